package dev.peerlab.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckerReportTest {

    @ParameterizedTest
    @CsvSource({"600,1,'ping-pong, 2 clients, 4 pings',625", "1000,2,'ping-pong, 5 clients, 1 pings','1,024'"})
    void aSearchOfAtLeastSoManyWorldsGoesThroughTheSmallestWorldThatHasThem(
            long worlds, int threads, String name, String met) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new CheckerReport(new PrintStream(bytes, true, StandardCharsets.UTF_8)).run(worlds, threads);
        String out = bytes.toString(StandardCharsets.UTF_8);

        assertThat(out).contains(name).contains("holds: all worlds were met: met " + met + " worlds");
        assertThat(out.contains("a world")).isEqualTo(threads == 1);
    }
}
