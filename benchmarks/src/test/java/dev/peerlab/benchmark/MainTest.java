package dev.peerlab.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            search --submission nobody | search: submission 'nobody' is unknown: must be one on the class path: reference
            search --walkers 1,0       | search: k = 0 walkers: must be 1 or more
            search --walkers 2,2       | search: walkers [2, 2]: must be different numbers
            search --walkers many      | search: Invalid value for option '--walkers' (K): 'many' is not an int
            search --flood-ttl -1      | search: flood ttl -1: must be 1 or more
            search --walk-ttl 0        | search: walk ttl 0: must be 1 or more
            search --peers 0           | search: peers = 0: must be 2 or more
            search --mean-degree 0     | search: mean degree 0.0: must be above 0, below peers
            search --links 10000       | search: links = 10000: must be 1 to peers - 1 (9999)
            search --replication 1     | search: replication 1.0: must be above 0 and below 1
            search --searches 1        | search: searches = 1: must be 2 or more, for a confidence interval
            search --check-interval -4 | search: check interval -4: must be 0 (never) or more
            search --peers             | search: Missing required parameter for option '--peers' (N)
            """)
    void badInputIsAnsweredByOneLine(String arguments, String line) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(err).hasToString(line + System.lineSeparator());
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anUnknownSettingIsNamedTogetherWithTheKnownOnes() {
        assertThat(run("search", "--peer", "7")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("search: unknown: --peer 7; allowed: --check-interval, --flood-ttl, ")
                .hasLineCount(1);
    }

    @Test
    void anUnknownCommandIsNamedTogetherWithTheKnownOnes() {
        assertThat(run("kademlia")).isEqualTo(2);
        assertThat(err)
                .hasToString("benchmarks: unknown: kademlia; allowed: chord, jmh, search, simulator"
                        + System.lineSeparator());
    }

    @Test
    void aMissingCommandIsAskedFor() {
        assertThat(run()).isEqualTo(2);
        assertThat(err)
                .hasToString("benchmarks: command missing: must be one of chord, jmh, search, simulator"
                        + System.lineSeparator());
    }

    @Test
    void aRingThatIsTooLargeIsRefused() {
        assertThat(run("chord", "--exponents", "8,25")).isEqualTo(2);
        assertThat(err).hasToString("chord: exponent 25: must be 1 to 24" + System.lineSeparator());
    }

    @Test
    void theSimulatorIsMeasuredWithoutSettings() {
        assertThat(run("simulator", "--peers", "7")).isEqualTo(2);
        assertThat(err).hasToString("simulator: unknown: --peers 7; allowed: --help" + System.lineSeparator());
    }

    @Test
    void jmhGetsItsOwnOptions() {
        CommandLine.ParseResult parsed = Main.commandLine().parseArgs("jmh", "-f", "1", "Event.*");
        assertThat(parsed.subcommand().unmatched()).containsExactly("-f", "1", "Event.*");
    }

    @Test
    void aSearchPrintsTheReportAndWritesDataPlotsAndLectureParts() {
        String[] arguments = ("search --peers 40 --searches 3 --walkers 1,32 --out " + directory.resolve("out")
                        + " --lectures " + directory.resolve("lectures"))
                .split(" ");
        assertThat(run(arguments)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("power-law graph: 40 peers", "32 walkers", "Beside the published figures");
        for (String file : new String[] {
            "out/search.jsonl",
            "out/search-messages.png",
            "out/search-messages.svg",
            "lectures/images/search-messages.svg",
            "lectures/generated/search-table.adoc",
            "lectures/generated/search-comparison.adoc",
            "lectures/generated/search-attributes.adoc"
        }) {
            assertThat(Files.exists(directory.resolve(file))).as(file).isTrue();
        }
    }

    private int run(String... arguments) {
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out));
        commandLine.setErr(new PrintWriter(err));
        return commandLine.execute(arguments);
    }
}
