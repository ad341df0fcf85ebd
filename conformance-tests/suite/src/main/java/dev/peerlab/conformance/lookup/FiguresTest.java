package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.Violation;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.ChordLookup;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Rings that are printed somewhere, and were worked with pencil and paper. What is expected is typed in here, not computed.
 *
 * @see <a href="https://doi.org/10.1109/TNET.2002.808407">Stoica et al. 2003, section IV, figures 2 to 4</a>
 */
@Rules(Exercise.CHORD_LOOKUP)
class FiguresTest {

    private static final RingSketch PAPER = RingSketch.of(6, 1, 1, 8, 14, 21, 32, 38, 42, 48, 51, 56);
    private static final RingSketch NINE_BITS = RingSketch.of(9, 1, 1, 12, 123, 234, 345, 456, 501);
    private static final RingSketch EIGHT_BITS = RingSketch.of(8, 1, 32, 45, 99, 132, 199, 234);

    @Rule("LOOKUP-11")
    @Test
    void thePaperPutsFiveKeysOnTheRing() {
        long[][] owners = {{10, 14}, {24, 32}, {30, 32}, {38, 38}, {54, 56}};
        for (long[] each : owners) {
            for (int from = 0; from < PAPER.size(); from++) {
                List<Long> path = path(PAPER, PAPER.ids().get(from).low(), each[0]);
                judge(
                        "a lookup of key " + each[0] + " ends at",
                        List.of(each[1]),
                        path.subList(path.size() - 1, path.size()));
            }
        }
    }

    @Rule("LOOKUP-11")
    @Test
    void thePaperTellsTheFingersOfPeerEight() {
        judgeFingers(PAPER, 8, List.of(14L, 14L, 14L, 21L, 32L, 42L));
    }

    @Rule("LOOKUP-11")
    @Test
    void thePaperTellsTheWayFromEightToFiftyFour() {
        judge("the path of key 54 from peer 8 is", List.of(8L, 42L, 51L, 56L), path(PAPER, 8, 54));
    }

    @Rule("LOOKUP-11")
    @Test
    void fromFiveHundredAndOneItIsTwoStepsToKeyOneHundredAndTwenty() {
        judge("the path of key 120 from peer 501 is", List.of(501L, 12L, 123L), path(NINE_BITS, 501, 120));
    }

    @Rule("LOOKUP-11")
    @Test
    void sixFingersOfPeerFortyFiveAreOne() {
        judgeFingers(EIGHT_BITS, 45, List.of(99L, 99L, 99L, 99L, 99L, 99L, 132L, 199L));
    }

    /** {@return the peers that a lookup visits, the owner last} */
    private static List<Long> path(RingSketch sketch, long from, long key) {
        ConvergedRing ring = sketch.ring();
        RingWalk.Path path = new RingWalk(ring)
                .lookup(ring.ownerOf(sketch.space().id(from)), sketch.space().id(key));
        List<Long> ids =
                new ArrayList<>(path.path().stream().map(FiguresTest::number).toList());
        Contact owner = path.owner();
        if (owner != null && !ids.get(ids.size() - 1).equals(number(owner))) {
            ids.add(number(owner));
        }
        return ids;
    }

    private static Long number(Contact contact) {
        return contact.id().low();
    }

    private static void judgeFingers(RingSketch sketch, long self, List<Long> expected) {
        ConvergedRing ring = sketch.ring();
        Id id = sketch.space().id(self);
        RoutingTable table = ring.table(ring.ownerOf(id));
        ChordLookup part = Still.part(table);
        List<Long> actual = new ArrayList<>();
        for (int i = 0; i < sketch.bits(); i++) {
            long start = part.fingerStart(sketch.space(), id, i).low();
            List<Long> path = path(sketch, self, start);
            actual.add(path.get(path.size() - 1));
        }
        judge("the fingers of peer " + self + " are", expected, actual);
    }

    private static void judge(String what, List<Long> expected, List<Long> actual) {
        if (!expected.equals(actual)) {
            throw Violation.of(what + " " + text(actual))
                    .expected(text(expected))
                    .actual(text(actual))
                    .build();
        }
    }

    private static String text(List<Long> ids) {
        return String.join(", ", ids.stream().map(String::valueOf).toList());
    }
}
