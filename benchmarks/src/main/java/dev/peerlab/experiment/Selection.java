package dev.peerlab.experiment;

import dev.peerlab.experiment.TrialResult.Missing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which submission each experiment measures.
 *
 * @param choices one an experiment, in the experiments' order
 * @param headline says it, in one line
 */
public record Selection(List<Choice> choices, String headline) {

    /** Keeps an unmodifiable copy. */
    public Selection {
        choices = List.copyOf(choices);
    }

    /**
     * An experiment and the submission that it measures.
     *
     * @param experiment the experiment
     * @param submission the submission's name
     */
    public record Choice(Experiment<?, ?> experiment, String submission) {}

    /**
     * {@return the submission of this name for all experiments; those that measure no submission take the reference}
     *
     * @param experiments the experiments
     * @param submission the name, or null for the workbook where it is implemented, else the reference
     * @throws IllegalArgumentException if there is no submission of this name
     */
    public static Selection of(List<Experiment<?, ?>> experiments, @Nullable String submission) {
        return submission == null ? byDefault(experiments) : explicit(experiments, submission);
    }

    private static Selection explicit(List<Experiment<?, ?>> experiments, String submission) {
        String name = Submissions.named(submission).name();
        List<Choice> choices = experiments.stream()
                .map(experiment -> new Choice(experiment, experiment.isOfSubmission() ? name : Submissions.REFERENCE))
                .toList();
        return new Selection(choices, "Measured: " + title(name));
    }

    private static Selection byDefault(List<Experiment<?, ?>> experiments) {
        if (!Submissions.hasWorkbook()) {
            String problem = Submissions.workbookProblem();
            String why = problem.isEmpty() ? "there is no compiled workbook" : problem;
            return new Selection(
                    explicit(experiments, Submissions.REFERENCE).choices(), "Measured: the reference; " + why);
        }
        List<Choice> choices = new ArrayList<>();
        List<String> written = new ArrayList<>();
        List<String> stubs = new ArrayList<>();
        for (Experiment<?, ?> experiment : experiments) {
            if (!experiment.isOfSubmission()) {
                choices.add(new Choice(experiment, Submissions.REFERENCE));
            } else if (isStub(experiment)) {
                choices.add(new Choice(experiment, Submissions.REFERENCE));
                stubs.add(experiment.key());
            } else {
                choices.add(new Choice(experiment, Submissions.WORKBOOK));
                written.add(experiment.key());
            }
        }
        return new Selection(choices, headline(written, stubs));
    }

    private static String headline(List<String> written, List<String> stubs) {
        if (stubs.isEmpty()) {
            return written.isEmpty() ? "Measured: the reference" : "Measured: the workbook";
        }
        String list = String.join(", ", stubs);
        return written.isEmpty()
                ? "Measured: the reference; the workbook is still a stub: " + list
                : "Measured: the workbook; the reference where the workbook is still a stub: " + list;
    }

    /**
     * {@return what a report says of whose peers were measured, e.g. {@code Measured: the reference}}
     *
     * @param choices one an experiment
     * @param scale how much of it
     */
    public static String summary(List<Choice> choices, Scale scale) {
        Map<String, List<String>> byName = new TreeMap<>();
        for (Choice choice : choices) {
            if (choice.experiment().isOfSubmission()) {
                byName.computeIfAbsent(choice.submission(), name -> new ArrayList<>())
                        .add(choice.experiment().key());
            }
        }
        String whose = byName.size() > 1
                ? byName.entrySet().stream()
                        .map(entry -> title(entry.getKey()) + " (" + String.join(", ", entry.getValue()) + ")")
                        .collect(Collectors.joining(", "))
                : byName.keySet().stream().findFirst().map(Selection::title).orElse(title(Submissions.REFERENCE));
        return "Measured: " + whose + ", at " + scale.name().toLowerCase(Locale.ROOT) + " scale";
    }

    private static String title(String submission) {
        boolean ofTheKit = submission.equals(Submissions.WORKBOOK) || submission.equals(Submissions.REFERENCE);
        return ofTheKit ? "the " + submission : "the submission '" + submission + "'";
    }

    /** {@return whether the workbook has not got what the smallest trial needs} */
    private static boolean isStub(Experiment<?, ?> experiment) {
        Optional<Trial> smallest = Experiments.trials(experiment, Scale.SMOKE, Submissions.WORKBOOK).stream()
                .min(Comparator.comparingDouble(Experiments::work));
        return smallest.isPresent() && Experiments.run(smallest.get()) instanceof Missing missing && missing.stub();
    }
}
