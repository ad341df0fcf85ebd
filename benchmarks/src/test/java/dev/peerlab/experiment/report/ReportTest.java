package dev.peerlab.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

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

class ReportTest {

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
    void theVerdictsOnComplexityComeFirst() {
        Report report = new Report(List.of(), Examples.all());
        assertThat(report.chapters().stream().map(chapter -> chapter.key()))
                .containsExactly("complexity", "chord-path", "chord-load", "search");
    }

    @Test
    void theConsoleSaysWhatWasMeasuredAndThenTheTables() {
        Report report = new Report(List.of("Submission: reference."), List.of(Examples.load()));
        assertThat(String.join("\n", report.lines())).isEqualTo("""
                Submission: reference.

                ## Load of peers

                Keys and peers have random ids.

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
                | peers without keys     | v = 1   |      some |           - | ? undecided  | not measured                         |""");
    }

    private Map<String, byte[]> written(String name) throws IOException {
        Path to = directory.resolve(name);
        new Report(List.of("Submission: reference."), Examples.all()).writeTo(to);
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(to)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(to.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
