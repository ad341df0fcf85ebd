package dev.peerlab.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.checker.Checker;
import dev.peerlab.checker.Event;
import dev.peerlab.checker.Occasion;
import dev.peerlab.checker.Predicate;
import dev.peerlab.checker.Report;
import dev.peerlab.checker.Report.Ending;
import dev.peerlab.checker.World;
import dev.peerlab.checker.story.Replay.Verdict;
import dev.peerlab.checker.story.SavedTrace;
import dev.peerlab.checker.story.Story;
import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.recovery.HistoricalTrace;
import dev.peerlab.conformance.ring.RingMove;
import dev.peerlab.conformance.ring.RingMove.Kind;
import dev.peerlab.conformance.ring.RingPredicates;
import dev.peerlab.conformance.ring.SmallRing;
import dev.peerlab.conformance.ring.TableWatch;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.ChordMessage.Notify;
import dev.peerlab.contract.chord.kit.ChordComposition;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.contract.routing.RoutingTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The histories that broke Chord as it was first published are found by search, not only replayed. */
class HistoricalSearchIT {

    private static final long MOST = 3_000_000;
    private static final int PEERS = 4;

    /**
     * The operations as they were modeled by Zave, each atomic: to join takes a member's successor; to stabilize takes whom the
     * successor names, on its word, and if it names nobody nearer reconciles the list with the successor's, the peer itself
     * included.
     */
    private static final List<Edit> ORIGINAL = HistoricalTracesTest.original(
            new Edit(
                    "if (isNearerThanSuccessor(from)) { adopt(from, neighbors); }",
                    "if (isNearerThanSuccessor(from)) {"
                            + " host.table().setSuccessors(List.of(from)); host.notify(from); }"),
            HistoricalTracesTest.NO_LIST,
            new Edit("candidate = between; host.ask(between, new AskNeighbors()); } else {", """
                    java.util.ArrayList<Contact> list = new java.util.ArrayList<>(host.table().successors());
                    list.set(0, between);
                    host.table().setSuccessors(list);
                    host.notify(between);
                    } else {
                    host.table().setSuccessors(neighbors.successors().isEmpty()
                            ? List.of(successor)
                            : List.of(successor, neighbors.successors().get(0)));
                    """));

    static Stream<Arguments> histories() {
        return Stream.of(
                Arguments.of("AtMostOneRing", HistoricalTrace.TWO_RINGS),
                Arguments.of("AtLeastOneRing", HistoricalTrace.NO_RING),
                Arguments.of("ConnectedAppendages", HistoricalTrace.LOST_PEER));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void aSearchFindsWhatBrokeTheOriginalOperations(String name, HistoricalTrace known) {
        World original =
                world(HistoricalTracesTest.parts(PastedWorkbook.ofReference().edit(Exercise.CHORD_JOIN, ORIGINAL)));
        Predicate predicate = RingPredicates.atRest(name);
        Checker checker = Checker.of(original).invariant(predicate).atMost(MOST);
        Report report = checker.breadthFirst();

        assertThat(report.ending()).as(String.join("\n", report.lines())).isEqualTo(Ending.BROKEN);
        assertThat(report.predicate()).isEqualTo(Optional.of(name));
        assertThat(operations(report)).isBetween(1L, (long) known.steps().size());

        SavedTrace saved = SavedTrace.of(Story.of(checker, report), name);
        assertThat(saved.replay(original, predicate).verdict()).isEqualTo(Verdict.AS_SAVED);
        World corrected = world(HistoricalTracesTest.parts(PastedWorkbook.ofReference()));
        assertThat(saved.replay(corrected, predicate).verdict()).isEqualTo(Verdict.NO_LONGER);
    }

    /** As a historical trace counts them: acts, crashes, and notices that arrive. */
    static long operations(Report report) {
        return report.events().stream()
                .filter(event -> event instanceof Event.Act
                        || event instanceof Event.Crash
                        || (event instanceof Event.Delivery delivery
                                && delivery.message() instanceof Envelope envelope
                                && envelope.body() instanceof Notify))
                .count();
    }

    /** Peer 0 is alone; 1, 2 and 3 may join by way of it; all stabilize as often as they like, and may crash. */
    private static World world(ChordComposition parts) {
        SmallRing ring = new SmallRing(
                        3,
                        2,
                        List.of(0L),
                        List.of(1L, 2L, 3L),
                        List.of(),
                        List.of(),
                        SmallRing.Pace.ONE_AT_A_TIME,
                        0,
                        0)
                .with(RingMove.join(1, 0), RingMove.join(2, 0), RingMove.join(3, 0))
                .withEach(Kind.STABILIZE, PEERS, 0);
        World.Builder world = ring.furnished(parts, TableWatch::new);
        for (int peer = 1; peer < PEERS; peer++) {
            world.crash(peer, Occasion.once().when(mayFail(peer)));
        }
        return world.build();
    }

    /** Zave's assumption, with lists that a peer itself may be on: nobody loses the last live peer of its list, unless it is alone. */
    private static Predicate mayFail(int peer) {
        return Predicate.ofPeers("nobody loses its last live successor", world -> {
            List<RoutingTable> left = RingPredicates.members(world).stream()
                    .filter(table -> table.self().address().number() != peer)
                    .toList();
            List<Contact> live = left.stream().map(RoutingTable::self).toList();
            return left.stream()
                            .allMatch(table -> table.successorCount() == 0
                                    || table.successors().stream().anyMatch(live::contains))
                    ? Optional.empty()
                    : Optional.of("somebody would");
        });
    }
}
