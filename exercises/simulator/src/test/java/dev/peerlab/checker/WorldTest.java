package dev.peerlab.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.checker.Report.Ending;
import dev.peerlab.checker.World.Network;
import dev.peerlab.checker.World.Patience;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What may happen in a world, by the counts that its second peer can come to. */
class WorldTest {

    private static void nothing(Odd peer, Message message) {}

    private static World.Builder world(BiConsumer<Odd, Message> onMessage) {
        return World.builder()
                .peer(host -> new Odd(host, WorldTest::nothing))
                .peer(host -> new Odd(host, onMessage))
                .observe(peer -> ((Odd) peer).count());
    }

    private static World.Builder twoNotes() {
        return world(WorldTest::nothing).first(0, "writes", Odd.class, peer -> {
            peer.send(1, 1);
            peer.send(1, 2);
        });
    }

    /** All that peer 1 may have counted while it is up. */
    private static Set<Integer> counts(World.Builder world) {
        Set<Integer> counts = new TreeSet<>();
        Predicate watch = Predicate.of("watched", snapshot -> {
            if (snapshot.isUp(1)) {
                counts.add(snapshot.view(1, Integer.class));
            }
            return Optional.empty();
        });
        Report report = Checker.of(world.build()).invariant(watch).breadthFirst();
        assertThat(report.ending()).isEqualTo(Ending.HOLDS);
        return counts;
    }

    private static Set<Integer> ends(World.Builder world) {
        Set<Integer> counts = new TreeSet<>();
        Predicate watch = Predicate.of("watched", snapshot -> {
            if (snapshot.isAtRest()) {
                counts.add(snapshot.view(1, Integer.class));
            }
            return Optional.empty();
        });
        Checker.of(world.build()).invariant(watch).breadthFirst();
        return counts;
    }

    @Test
    void inABagEveryMessageArrivesOnce() {
        assertThat(counts(twoNotes())).containsExactly(0, 1, 2);
        assertThat(ends(twoNotes())).containsExactly(2);
    }

    @Test
    void aMessageMayGetLostAsOftenAsIsSaid() {
        assertThat(ends(twoNotes().losses(1))).containsExactly(1, 2);
        assertThat(ends(twoNotes().losses(2))).containsExactly(0, 1, 2);
    }

    @Test
    void aStoryTellsALossFromADelivery() {
        Predicate lost = Predicate.of(
                "all that was written arrives",
                world -> world.isAtRest() && world.view(1, Integer.class) < 2
                        ? Optional.of("one is missing")
                        : Optional.empty());
        Report report = Checker.of(twoNotes().losses(1).build()).invariant(lost).breadthFirst();

        assertThat(report.events())
                .hasSize(2)
                .filteredOn(Event.Loss.class::isInstance)
                .hasSize(1);
        assertThat(report.lines()).anyMatch(line -> line.endsWith("] gets lost"));
    }

    @Test
    void aMessageMayComeTwiceAsOftenAsIsSaid() {
        assertThat(ends(twoNotes().duplications(1))).containsExactly(2, 3);
    }

    @Test
    void inASetAMessageMayComeAnyNumberOfTimes() {
        Report report = Checker.of(twoNotes().network(Network.SET).build())
                .goal(Predicate.ofPeers(
                        "seven", world -> world.view(1, Integer.class) == 7 ? Optional.empty() : Optional.of("fewer")))
                .breadthFirst();

        assertThat(report.ending()).isEqualTo(Ending.REACHED);
        assertThat(report.events()).hasSize(7);
    }

    @Test
    void aPeerThatIsDownGetsNothingAndForgetsAll() {
        assertThat(counts(twoNotes().crash(1).restart(1))).containsExactly(0, 1, 2);
        assertThat(ends(twoNotes().crash(0))).containsExactly(2);
        Predicate lost = Predicate.of(
                "both arrived in one life",
                world -> world.isAtRest() && world.isUp(1) && world.view(1, Integer.class) == 0
                        ? Optional.of("nothing is left")
                        : Optional.empty());
        Report report = Checker.of(twoNotes().crash(1).restart(1).build())
                .invariant(lost)
                .breadthFirst();
        assertThat(report.events()).hasSize(4).contains(new Event.Crash(1), new Event.Start(1));
    }

