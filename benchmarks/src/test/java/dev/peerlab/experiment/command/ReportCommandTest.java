package dev.peerlab.experiment.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.experiment.CompiledWorkbook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ReportCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @AfterEach
    void gradeAsEver() {
        System.clearProperty("peerlab.grade");
    }

    @AfterEach
    void noWorkbook() {
        CompiledWorkbook.deselect();
    }

    @Test
    void whatIsMeasuredComesFirstThenWhatCameOfIt() {
        assertThat(report("--only", "arithmetic", "--submission", "reference", "--scale", "smoke"))
                .isZero();
        assertThat(out.toString())
                .startsWith("Measured: the reference" + System.lineSeparator())
                .contains("Sums and roots");
        assertThat(err.toString().lines()).containsExactly("6 trials to run", "6 of 6 trials done in 0 s");
        assertThat(directory.resolve("reference").resolve("arithmetic.jsonl")).isRegularFile();
    }

    @Test
    void theSecondTimeAllIsTakenFromFilesAndTheReportIsTheSame() {
        assertThat(report("--only", "arithmetic", "--submission", "reference", "--scale", "smoke"))
                .isZero();
        String first = out.toString();
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        assertThat(report("--only", "arithmetic", "--submission", "reference", "--scale", "smoke"))
                .isZero();
        assertThat(out).hasToString(first);
        assertThat(err.toString().lines()).containsExactly("6 trials taken from files, none to run");
    }

    @Test
    void aFreshReportMeasuresAgain() {
        assertThat(report("--only", "arithmetic", "--submission", "reference", "--scale", "smoke"))
                .isZero();
        err.getBuffer().setLength(0);
        assertThat(report("--only", "arithmetic", "--submission", "reference", "--scale", "smoke", "--fresh"))
                .isZero();
        assertThat(err.toString()).startsWith("6 trials to run");
    }

    @Test
    void whatIsMissingIsSaidAndOthersGoOn() {
        assertThat(report("--only", "parts,arithmetic", "--submission", "beginner", "--scale", "smoke"))
                .isZero();
        assertThat(out.toString())
                .startsWith("Measured: the submission 'beginner'")
                .contains("Sums and roots")
                .contains("parts: not measured: peer 7 went wrong; badly")
                .contains("parts: not measured: Submission.randomWalk is not implemented yet");
        assertThat(directory.resolve("beginner").resolve("parts.jsonl")).doesNotExist();
    }

    @Test
    void nothingMeasuredIsAnExitCodeOfItsOwn() {
        assertThat(report("--only", "parts", "--submission", "beginner")).isEqualTo(1);
    }

    @Test
    void aVerdictThatIsNotAsExpectedFailsUnderStrictGradingOnly() throws IOException {
        CompiledWorkbook.select(directory, CompiledWorkbook.WALKING);
        String[] arguments = {"--only", "parts", "--submission", "workbook"};
        assertThat(report(arguments)).isZero();
        assertThat(out.toString()).contains("expected O(log N), measured O(N): 512 hops at N = 1024");
        System.setProperty("peerlab.grade", "strict");
        assertThat(report(arguments)).isEqualTo(1);
        assertThat(plot(arguments)).isEqualTo(1);
    }

    @Test
    void aPlotIsMadeFromFilesAloneAndSaysTheSame() throws IOException {
        assertThat(report("--only", "arithmetic", "--submission", "reference", "--scale", "smoke"))
                .isZero();
        String chapters = chapters();
        Path file = directory.resolve("reference").resolve("arithmetic.jsonl");
        Files.writeString(file, Files.readString(file).replaceAll("\"build\":\"\\w+\"", "\"build\":\"another\""));
        String text = Files.readString(file);

        assertThat(plot("--only", "arithmetic,parts", "--scale", "smoke")).isZero();
        assertThat(out.toString().lines().limit(2))
                .containsExactly("From files in " + directory, "Measured: the reference, at smoke scale");
        assertThat(chapters()).isEqualTo(chapters);
        assertThat(file).hasContent(text);
    }

    @Test
    void aPlotSaysWhatTheFilesLack() {
        assertThat(report("--only", "arithmetic", "--submission", "reference", "--scale", "smoke"))
                .isZero();
        assertThat(plot("--only", "arithmetic", "--scale", "fast")).isZero();
        assertThat(out.toString()).contains("arithmetic: 3 of 9 trials not measured: no file has the result");
    }

    @Test
    void aPlotOfNothingIsRefused() {
        assertThat(plot("--only", "arithmetic")).isEqualTo(2);
        assertThat(err)
                .hasToString("plot: no results in " + directory + ": the command report makes some"
                        + System.lineSeparator());
    }

    @Test
    void aTrialTooLargeForTheHeapIsRefused() {
        assertThat(report("--only", "arithmetic", "--submission", "reference", "--scale", "full"))
                .isEqualTo(2);
        assertThat(err.toString().lines().reduce("", (before, last) -> last))
                .startsWith("report: arithmetic Sum[addend=2147483647, kind=PLAIN] needs about 2097152.0 GiB of heap, ")
                .endsWith(" for trials: run java with -Xmx2796203g, or a smaller --scale, or without it (--only)");
        assertThat(directory.resolve("reference").resolve("arithmetic.jsonl")).doesNotExist();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --only kademlia                       | report: experiment 'kademlia' is unknown: must be one of
            --submission nobody                   | report: submission 'nobody' is unknown: must be one of
            --only arithmetic --threads 0         | report: threads = 0: must be 1 or more
            --scale huge                          | report: Invalid value for option '--scale'
            """)
    void badInputIsAnsweredByOneLine(String arguments, String beginning) {
        assertThat(report(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString()).startsWith(beginning).hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aGradeMustBeStrictOrLenient() {
        System.setProperty("peerlab.grade", "hard");
        assertThat(report("--only", "arithmetic")).isEqualTo(2);
        assertThat(err).hasToString("report: peerlab.grade=hard: must be strict or lenient" + System.lineSeparator());
    }

    @Test
    void anOutputThatIsAFileIsNamed() throws IOException {
        Files.createFile(directory.resolve("reference"));
        assertThat(report("--only", "arithmetic", "--submission", "reference")).isEqualTo(2);
        Path file = directory.resolve("reference");
        assertThat(err)
                .hasToString("report: " + file + " cannot be made: " + file + " is a file" + System.lineSeparator());
    }

    @Test
    void theListNamesExperimentsTheirTrialsAndTheirWork() {
        assertThat(execute(new ListCommand(), "--scale", "fast")).isZero();
        assertThat(out.toString().lines().map(line -> line.replaceAll(" +", " ")))
                .contains("arithmetic 9 trials 18 s Sums and roots");
    }

    /** {@return the output from the first chapter on} Forgets it. */
    private String chapters() {
        String text = out.toString();
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return text.substring(text.indexOf("\n## "));
    }

    private int report(String... arguments) {
        return execute(new ReportCommand(), withOut(arguments));
    }

    private int plot(String... arguments) {
        return execute(new PlotCommand(), withOut(arguments));
    }

    private String[] withOut(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--out", directory.toString()));
        return all.toArray(String[]::new);
    }

    private int execute(Object command, String... arguments) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setParameterExceptionHandler((problem, unused) -> {
                    CommandLine line = problem.getCommandLine();
                    line.getErr().println(line.getCommandName() + ": " + problem.getMessage());
                    line.getErr().flush();
                    return 2;
                })
                .execute(arguments);
    }
}
