package dev.peerlab.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void anUnknownSubmissionIsNamedTogetherWithTheKnownOnes() {
        assertThat(run("chord", "--submission", "nobody")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("chord: submission 'nobody' is unknown: must be one of beginner, reference")
                .hasLineCount(1);
    }

    @Test
    void anUnknownSettingIsNamedTogetherWithTheKnownOnes() {
        assertThat(run("report", "--seed", "7")).isEqualTo(2);
        assertThat(err)
                .hasToString("report: unknown: --seed 7; allowed: --fresh, --help, --lectures, --limit, --only, --out,"
                        + " --scale, --submission, --threads" + System.lineSeparator());
    }

    @Test
    void anUnknownCommandIsNamedTogetherWithTheKnownOnes() {
        assertThat(run("kademlia")).isEqualTo(2);
        assertThat(err)
                .hasToString(
                        "benchmarks: unknown: kademlia; allowed: checker, chord, jmh, list, plot, report, simulator, sockets"
                                + System.lineSeparator());
    }

    @Test
    void aMissingCommandIsAskedFor() {
        assertThat(run()).isEqualTo(2);
        assertThat(err)
                .hasToString(
                        "benchmarks: command missing: must be one of checker, chord, jmh, list, plot, report, simulator, sockets"
                                + System.lineSeparator());
    }

    @Test
    void aRingThatIsTooLargeIsRefused() {
        assertThat(run("chord", "--exponents", "8,25")).isEqualTo(2);
        assertThat(err).hasToString("chord: exponent 25: must be 1 to 24" + System.lineSeparator());
    }

    @Test
    void aWorldThatIsTooLargeIsRefused() {
        assertThat(run("checker", "--worlds", "250000001")).isEqualTo(2);
        assertThat(err).hasToString("checker: worlds 250000001: must be 1 to 250000000" + System.lineSeparator());
    }

    @Test
    void theSimulatorIsMeasuredWithoutSettings() {
        assertThat(run("simulator", "--peers", "7")).isEqualTo(2);
        assertThat(err).hasToString("simulator: unknown: --peers 7; allowed: --help" + System.lineSeparator());
    }

    @Test
    void aBenchmarkOfATooLargeRingOrOfNobodyIsRefused() {
        assertThat(run("jmh", "--exponents", "0")).isEqualTo(2);
        assertThat(run("jmh", "--submission", "nobody")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("jmh: exponent 0: must be 1 to 24" + System.lineSeparator()
                        + "jmh: submission 'nobody' is unknown: must be one of beginner, reference")
                .hasLineCount(2);
    }

    @Test
    void ourOptionsDoNotGoWithThoseOfJmh() {
        assertThat(run("jmh", "--full", "-f", "1")).isEqualTo(2);
        assertThat(err).hasToString("jmh: --full does not go with JMH's own arguments: -f 1" + System.lineSeparator());
    }

    @Test
    void jmhGetsItsOwnOptions() {
        CommandLine.ParseResult parsed = Main.commandLine().parseArgs("jmh", "-f", "1", "Event.*");
        assertThat(parsed.subcommand().unmatched()).containsExactly("-f", "1", "Event.*");
    }

    private int run(String... arguments) {
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out));
        commandLine.setErr(new PrintWriter(err));
        return commandLine.execute(arguments);
    }
}