    @Test
    void anActHappensAtAnyTimeButOnce() {
        World.Builder world = twoNotes()
                .maybe(
                        1,
                        "counts",
                        Odd.class,
                        peer -> peer.onMessage(peer.host().self(), new Odd.Note(0)));

        assertThat(counts(world)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aTimerDoesNotOvertakeOneThatWasSetBeforeAndIsNoLonger() {
        World.Builder equal = world(WorldTest::nothing).first(1, "sets", Odd.class, peer -> {
            peer.ring(5, 1);
            peer.ring(5, 2);
        });
        World.Builder shorter = world(WorldTest::nothing).first(1, "sets", Odd.class, peer -> {
            peer.ring(5, 1);
            peer.ring(4, 2);
        });

        assertThat(counts(equal)).containsExactly(0, 10, 30);
        assertThat(counts(shorter)).containsExactly(0, 10, 20, 30);
    }

    @Test
    void timersFireAsTheirRuleSays() {
        assertThat(counts(alarmed().timers(Odd.Bell.class, Patience.FOREVER, 1)))
                .containsExactly(0, 1);
        assertThat(counts(alarmed().timers(Odd.Bell.class, Patience.NETWORK_AT_REST, 1)))
                .containsExactly(0, 1, 11);
        assertThat(counts(alarmed().timers(Odd.Bell.class, Patience.NONE, 1))).containsExactly(0, 1, 10, 11);
        assertThat(counts(alarmed())).containsExactly(0, 1, 10, 11, 20, 21);
    }

    private static World.Builder alarmed() {
        return world(WorldTest::nothing)
                .first(0, "writes", Odd.class, peer -> peer.send(1, 1))
                .first(1, "sets", Odd.class, peer -> {
                    peer.ring(5, 1);
                    peer.ring(5, 1);
                });
    }

    @Test
    void everySmallChoiceOfChanceIsExploredOnRequest() {
        BiConsumer<Odd, Message> dice = (peer, message) -> peer.ring(
                1, peer.host().random().nextInt(3) + 3 * (peer.host().random().nextBoolean() ? 1 : 0));
        World.Builder world = world(dice).first(0, "writes", Odd.class, peer -> peer.send(1, 1));

        assertThat(counts(world.exploreChance())).containsExactly(0, 1, 11, 21, 31, 41, 51);
    }

    @Test
    void withoutThatChanceIsDrawnFromTheStateAndThatIsSaid() {
        BiConsumer<Odd, Message> dice =
                (peer, message) -> peer.ring(1, peer.host().random().nextInt(1_000));
        World world = world(dice)
                .first(0, "writes", Odd.class, peer -> peer.send(1, 1))
                .build();
        Report one = Checker.of(world).breadthFirst();

        assertThat(one.coverage()).isEqualTo(Checker.of(world).breadthFirst().coverage());
        assertThat(one.notes())
                .containsExactly("peer 1: what it leaves to chance is drawn from a seed that its state decides");
    }

    @Test
    void whatATransientFieldCountsIsNoPartOfAState() {
        class Counting implements Peer {
            private transient int seen;

            @Override
            public void onMessage(Address from, Message message) {
                seen++;
            }

            @Override
            public void onTimer(Timer timer) {
                seen--;
            }
        }
        World.Builder world = World.builder()
                .peer(host -> new Counting())
                .maybe(0, "looks", Counting.class, peer -> peer.seen++, Occasion.always());

        assertThat(Checker.of(world.build()).breadthFirst().coverage().worlds()).isEqualTo(1);
    }

    // Peers that break what the checker rests on

    private static Report reportOf(BiConsumer<Odd, Message> onMessage) {
        World.Builder world = world(onMessage).first(0, "writes", Odd.class, peer -> {
            for (int i = 1; i <= 6; i++) {
                peer.send(1, i);
            }
        });
        return Checker.of(world.build()).breadthFirst();
    }

    @Test
    void aPeerThatDoesNotDoTheSameTwiceBreaksDet1() {
        int[] outside = {0};
        Report report = reportOf((peer, message) -> peer.send(0, outside[0]++));

        assertThat(report.ending()).isEqualTo(Ending.BROKEN);
        assertThat(report.predicate()).isEqualTo(Optional.of("DET-1"));
        assertThat(report.detail()).startsWith("peer 1 did not do the same twice when 0 → 1 Note[number=");
    }

    @Test
    void aMessageThatIsChangedAfterItWasSentBreaksDet2() {
        Report report = reportOf((peer, message) -> {
            if (peer.kept() instanceof Odd.Notes notes) {
                notes.numbers().add(7);
            } else {
                Odd.Notes notes = new Odd.Notes(Odd.list(1, 2));
                peer.keep(notes);
                peer.host().send(dev.peerlab.contract.Address.of(0), notes);
            }
        });

        assertThat(report.ending()).isEqualTo(Ending.BROKEN);
        assertThat(report.predicate()).isEqualTo(Optional.of("DET-2"));
        assertThat(report.detail()).contains("was changed after it was sent");
    }

    @Test
    void aPeerThatThrowsBreaksDet3() {
        Report report = reportOf((peer, message) -> {
            if (((Odd.Note) message).number() == 3) {
                throw new IllegalStateException("three");
            }
        });

        assertThat(report.predicate()).isEqualTo(Optional.of("DET-3"));
        assertThat(report.detail())
                .isEqualTo("peer 1 threw java.lang.IllegalStateException: three when 0 → 1 Note[number=3]");
    }

    @Test
    void whatCannotBeReadIsSaidOnceAndTheStateIsKnownByItsHistory() {
        Report readable = reportOf((peer, message) -> {});
        Report report = reportOf((peer, message) -> peer.keep(new java.util.Random(1)));

        assertThat(report.ending()).isEqualTo(Ending.HOLDS);
        assertThat(report.notes())
                .containsExactly(
                        "peer 1: Odd.extra is a java.util.Random, which cannot be read; its states are told apart"
                                + " by what happened to it, so more of them are explored");
        assertThat(report.coverage().worlds()).isGreaterThan(readable.coverage().worlds());
        assertThat(readable.notes()).isEqualTo(List.of());
    }
}
