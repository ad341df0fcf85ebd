package dev.peerlab.experiment.sweep;

import dev.peerlab.experiment.Experiment;
import dev.peerlab.experiment.Trial;
import dev.peerlab.experiment.TrialResult.Measured;
import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The finished trials of one experiment and submission, a line each.
 *
 * <p>A line counts as soon as its end is written: so whatever an interruption leaves is of use. Lines of other code are moved to
 * a file beside, once they are found.
 *
 * @param <P> the experiment's points
 * @param <R> the experiment's results
 */
final class ResultFile<P extends Record & Serializable, R extends Record & Serializable> {

    /** Stands for the code that measured the last line, whichever it was. */
    static final String LAST_BUILD = "";

    private final Path file;
    private final Experiment<P, R> experiment;
    private final String submission;
    private final String build;
    private final ResultFormat<P, R> format;
    private final Map<Trial, Measured> found = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * Reads what there is.
     *
     * @param file the file, in a directory that is there
     * @param experiment whose results it keeps
     * @param submission the name of what is measured
     * @param build the fingerprint of today's code
     */
    ResultFile(Path file, Experiment<P, R> experiment, String submission, String build) {
        this.file = file;
        this.experiment = experiment;
        this.submission = submission;
        this.build = build;
        this.format = ResultFormat.of(experiment);
    }

    /** {@return the results of today's code, in the order of the file} */
    Map<Trial, Measured> found() {
        return found;
    }

    /** {@return what was wrong with the file, a line each} */
    List<String> notes() {
        return notes;
    }

    /** Takes up what the file holds, and leaves only good lines of today's code in it, so that more can be appended. */
    void open() {
        ByteArrayOutputStream older = new ByteArrayOutputStream();
        if (look(older)) {
            return;
        }
        if (older.size() > 0) {
            Disk.append(older(), older.toByteArray());
        }
        Disk.replace(file, text(found.values()));
    }

    /** Takes up what the file holds, and leaves it as it is. */
    void look() {
        boolean unused = look(new ByteArrayOutputStream());
    }

    /** {@return whether there are only good lines of the build} Others of other code go to {@code older}. */
    private boolean look(ByteArrayOutputStream older) {
        byte[] bytes = Disk.read(file);
        List<byte[]> lines = lines(bytes);
        List<Optional<JsonNode>> trees = lines.stream().map(ResultFormat::tree).toList();
        String wanted = build.equals(LAST_BUILD) ? lastBuild(trees) : build;
        List<Integer> broken = new ArrayList<>();
        int olderLines = 0;
        for (int i = 0; i < lines.size(); i++) {
            String has = trees.get(i).map(ResultFile::buildOf).orElse("");
            Optional<ResultLine<P, R>> line = trees.get(i)
                    .filter(tree -> has.equals(wanted))
                    .flatMap(format::read)
                    .filter(this::isOurs);
            if (line.isPresent()) {
                keep(line.get());
            } else if (has.isEmpty() || has.equals(wanted)) {
                broken.add(i + 1);
            } else {
                olderLines++;
                older.writeBytes(lines.get(i));
            }
        }
        boolean half = lines.stream().mapToInt(line -> line.length).sum() < bytes.length;
        note(broken, olderLines, half);
        return notes.isEmpty();
    }

    private static String buildOf(JsonNode tree) {
        return tree.path("build").asString("");
    }

    private static String lastBuild(List<Optional<JsonNode>> trees) {
        return trees.stream()
                .flatMap(Optional::stream)
                .map(ResultFile::buildOf)
                .reduce("", (before, last) -> last.isEmpty() ? before : last);
    }

    /** {@return the lines, each with its end; without what follows the last end} */
    private static List<byte[]> lines(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, from, i + 1));
                from = i + 1;
            }
        }
        return lines;
    }

    private boolean isOurs(ResultLine<P, R> line) {
        return line.experiment().equals(experiment.key()) && line.submission().equals(submission);
    }

    private void keep(ResultLine<P, R> line) {
        Trial trial = new Trial(line.experiment(), line.submission(), line.point(), line.seed());
        found.put(trial, new Measured(trial, line.result()));
    }

    private Path older() {
        return file.resolveSibling(experiment.key() + ".older.jsonl");
    }

    private void note(List<Integer> broken, int olderLines, boolean half) {
        if (olderLines > 0) {
            notes.add(file + ": " + count(olderLines, "result") + " of other code " + (olderLines == 1 ? "is" : "are")
                    + " not used, and kept in " + older().getFileName());
        }
        if (!broken.isEmpty()) {
            String numbers =
                    String.join(", ", broken.stream().map(String::valueOf).toList());
            notes.add(file + ": " + (broken.size() == 1 ? "line " + numbers + " is" : "lines " + numbers + " are")
                    + " broken and dropped");
        }
        if (half) {
            notes.add(file + ": the last line is only half there and dropped");
        }
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Forgets what was found. */
    void clear() {
        found.clear();
        notes.clear();
        Disk.remove(file);
    }

    /**
     * Keeps a result.
     *
     * @throws IllegalStateException if it would not be the same when read again
     */
    void append(Measured measured) {
        Disk.append(file, line(measured));
    }

    /** Puts the lines into the order of the trials; what is of no trial comes last. */
    void complete(List<Trial> order, Map<Trial, Measured> results) {
        Map<Trial, Measured> sorted = new LinkedHashMap<>();
        for (Trial trial : order) {
            Measured measured = results.get(trial);
            if (measured != null) {
                sorted.put(trial, measured);
            }
        }
        found.forEach(sorted::putIfAbsent);
        byte[] text = text(sorted.values());
        if (!Arrays.equals(text, Disk.read(file))) {
            Disk.replace(file, text);
        }
    }

    private byte[] text(Collection<Measured> results) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        results.forEach(measured -> bytes.writeBytes(line(measured)));
        return bytes.toByteArray();
    }

    private byte[] line(Measured measured) {
        Trial trial = measured.trial();
        ResultLine<P, R> line = new ResultLine<>(
                trial.experiment(),
                trial.submission(),
                build,
                experiment.pointType().cast(trial.point()),
                trial.seed(),
                experiment.resultType().cast(measured.result()));
        byte[] bytes = format.write(line);
        Optional<ResultLine<P, R>> again = ResultFormat.tree(bytes).flatMap(format::read);
        if (!again.equals(Optional.of(line))) {
            throw new IllegalStateException(
                    trial + ": its point or result is not plain, and reads otherwise than it was written");
        }
        return bytes;
    }
}
