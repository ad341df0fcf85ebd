package dev.peerlab.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JmhTableTest {

    @Test
    void contestantsStandSideBySide() {
        List<Score> scores = List.of(
                new Score("2^8", "central index", 8.04, Double.NaN, 0, 0),
                new Score("2^8", "bare loop", 50, 1.25, 2.5, 0),
                new Score("2^8", "reference", 125, 10, 2.5, 24),
                new Score("2^20", "bare loop", 4_000, 31.5, 10, 0.001));
        assertThat(JmhTable.lookups(scores, List.of("2^8", "2^20"), List.of("reference", "bare loop", "central index")))
                .containsExactly(
                        "| peers | a lookup    |    reference |     bare loop | central index |",
                        "| ----- | ----------- | -----------: | ------------: | ------------: |",
                        "| 2^8   | ns          | 125.0 ± 10.0 |    50.0 ± 1.3 |           8.0 |",
                        "|       | hops        |         2.50 |          2.50 |          0.00 |",
                        "|       | ns/hop      |         50.0 |          20.0 |             - |",
                        "|       | × bare loop |         2.50 |          1.00 |          0.16 |",
                        "|       | bytes       |         24.0 |           0.0 |           0.0 |",
                        "| 2^20  | ns          |            - | 4000.0 ± 31.5 |             - |",
                        "|       | hops        |            - |         10.00 |             - |",
                        "|       | ns/hop      |            - |         400.0 |             - |",
                        "|       | × bare loop |            - |          1.00 |             - |",
                        "|       | bytes       |            - |           0.0 |             - |");
    }

    @Test
    void eventsAreCountedASecond() {
        List<Score> scores = List.of(
                new Score("1000", "bare loop", 20, 1, Double.NaN, 0),
                new Score("1000", "simulator", 40, 2, Double.NaN, 16));
        assertThat(JmhTable.events(scores, List.of("1000"), List.of("bare loop", "simulator")))
                .containsExactly(
                        "| peers | an event    |  bare loop |  simulator |",
                        "| ----: | ----------- | ---------: | ---------: |",
                        "|  1000 | ns          | 20.0 ± 1.0 | 40.0 ± 2.0 |",
                        "|       | million/s   |      50.00 |      25.00 |",
                        "|       | × bare loop |       1.00 |       2.00 |",
                        "|       | bytes       |        0.0 |       16.0 |");
    }
}
