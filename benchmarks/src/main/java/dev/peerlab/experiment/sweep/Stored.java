package dev.peerlab.experiment.sweep;

import dev.peerlab.experiment.Experiment;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.Selection;
import dev.peerlab.experiment.Selection.Choice;
import dev.peerlab.experiment.Submissions;
import dev.peerlab.experiment.finding.Report;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The results that files hold, whichever code they are of; nothing is measured, and no file is touched. */
public final class Stored {

    private final List<Part<?, ?>> parts;
    private final String summary;

    private Stored(List<Part<?, ?>> parts, String summary) {
        this.parts = List.copyOf(parts);
        this.summary = summary;
    }

    /**
     * {@return what there is of these experiments}
     *
     * @param out where the files are, as {@link Sweep#open} writes them
     * @param experiments the experiments
     * @param submission the name of what was measured, or null for the workbook where there is a file of it, else the reference
     * @param scale which trials
     * @throws IllegalArgumentException if there is no file at all
     */
    public static Stored in(Path out, List<Experiment<?, ?>> experiments, @Nullable String submission, Scale scale) {
        List<Part<?, ?>> parts = new ArrayList<>();
        List<Choice> choices = new ArrayList<>();
        for (Experiment<?, ?> experiment : experiments) {
            candidates(experiment, submission)
                    .filter(name -> Files.exists(Sweep.file(out, name, experiment)))
                    .findFirst()
                    .ifPresent(name -> {
                        parts.add(part(experiment, name, scale, out));
                        choices.add(new Choice(experiment, name));
                    });
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no results in " + out + (submission == null ? "" : " of " + submission)
                    + ": the command report makes some");
        }
        return new Stored(parts, Selection.summary(choices, scale));
    }

    private static Stream<String> candidates(Experiment<?, ?> experiment, @Nullable String submission) {
        if (!experiment.isOfSubmission()) {
            return Stream.of(Submissions.REFERENCE);
        }
        return submission == null ? Stream.of(Submissions.WORKBOOK, Submissions.REFERENCE) : Stream.of(submission);
    }

    private static <P extends Record & Serializable, R extends Record & Serializable> Part<P, R> part(
            Experiment<P, R> experiment, String submission, Scale scale, Path out) {
        ResultFile<P, R> file = new ResultFile<>(
                Sweep.file(out, submission, experiment), experiment, submission, ResultFile.LAST_BUILD);
        file.look();
        return new Part<>(experiment, submission, scale, file);
    }

    /** {@return what the report is made of, in one line} */
    public String summary() {
        return summary;
    }

    /** {@return whether nothing at all was measured} */
    public boolean isEmpty() {
        return parts.stream().allMatch(Part::isEmpty);
    }

    /** {@return what was wrong with the files, a line each} */
    public List<String> notes() {
        return parts.stream().flatMap(part -> part.notes().stream()).toList();
    }

    /** {@return what the results say} */
    public Report report() {
        return Part.report(summary, parts);
    }
}
