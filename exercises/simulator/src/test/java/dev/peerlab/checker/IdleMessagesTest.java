package dev.peerlab.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.checker.Report.Ending;
import dev.peerlab.checker.World.Network;
import dev.peerlab.checker.World.Patience;
import dev.peerlab.checker.example.Paxos;
import dev.peerlab.checker.example.PingPong;
import dev.peerlab.contract.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdleMessagesTest {

    @ParameterizedTest
    @CsvSource({"SET,3,true", "SET,3,false", "MULTISET,2,true", "MULTISET,2,false"})
    void paxosHasTheSameVerdictWithoutThem(Network network, int acceptors, boolean careless) {
        Checker checker = Checker.of(
                        Paxos.world(2, acceptors, careless).network(network).build())
                .invariant(Paxos.AGREEMENT);
        Report all = checker.breadthFirst();
        Report report = checker.reduce(Reduction.IDLE_MESSAGES).breadthFirst();
        Report byTwo = checker.threads(2).breadthFirst();

        assertThat(report.ending()).isEqualTo(all.ending());
        assertThat(report.detail()).isEqualTo(all.detail());
        assertThat(report.events()).hasSameSizeAs(all.events());
        assertThat(report.notes()).isEmpty();
        assertThat(byTwo.events()).isEqualTo(report.events());
        assertThat(report.coverage().worlds()).isLessThan(all.coverage().worlds() * 2 / 3);
    }

    @Test
    void mostWorldsOfPaxosDifferInIdleMessagesAlone() {
        Report report = Checker.of(Paxos.world(2, 3, false).build())
                .invariant(Paxos.AGREEMENT)
                .reduce(Reduction.IDLE_MESSAGES)
                .breadthFirst();

        assertThat(report.coverage().worlds()).isEqualTo(13_387);
    }

    private static World.Builder ones(BiConsumer<Odd, Message> onMessage, int notes) {
        return World.builder()
                .peer(host -> new Odd(host, (peer, message) -> {}))
                .peer(host -> new Odd(host, onMessage))
                .first(0, "writes", Odd.class, peer -> {
                    for (int i = 1; i <= notes; i++) {
                        peer.send(1, i);
                    }
                })
                .observe(peer -> ((Odd) peer).count());
    }

    @Test
    void messagesToAPeerThatStaysDownNeedNotArrive() {
        World crashes = ones((peer, message) -> {}, 4).crash(1).build();
        Report all = Checker.of(crashes).breadthFirst();
        Report report = Checker.of(crashes).reduce(Reduction.IDLE_MESSAGES).breadthFirst();

        // Up with any of 16 bags of notes under way; down with as many, or with none.
        assertThat(all.coverage().worlds()).isEqualTo(32);
        assertThat(report.coverage().worlds()).isEqualTo(17);
    }

    @Test
    void messagesToAPeerThatMayComeUpAgainMatter() {
        World restarts = ones((peer, message) -> {}, 4).crash(1).restart(1).build();

        assertThat(Checker.of(restarts)
                        .reduce(Reduction.IDLE_MESSAGES)
                        .breadthFirst()
                        .coverage()
                        .worlds())
                .isEqualTo(Checker.of(restarts).breadthFirst().coverage().worlds());
    }

    @Test
    void aStoryTellsOfThemWhereTheNetworkHasToBeAtRest() {
        World world = ones((peer, message) -> {}, 2)
                .crash(1)
                .first(0, "sets", Odd.class, peer -> peer.ring(1, 5))
                .timers(Odd.Bell.class, Patience.NETWORK_AT_REST, 1)
                .build();
        Predicate rung = Predicate.ofPeers(
                "it rang",
                snapshot -> snapshot.view(0, Integer.class) == 50 && !snapshot.isUp(1)
                        ? Optional.empty()
                        : Optional.of("no"));
        Report first =
                Checker.of(world).goal(rung).reduce(Reduction.IDLE_MESSAGES).breadthFirst();
        Predicate down =
                Predicate.ofPeers("it is down", snapshot -> snapshot.isUp(1) ? Optional.of("no") : Optional.empty());
        Report staged = Checker.of(world)
                .reduce(Reduction.IDLE_MESSAGES)
                .goal(down.and(Predicate.atRest()))
                .then()
                .goal(rung)
                .breadthFirst();

        assertThat(first.events()).hasSize(4).last().isInstanceOf(Event.Firing.class);
        assertThat(first.events()).filteredOn(Event.Delivery.class::isInstance).hasSize(2);
        assertThat(staged.ending()).isEqualTo(Ending.REACHED);
        assertThat(staged.events()).hasSize(4).last().isInstanceOf(Event.Firing.class);
    }

    @Test
    void aPredicateThatMaySeeThemKeepsThemAndThatIsSaid() {
        Predicate few = Predicate.of(
                "few are under way", world -> world.messages().size() > 99 ? Optional.of("many") : Optional.empty());
        Checker checker = Checker.of(PingPong.world(2, 2).build()).reduce(Reduction.IDLE_MESSAGES);
        Predicate atRest = Predicate.atRest();

        assertThat(checker.invariant(few).breadthFirst().notes())
                .containsExactly("idle messages are met: predicate 'few are under way' may depend on them");
        for (Checker other : List.of(
                Checker.of(PingPong.world(2, 2).build()).invariant(atRest),
                Checker.of(PingPong.world(2, 2).build()).goal(atRest.negate()),
                Checker.of(PingPong.world(2, 2).build()).prune(atRest))) {
            assertThat(other.reduce(Reduction.IDLE_MESSAGES).breadthFirst().notes())
                    .hasSize(1)
                    .first()
                    .asString()
                    .endsWith("may depend on them");
        }
    }

    @Test
    void whereAPeerHasTooManyStatesNoMessageIsTakenForIdle() {
        Predicate never = Predicate.ofPeers("never", world -> Optional.of("no"));
        Report report = Checker.of(
                        ones((peer, message) -> peer.send(1, peer.count()), 2).build())
                .goal(never)
                .upTo(6)
                .reduce(Reduction.IDLE_MESSAGES)
                .breadthFirst();

        assertThat(report.ending()).isEqualTo(Ending.NOT_EXHAUSTED);
        assertThat(report.notes())
                .containsExactly(
                        "only messages to peers that stay down are idle: peers have too many states, or break a rule");
    }

    @Test
    void aPeerThatThrowsWhereTheWorldNeverComesIsNotBlamed() {
        BiConsumer<Odd, Message> oneNote = (peer, message) -> {
            if (peer.count() > 1) {
                throw new IllegalStateException("a second note");
            }
        };
        Report once = Checker.of(ones(oneNote, 1).build())
                .reduce(Reduction.IDLE_MESSAGES)
                .breadthFirst();
        Report twice = Checker.of(ones(oneNote, 2).build())
                .reduce(Reduction.IDLE_MESSAGES)
                .breadthFirst();

        assertThat(once.ending()).isEqualTo(Ending.HOLDS);
        assertThat(once.notes()).isEmpty();
        assertThat(twice.predicate()).isEqualTo(Optional.of("DET-3"));
        assertThat(twice.events()).hasSize(2);
    }

    @Test
    void aPeerThatIsNotDeterministicIsStillFound() {
        int[] outside = {0};
        Report report = Checker.of(
                        ones((peer, message) -> peer.send(0, outside[0]++), 2).build())
                .reduce(Reduction.IDLE_MESSAGES)
                .breadthFirst();

        assertThat(report.predicate()).isEqualTo(Optional.of("DET-1"));
        assertThat(report.events()).hasSize(1);
    }

    @Test
    void limitsHoldWithoutThemToo() {
        Report report = Checker.of(Paxos.world(2, 3, false).build())
                .invariant(Paxos.AGREEMENT)
                .reduce(Reduction.IDLE_MESSAGES)
                .atMost(1_000)
                .breadthFirst();

        assertThat(report.ending()).isEqualTo(Ending.NOT_EXHAUSTED);
        assertThat(report.coverage().frontier()).isPositive();
    }
}
