package dev.peerlab.mutant;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.grading.Grade;
import dev.peerlab.conformance.grading.GradeOptions;
import dev.peerlab.conformance.grading.Grading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The workbook as it is after somebody pasted solutions over its stubs. Immutable.
 *
 * <p>The sources are packaged with this class, so a wrong peer is always an edit of today's reference.
 */
public final class PastedWorkbook {

    /** What the workbook's submission is called. */
    public static final String NAME = "workbook";

    private static final String MAIN = "Workbook.java";
    private static final String FOLDER = "dev/peerlab/exercise/";
    private static final String SUBMISSION = "dev.peerlab.exercise.Workbook";

    private static final List<Exercise> WITH_A_FILE = Stream.of(Exercise.values())
            .filter(exercise -> exercise != Exercise.CAPSTONE)
            .toList();

    /** Sources by their path below {@code dev/peerlab/exercise}. */
    private final Map<String, String> sources;

    private PastedWorkbook(Map<String, String> sources) {
        this.sources = sources;
    }

    /** {@return the workbook as it is handed out; what somebody wrote into it since is not looked at} */
    public static PastedWorkbook ofStubs() {
        PastedWorkbook workbook = new PastedWorkbook(Map.of(MAIN, read("stubs/" + MAIN)));
        for (Exercise exercise : WITH_A_FILE) {
            workbook = workbook.with(path(exercise), read("stubs/" + path(exercise)));
        }
        return workbook;
    }

    /** {@return the workbook with the reference's solutions} */
    public static PastedWorkbook ofReference() {
        PastedWorkbook workbook = new PastedWorkbook(Map.of(MAIN, read("stubs/" + MAIN)));
        for (Exercise exercise : WITH_A_FILE) {
            workbook = workbook.solve(exercise);
        }
        return workbook;
    }

    /** {@return this workbook with the reference's solution of an exercise} */
    public PastedWorkbook solve(Exercise exercise) {
        String source = read("reference/" + path(exercise));
        Edit home = new Edit("package dev.peerlab.overlay.", "package dev.peerlab.exercise.");
        return with(path(exercise), plain(home.apply(source)));
    }

    /** Without annotations, which the workbook knows nothing of. */
    private static String plain(String source) {
        return source.replace("import org.jspecify.annotations.Nullable;\n", "").replace("@Nullable ", "");
    }

    /** {@return this workbook with the stub of an exercise, as it is handed out} */
    public PastedWorkbook unsolve(Exercise exercise) {
        return with(path(exercise), read("stubs/" + path(exercise)));
    }

    /** {@return this workbook with the solution of an exercise edited} */
    public PastedWorkbook edit(Exercise exercise, List<Edit> edits) {
        return with(path(exercise), Edit.apply(source(exercise), edits));
    }

    /** {@return this workbook with the class edited that makes the peers} */
    public PastedWorkbook editMain(List<Edit> edits) {
        return with(MAIN, Edit.apply(sources.getOrDefault(MAIN, ""), edits));
    }

    /** {@return this workbook with another solution of an exercise} */
    public PastedWorkbook write(Exercise exercise, String source) {
        return with(path(exercise), source);
    }

    /** {@return the source of an exercise's solution} */
    public String source(Exercise exercise) {
        return sources.getOrDefault(path(exercise), "");
    }

    /**
     * {@return the classes of this workbook}
     *
     * @throws IllegalArgumentException if it does not compile
     */
    public ClassLoader compile() {
        return new MemoryLoader(
                MemoryCompiler.compile(FOLDER, sources), SUBMISSION, PastedWorkbook.class.getClassLoader());
    }

    /**
     * Writes the classes of this workbook into a directory, as Maven would.
     *
     * @throws IllegalArgumentException if it does not compile
     */
    public void compileTo(Path directory) throws IOException {
        Map<String, byte[]> files = new TreeMap<>(MemoryCompiler.compile(FOLDER, sources));
        files.put(MemoryLoader.SERVICE, SUBMISSION.getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling("."));
            Files.write(path, file.getValue());
        }
    }

    /** {@return the grade of this workbook by some exercises or rules} */
    public Grade grade(String... selectors) {
        return Grading.grade(GradeOptions.of(NAME).only(selectors), compile());
    }

    private PastedWorkbook with(String path, String source) {
        Map<String, String> changed = new TreeMap<>(sources);
        changed.put(path, source);
        return new PastedWorkbook(changed);
    }

    private static String path(Exercise exercise) {
        return switch (exercise) {
            case FLOODING -> "flooding/Flooding.java";
            case RANDOM_WALK -> "randomwalk/RandomWalk.java";
            case CHORD_LOOKUP -> "chordlookup/Lookup.java";
            case CHORD_JOIN -> "chordjoin/Membership.java";
            case RECOVERY -> "recovery/Recovery.java";
            case CAPSTONE -> throw new IllegalArgumentException(exercise + " has no file of its own");
        };
    }

    private static String read(String resource) {
        try (InputStream file = PastedWorkbook.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("not packaged: " + resource);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
