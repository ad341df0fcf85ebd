package dev.peerlab.experiment.sweep;

import dev.peerlab.experiment.Engine;
import dev.peerlab.experiment.Experiment;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.Selection;
import dev.peerlab.experiment.Selection.Choice;
import dev.peerlab.experiment.Submissions;
import dev.peerlab.experiment.Trial;
import dev.peerlab.experiment.TrialResult;
import dev.peerlab.experiment.finding.Report;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Many experiments at many points with many seeds: all that one report is made of. */
public final class Sweep {

    private final List<Part<?, ?>> parts;

    private final String summary;

    private Sweep(List<Part<?, ?>> parts, String summary) {
        this.parts = List.copyOf(parts);
        this.summary = summary;
    }

    /**
     * {@return the sweep, with what its files hold}
     *
     * @param selection which experiments, and what each measures
     * @param scale how much is measured
     * @param out where files are: {@code SUBMISSION/EXPERIMENT.jsonl} below
     * @param fresh whether to forget what the files hold
     * @throws java.io.UncheckedIOException if files cannot be used; it says which, in one line
     */
    public static Sweep open(Selection selection, Scale scale, Path out, boolean fresh) {
        Fingerprint fingerprint = new Fingerprint();
        return open(
                selection,
                scale,
                out,
                fresh,
                choice -> fingerprint.of(choice.experiment(), Submissions.named(choice.submission())));
    }

    static Sweep open(Selection selection, Scale scale, Path out, boolean fresh, Function<Choice, String> build) {
        List<Part<?, ?>> parts = selection.choices().stream()
                .<Part<?, ?>>map(choice ->
                        part(choice.experiment(), choice.submission(), build.apply(choice), scale, out, fresh))
                .toList();
        return new Sweep(parts, Selection.summary(selection.choices(), scale));
    }

    private static <P extends Record & Serializable, R extends Record & Serializable> Part<P, R> part(
            Experiment<P, R> experiment, String submission, String build, Scale scale, Path out, boolean fresh) {
        Disk.makeDirectory(out.resolve(submission));
        ResultFile<P, R> file = new ResultFile<>(file(out, submission, experiment), experiment, submission, build);
        if (fresh) {
            file.clear();
        }
        file.open();
        return new Part<>(experiment, submission, scale, file);
    }

    static Path file(Path out, String submission, Experiment<?, ?> experiment) {
        return out.resolve(submission).resolve(experiment.key() + ".jsonl");
    }

    /** {@return what the results say, once all have run} */
    public Report report() {
        return Part.report(summary, parts);
    }

    /** {@return whether nothing at all was measured} */
    public boolean isEmpty() {
        return parts.stream().allMatch(Part::isEmpty);
    }

    /** {@return what was wrong with the files, a line each} */
    public List<String> notes() {
        return parts.stream().flatMap(part -> part.notes().stream()).toList();
    }

    /**
     * Runs what no file holds.
     *
     * @throws HeapTooSmall if a trial cannot run here at all; then none has run
     * @throws java.io.UncheckedIOException if results cannot be kept
     */
    public void run(Engine engine, Progress progress) {
        List<Trial> toRun =
                parts.stream().flatMap(part -> part.toRun().stream()).toList();
        progress.begin(parts.stream().mapToInt(Part::known).sum(), toRun);
        Map<String, Part<?, ?>> byKey = new HashMap<>();
        parts.forEach(part -> byKey.put(part.key(), part));
        engine.run(toRun, result -> accept(byKey, result, progress));
        progress.end();
        parts.forEach(Part::complete);
    }

    private static void accept(Map<String, Part<?, ?>> byKey, TrialResult result, Progress progress) {
        Part<?, ?> part =
                byKey.get(Part.key(result.trial().experiment(), result.trial().submission()));
        if (part == null) {
            throw new IllegalStateException("result of a trial that nobody asked for: " + result.trial());
        }
        part.accept(result);
        progress.done(result.trial());
    }
}
