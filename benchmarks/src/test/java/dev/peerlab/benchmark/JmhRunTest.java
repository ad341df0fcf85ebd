package dev.peerlab.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhRunTest {

    private final StringWriter text = new StringWriter();
    private final PrintWriter screen = new PrintWriter(text);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void aRunShowsProgressAndEndsInATableOfLookupsAndOneOfEvents() throws Exception {
        JmhRun.Effort least = new JmhRun.Effort(0, 0, 3, 10);
        List<LookupContestant> contestants = List.of(LookupContestant.REFERENCE, LookupContestant.BARE_LOOP);
        JmhRun run = new JmhRun(least, contestants, List.of("4"), List.of("50"));
        assertThat(run.run("reference", directory, screen)).isTrue();
        assertThat(text.toString().lines().map(line -> line.replaceAll("[0-9.]+ ± [0-9.]+", "#")))
                .contains("1 of 4: bare loop, 50 peers", "4 of 4: bare loop, 2^4 peers")
                .anyMatch(line -> line.matches("\\| 2\\^4 +\\| ns +\\| # \\| # \\|"))
                .anyMatch(line -> line.matches("\\| +50 \\| ns +\\| # \\| # \\|"))
                .contains("Written to " + directory + ": jmh.json, jmh.log");
        assertThat(hops()).hasSize(2).allMatch(hops -> hops.matches("0\\.[0-9]+"));
        assertThat(directory.resolve("jmh.json")).isNotEmptyFile();
        assertThat(Files.readString(directory.resolve("jmh.log"))).contains("Iteration   3:");
    }

    private List<String> hops() {
        String line = text.toString()
                .lines()
                .filter(row -> row.contains("| hops "))
                .findFirst()
                .orElseThrow();
        return List.of(line.substring(line.indexOf("hops") + "hops".length())
                .replace("|", " ")
                .strip()
                .split(" +"));
    }
}
