package dev.peerlab.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.checker.Report.Ending;
import dev.peerlab.checker.example.Paxos;
import dev.peerlab.checker.example.PingPong;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
    void manyThreadsMeetTheSameWorldsAsOne() {
        Checker checker = Checker.of(Paxos.world(2, 3, false).build()).invariant(Paxos.AGREEMENT);
        Report one = checker.breadthFirst();
        Report two = checker.threads(2).breadthFirst();

        assertThat(two.ending()).isEqualTo(one.ending()).isEqualTo(Ending.HOLDS);
        assertThat(two.coverage().worlds()).isEqualTo(one.coverage().worlds()).isGreaterThan(100_000);
        assertThat(two.coverage().transitions()).isEqualTo(one.coverage().transitions());
        assertThat(two.coverage().depth()).isEqualTo(one.coverage().depth());
    }

    @Test
    void theStoryOfAGoalIsAShortestOne() {
        Report report =
                Checker.of(PingPong.world(2, 2).build()).goal(PingPong.done(2)).breadthFirst();

        assertThat(report.ending()).isEqualTo(Ending.REACHED);
        assertThat(report.predicate()).isEqualTo(Optional.of("all clients are done"));
        assertThat(report.events()).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aProposerThatOverrulesWhatWasAcceptedIsFound(int threads) {
        Report report = Checker.of(Paxos.world(2, 3, true).build())
                .invariant(Paxos.AGREEMENT)
                .threads(threads)
                .breadthFirst();

        assertThat(report.ending()).isEqualTo(Ending.BROKEN);
        assertThat(report.predicate()).isEqualTo(Optional.of("at most one value is chosen"));
        assertThat(report.detail()).isIn("values 1 and 2 are chosen", "values 2 and 1 are chosen");
        // Two proposers with two messages to and from two acceptors each.
        assertThat(report.events()).hasSize(16);
        assertThat(report.events().get(0)).isInstanceOf(Event.Delivery.class);
    }

    @Test
    void aSearchThatIsCutOffIsNoPass() {
        Report byDepth = Checker.of(PingPong.world(2, 4).build()).upTo(3).breadthFirst();
        Report byWorlds = Checker.of(PingPong.world(3, 4).build()).atMost(1_000).breadthFirst();
        Report bySteps =
                Checker.of(PingPong.world(3, 4).build()).atMostSteps(20).breadthFirst();
        Report byMemory =
                Checker.of(PingPong.world(4, 4).build()).atMostBytes(3 << 20).breadthFirst();
        AtomicInteger calls = new AtomicInteger();
        Report byTime = Checker.of(PingPong.world(3, 4).build())
                .within(Duration.ofSeconds(5), () -> Instant.ofEpochSecond(calls.getAndIncrement()))
                .breadthFirst();

        assertThat(byDepth.ending()).isEqualTo(Ending.NOT_EXHAUSTED);
        assertThat(byDepth.coverage().depth()).isEqualTo(3);
        assertThat(byDepth.coverage().frontier()).isPositive();
        assertThat(byDepth.detail()).isEqualTo("worlds more than 3 transitions away were not met");
        assertThat(byWorlds.ending()).isEqualTo(Ending.NOT_EXHAUSTED);
        assertThat(byWorlds.detail()).isEqualTo("there are more than 1000 worlds");
        assertThat(bySteps.ending()).isEqualTo(Ending.NOT_EXHAUSTED);
        assertThat(bySteps.detail()).isEqualTo("the peers' own code did more than 20 steps");
        assertThat(byMemory.ending()).isEqualTo(Ending.NOT_EXHAUSTED);
        assertThat(byMemory.detail()).isEqualTo("worlds take up more than 3 MiB");
        assertThat(byTime.ending()).isEqualTo(Ending.NOT_EXHAUSTED);
        assertThat(byTime.detail()).isEqualTo("it took longer than 5 s");
        assertThat(byTime.coverage().depth()).isEqualTo(5);
        assertThat(byWorlds.coverage().worlds()).isBetween(1_000L, 15_000L);
    }

    @Test
    void aReportTellsTheStoryAndWhatWasCovered() {
        Report report =
                Checker.of(PingPong.world(1, 1).build()).goal(PingPong.done(1)).breadthFirst();

        assertThat(report.lines())
                .containsExactly(
                        "reached: all clients are done: reached",
                        "   1  1 → 0 Ping[number=1]",
                        "   2  0 → 1 Pong[number=1]",
                        "met 3 worlds, at most 2 transitions away, 0 of them not explored; 5 transitions by 5 steps of peers");
    }

    @Test
    void aPruneIsNotGoneBeyond() {
        Predicate oneDone = Predicate.ofPeers(
                "client 1 is done",
                world -> world.view(1, Integer.class) == 4 ? Optional.empty() : Optional.of("not yet"));
        Report report = Checker.of(PingPong.world(1, 4).build()).prune(oneDone).breadthFirst();

        assertThat(report.coverage().worlds()).isBetween(20L, 24L);
    }
}
