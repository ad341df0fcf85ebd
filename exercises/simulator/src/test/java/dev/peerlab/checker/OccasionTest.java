package dev.peerlab.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.checker.Report.Ending;
import dev.peerlab.checker.World.Network;
import dev.peerlab.checker.World.Patience;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** When things happen that nobody has to wait for, by the counts that a peer can come to. */
class OccasionTest {

    private static void addOne(Odd peer) {
        peer.onMessage(peer.host().self(), new Odd.Note(0));
    }

    /** Peer 0 writes to peer 1, which counts what it gets. */
    private static World.Builder aNote() {
        return World.builder()
                .peer(host -> new Odd(host, (peer, message) -> {}))
                .peer(host -> new Odd(host, (peer, message) -> {}))
                .observe(peer -> ((Odd) peer).count())
                .first(0, "writes", Odd.class, peer -> peer.send(1, 1));
    }

    private static Predicate counted(int peer, int least) {
        return Predicate.ofPeers(
                "peer " + peer + " has counted " + least,
                world -> world.isUp(peer) && world.view(peer, Integer.class) >= least
                        ? Optional.empty()
                        : Optional.of("not yet"));
    }

    /** All that a peer may have counted while it is up, and -1 if it may be down. */
    private static Set<Integer> counts(int peer, World.Builder world) {
        Set<Integer> counts = new TreeSet<>();
        Report report = Checker.of(world.build())
                .invariant(Predicate.of("watched", snapshot -> {
                    counts.add(snapshot.isUp(peer) ? snapshot.view(peer, Integer.class) : -1);
                    return Optional.empty();
                }))
                .breadthFirst();
        assertThat(report.ending()).isEqualTo(Ending.HOLDS);
        return counts;
    }

    @Test
    void somethingHappensAsOftenAsIsSaid() {
        assertThat(counts(0, aNote().maybe(0, "counts", Odd.class, OccasionTest::addOne, Occasion.upTo(3))))
                .containsExactly(0, 1, 2, 3);
        assertThat(counts(0, aNote().maybe(0, "counts", Odd.class, OccasionTest::addOne)))
                .containsExactly(0, 1);
    }

    @Test
    void withoutALimitItHappensUntilNothingNewComesOfIt() {
        Consumer<Odd> upToNine = peer -> {
            if (peer.count() < 9) {
                addOne(peer);
            }
        };
        assertThat(counts(0, aNote().maybe(0, "counts", Odd.class, upToNine, Occasion.always())))
                .hasSize(10);
    }

    @Test
    void whatWaitsForRestComesAfterAllMessages() {
        Occasion atRest = Occasion.once().atRest();
        assertThat(counts(1, aNote().crash(1))).containsExactly(-1, 0, 1);
        Report report = Checker.of(aNote().crash(1, atRest).build())
                .goal(counted(1, 1)
                        .negate()
                        .and(Predicate.ofPeers(
                                "peer 1 is down", world -> world.isUp(1) ? Optional.of("it is up") : Optional.empty())))
                .breadthFirst();
        assertThat(report.events()).hasSize(2).last().isEqualTo(new Event.Crash(1));
    }

    @Test
    void aConditionIsAskedRightBefore() {
        World.Builder world = aNote().maybe(
                        0,
                        "counts",
                        Odd.class,
                        OccasionTest::addOne,
                        Occasion.always().when(counted(1, 1)).when(counted(0, 4).negate()));
        Report early = Checker.of(world.build())
                .invariant(counted(0, 1).implies(counted(1, 1)))
                .breadthFirst();

        assertThat(early.ending()).isEqualTo(Ending.HOLDS);
        assertThat(counts(0, world)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void aPeerComesUpAgainAsOftenAsIsSaid() {
        World.Builder world = aNote().crash(1, Occasion.always()).restart(1, Occasion.upTo(2));
        assertThat(counts(1, world)).containsExactly(-1, 0, 1);
    }

    @Test
    void oneAtATimeEachActWaitsForAllThatFollowsFromTheOneBefore() {
        World.Builder world = World.builder()
                .peer(host -> new Odd(host, (peer, message) -> {}))
                .peer(host -> new Odd(host, (peer, message) -> peer.ring(5, 1)))
                .observe(peer -> ((Odd) peer).count())
                .timers(Odd.Bell.class, Patience.NETWORK_AT_REST, 9)
                .maybe(0, "writes", Odd.class, peer -> peer.send(1, 1), Occasion.upTo(2));

        assertThat(counts(1, world)).containsExactly(0, 1, 2, 11, 12, 22);
        assertThat(counts(1, world.oneAtATime())).containsExactly(0, 1, 11, 12, 22);
    }

    @Test
    void oneAtATimeATimerWaitsForMessages() {
        World.Builder world = aNote().first(1, "sets", Odd.class, peer -> peer.ring(5, 1));
        assertThat(counts(1, world)).containsExactly(0, 1, 10, 11);
        assertThat(counts(1, world.oneAtATime())).containsExactly(0, 1, 11);
    }

    @Test
    void whereMessagesNeverEndThereIsNoOneAtATime() {
        World.Builder world = aNote().network(Network.SET).oneAtATime();
        assertThatThrownBy(world::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("one thing at a time in a SET: messages never end there");
        assertThatThrownBy(() -> Occasion.upTo(0)).hasMessage("times 0: must be 1 or more");
    }
}
