package dev.peerlab.lecture;

import static dev.peerlab.lecture.PaperRing.id;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.lecture.chordlookup.Lookup3Precedes;
import dev.peerlab.lecture.chordlookup.LookupBasics;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures of lecture 3. */
class ChordPicturesLectureTest {

    private static final ConvergedRing RING = PaperRing.tables();
    private static final LookupBasics RIGHT = new Lookup3Precedes();

    @Test
    void thePicturesShowWhatTheCodeSays() {
        Quoted.check("../images/chord-ring.svg", ring());
        Quoted.check("../images/chord-intervals.svg", intervals());
        Quoted.check("../images/chord-fingers.svg", path());
    }

    private static String ring() {
        CircleDrawing drawing = new CircleDrawing(
                        "Ten peers and five keys on a circle of 64 points",
                        "Peers 1, 8, 14, 21, 32, 38, 42, 48, 51, 56. Key 10 lies with 14, keys 24 and 30 with 32, key 38 with"
                                + " 38, key 54 with 56.",
                        460,
                        400,
                        6)
                .circle(230, 200, 140);
        for (int key : PaperRing.KEYS) {
            int owner = at(RING.member(RING.ownerOf(id(key))));
            drawing.speck(key, 4, CircleDrawing.RED).label(key, 34, CircleDrawing.RED, "key " + key);
            if (owner != key) {
                drawing.along(key, owner, 9, CircleDrawing.RED);
            }
        }
        PaperRing.PEERS.forEach(peer -> drawing.peer(peer, "#fff"));
        return drawing.label(0, -16, CircleDrawing.INK, "0").svg();
    }

    private static String intervals() {
        CircleDrawing drawing = new CircleDrawing(
                "Three intervals on the circle",
                "The points between 8 and 21; between 51 and 8, past zero; and between 8 and 8, which is all of the"
                        + " circle but 8.",
                690,
                270,
                6);
        interval(drawing, 120, 8, 21, "between 8 and 21");
        interval(drawing, 345, 51, 8, "between 51 and 8");
        interval(drawing, 570, 8, 8, "between 8 and 8");
        return drawing.svg();
    }

    private static void interval(CircleDrawing drawing, int x, int after, int before, String caption) {
        drawing.circle(x, 115, 80);
        for (int point = 0; point < 64; point++) {
            if (RIGHT.isBetween(id(point), id(after), id(before))) {
                drawing.speck(point, 3.4, CircleDrawing.BLUE);
            }
        }
        drawing.dot(after, 5, "#fff").dot(before, 5, "#fff");
        drawing.label(after, 18, CircleDrawing.INK, "" + after).label(before, 18, CircleDrawing.INK, "" + before);
        drawing.label(0, -16, CircleDrawing.INK, "0").caption(50, caption);
    }

    private static String path() {
        CircleDrawing drawing = new CircleDrawing(
                        "Key 54 is looked up by peer 8",
                        "The fingers of peer 8 lead to 14, 21, 32 and 42. The lookup goes from 8 to 42, from 42 to 51, and"
                                + " ends at 56.",
                        460,
                        360,
                        6)
                .circle(230, 185, 140);
        RoutingTable table = RING.table(PaperRing.address(8));
        for (int i = 0; i < 6; i++) {
            Contact finger = table.finger(i);
            if (finger != null) {
                drawing.arrow(8, at(finger), 1.5, CircleDrawing.PALE, true);
            }
        }
        List<Contact> peers =
                LookupPath.of(RING, RIGHT, PaperRing.address(8), id(54)).peers();
        for (int i = 1; i < peers.size(); i++) {
            drawing.arrow(at(peers.get(i - 1)), at(peers.get(i)), 2.4, CircleDrawing.BLUE, false);
        }
        for (int peer : PaperRing.PEERS) {
            boolean on = peers.stream().anyMatch(c -> at(c) == peer);
            drawing.peer(peer, peer == 56 ? CircleDrawing.YELLOW : on ? CircleDrawing.BLUE : "#fff");
        }
        return drawing.speck(54, 4, CircleDrawing.RED)
                .label(54, 34, CircleDrawing.RED, "key 54")
                .svg();
    }

    private static int at(Contact peer) {
        return (int) peer.id().low();
    }
}
