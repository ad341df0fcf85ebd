package dev.peerlab.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.experiment.finding.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @BeforeAll
    static void needNoScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void theSameChaptersGiveTheSameBytes() throws IOException {
        Map<String, byte[]> one = written("one");
        Map<String, byte[]> other = written("other");
        assertThat(one)
                .containsKeys("report.html", "report.md", "charts/chord-path.png", "charts/chord-path.svg")
                .hasSize(2 + 2 * 4);
        assertThat(other).containsOnlyKeys(one.keySet());
        one.forEach((file, bytes) -> assertThat(other.get(file)).as(file).isEqualTo(bytes));
    }

    @Test
    void ofManyChaptersTheConsoleShowsVerdictsThoseOnComplexityFirst() {
        List<String> titles = new ReportWriter(Examples.report())
                .lines().stream().filter(line -> line.startsWith("## ")).toList();
        assertThat(titles)
                .containsExactly(
                        "## Complexity",
                        "## Path length of Chord lookups",
                        "## Load of peers",
                        "## Not measured",
                        "## Not as it should be");
    }

    @Test
    void theConsoleShowsTablesOfWhichTheColumnsLineUp() {
        Report report = new Report(
                "Submission: reference.",
                List.of(Examples.load()),
                List.of("chord-churn: onNotify is not implemented yet"),
                List.of());
        assertThat(String.join("\n", new ReportWriter(report).lines())).isEqualTo("""

                ## Load of peers

                - Keys and peers have random ids.

                **Keys a peer over their mean**

                | virtual peers | 1st percentile | 99th percentile |
                | ------------: | -------------: | --------------: |
                |             1 |           0.01 |     4.60 ± 0.11 |
                |            20 |           0.55 |     1.59 ± 0.02 |

                **Beside the published figures**

                | quantity               | setting | published |        ours | verdict      | why                                  |
                | ---------------------- | ------- | --------: | ----------: | ------------ | ------------------------------------ |
                | 99th percentile / mean | v = 1   |       4.6 | 4.60 ± 0.11 | ✓ reproduced |                                      |
                | most / mean            | v = 1   |       9.1 |   9.9 ± 0.5 | ✗ differs    | the maximum of one run was published |
                | peers without keys     | v = 1   |      some |           - | ? undecided  | not measured                         |

                ## Not measured

                - chord-churn: onNotify is not implemented yet""");
    }

    @Test
    void theMarkdownFileShowsItsChartsAndWhatIsNotDrawnInThem() throws IOException {
        written("one");
        assertThat(Files.readString(directory.resolve("one").resolve("report.md")))
                .startsWith(
                        "# What peer-to-peer overlays cost\n\nSubmission linear, scale fast.\n\n## Not as it should be\n")
                .contains("""
                        ![Keys a peer](charts/chord-load.svg)

                        10,000 peers, 500,000 keys.
                        Not drawn: 4 points of 'peers with so many keys', 0 on a logarithmic axis.
                        """);
    }

    private Map<String, byte[]> written(String name) throws IOException {
        Path to = directory.resolve(name);
        new ReportWriter(Examples.report()).writeTo(to);
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(to)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(to.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
