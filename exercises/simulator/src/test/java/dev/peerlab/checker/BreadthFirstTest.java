package dev.peerlab.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.checker.Report.Ending;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreadthFirstTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void pingPongHasAsManyWorldsAsItsClientsHaveStatesTogether(int clients) {
        Report report = Checker.of(PingPong.world(clients, 4).build()).breadthFirst();

        assertThat(report.ending()).isEqualTo(Ending.HOLDS);
        assertThat(report.coverage().worlds()).isEqualTo((long) Math.pow(25, clients));
    }

    @Test
    void theStoryOfAGoalIsAShortestOne() {
        Report report =
                Checker.of(PingPong.world(2, 2).build()).goal(PingPong.done(2)).breadthFirst();

        assertThat(report.ending()).isEqualTo(Ending.REACHED);
        assertThat(report.predicate()).isEqualTo(Optional.of("all clients are done"));
        assertThat(report.events()).hasSize(8);
    }

    @Test
    void speed() {
        for (int threads = 1; threads <= 2; threads++) {
            for (int i = 0; i < 4; i++) {
                long start = System.nanoTime();
                Report report = Checker.of(PingPong.world(4, 4).build())
                        .threads(threads)
                        .breadthFirst();
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf(
                        "%d threads: %s %.2f s, %.0f worlds/s %.0f transitions/s %.1f bytes%n",
                        threads,
                        report.coverage(),
                        seconds,
                        report.coverage().worlds() / seconds,
                        report.coverage().transitions() / seconds,
                        report.coverage().bytes() / (double) report.coverage().worlds());
            }
        }
    }
}
