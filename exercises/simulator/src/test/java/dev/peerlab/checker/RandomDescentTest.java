package dev.peerlab.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.checker.Report.Ending;
import dev.peerlab.checker.example.Paxos;
import dev.peerlab.checker.example.PingPong;
import dev.peerlab.contract.NotImplementedYet;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RandomDescentTest {

    private static Checker pingPong() {
        return Checker.of(PingPong.world(3, 4).build());
    }

    @Test
    void oneSeedTellsOneStory() {
        Checker checker = pingPong().goal(PingPong.done(4)).upTo(200);
        Report one = checker.randomDescent(7, 20);
        Report other = checker.randomDescent(8, 20);

        assertThat(one.ending()).isEqualTo(Ending.REACHED);
        assertThat(checker.randomDescent(7, 20)).isEqualTo(one);
        assertThat(other.ending()).isEqualTo(Ending.REACHED);
        assertThat(other.events()).isNotEqualTo(one.events());
    }

    @Test
    void itFindsWhatIsFarAway() {
        Report report = Checker.of(Paxos.world(2, 3, true).build())
                .invariant(Paxos.AGREEMENT)
                .randomDescent(1, 2_000);

        assertThat(report.ending()).isEqualTo(Ending.BROKEN);
        assertThat(report.predicate()).isEqualTo(Optional.of("at most one value is chosen"));
        assertThat(report.events()).hasSizeGreaterThanOrEqualTo(16);
        assertThat(report.events()).hasSizeLessThanOrEqualTo(report.coverage().depth());
    }

    @Test
    void whateverItMetItIsNoPass() {
        Report report = Checker.of(PingPong.world(1, 1).build()).randomDescent(1, 50);

        assertThat(report.ending()).isEqualTo(Ending.NOT_EXHAUSTED);
        assertThat(report.detail())
                .isEqualTo(
                        "50 random descents of at most 1000 transitions met nothing that ends the search; others may");
        long all = Checker.of(PingPong.world(1, 1).build())
                .breadthFirst()
                .coverage()
                .worlds();
        assertThat(report.coverage().worlds() + report.coverage().frontier()).isEqualTo(all);
    }

    @Test
    void itGoesNoFartherThanItIsTold() {
        Report report = pingPong().upTo(6).randomDescent(1, 100);

        assertThat(report.coverage().depth()).isEqualTo(6);
        assertThat(report.coverage().frontier()).isPositive();
        assertThat(report.coverage().worlds()).isBetween(100L, 601L);
    }

    @Test
    void itDoesNotGoBeyondAPrune() {
        Predicate started = Predicate.ofPeers(
                "a client got a pong",
                world -> world.view(1, Integer.class) + world.view(2, Integer.class) + world.view(3, Integer.class) > 0
                        ? Optional.empty()
                        : Optional.of("none did"));
        Report report = pingPong().prune(started).goal(PingPong.done(4)).randomDescent(1, 100);

        assertThat(report.ending()).isEqualTo(Ending.NOT_EXHAUSTED);
    }

    @Test
    void limitsOfWorldsMemoryAndTimeEndIt() {
        AtomicInteger calls = new AtomicInteger();
        Report byWorlds = pingPong().atMost(30).randomDescent(1, 100);
        Report byMemory = pingPong().atMostBytes(1 << 19).randomDescent(1, 100);
        Report byTime = pingPong()
                .within(Duration.ofSeconds(5), () -> Instant.ofEpochSecond(calls.getAndIncrement()))
                .randomDescent(1, 100);

        assertThat(byWorlds.ending()).isEqualTo(Ending.NOT_EXHAUSTED);
        assertThat(byWorlds.detail()).isEqualTo("there are more than 30 worlds");
        assertThat(byWorlds.coverage().worlds()).isEqualTo(30);
        assertThat(byWorlds.coverage().frontier()).isPositive();
        assertThat(byMemory.ending()).isEqualTo(Ending.NOT_EXHAUSTED);
        assertThat(byMemory.detail()).isEqualTo("worlds take up more than 0 MiB");
        assertThat(byTime.ending()).isEqualTo(Ending.NOT_EXHAUSTED);
        assertThat(byTime.detail()).isEqualTo("it took longer than 5 s");
        assertThat(byTime.coverage().depth()).isEqualTo(5);
    }

    @Test
    void whatBreaksIsToldWithItsStory() {
        Predicate three = Predicate.of("no client has three", world -> {
            if (world.view(2, Integer.class) == 3) {
                throw new IllegalArgumentException("three");
            }
            return Optional.empty();
        });
        Report byPredicate = pingPong().invariant(three).randomDescent(1, 100);
        Report byPeer = Checker.of(BrokenTest.world(
                        (peer, message) -> {
                            if (peer.count() == 3) {
                                throw new IllegalStateException("three");
                            }
                        },
                        8))
                .randomDescent(3, 100);

        assertThat(byPredicate.predicate()).isEqualTo(Optional.of("no client has three"));
        assertThat(byPredicate.detail())
                .isEqualTo("predicate 'no client has three' threw java.lang.IllegalArgumentException: three");
        assertThat(byPredicate.events()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(byPeer.predicate()).isEqualTo(Optional.of("DET-3"));
        assertThat(byPeer.events()).hasSize(3);
    }

    @Test
    void whatCannotBeReadIsSaidOnce() {
        Report report = Checker.of(BrokenTest.world((peer, message) -> peer.keep(new java.util.Random(1)), 4))
                .randomDescent(1, 20);

        assertThat(report.notes()).hasSize(1).first().asString().startsWith("peer 1: Odd.extra is a java.util.Random");
    }

    @Test
    void aStubAndASearchWithoutDescentsAreTheCallersBusiness() {
        World stub = BrokenTest.world(
                (peer, message) -> {
                    throw new NotImplementedYet("onMessage");
                },
                1);

        assertThatThrownBy(() -> Checker.of(stub).randomDescent(1, 1)).isInstanceOf(NotImplementedYet.class);
        assertThatThrownBy(() -> Checker.of(stub).randomDescent(1, 0)).hasMessage("descents 0: must be 1 or more");
    }
}
