package dev.peerlab.lecture;

import dev.peerlab.checker.Event;
import dev.peerlab.checker.Snapshot;
import dev.peerlab.checker.Step;
import dev.peerlab.checker.story.Picture;
import dev.peerlab.checker.story.RingPicture;
import dev.peerlab.checker.story.RingPicture.Spot;
import dev.peerlab.checker.story.Story;
import dev.peerlab.conformance.ring.SmallPeer;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.routing.RoutingTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** A story of a small ring, act by act: what each peer knew when all that followed from the act was over. */
final class RingStory {

    private static final int COLUMNS = 4;
    private static final int MOST_COLUMNS = 5;
    private static final int WIDTH = 172;
    private static final int HEIGHT = 192;
    private static final double RADIUS = 44;
    private static final int BITS = 2;

    // tag::picture[]
    /** The ring as a story's page draws it beside each step. */
    static final Picture PICTURE = new RingPicture(world -> IntStream.range(0, world.size())
            .filter(peer -> !world.isUp(peer) || SmallPeer.in(world, peer).isMember())
            .mapToObj(peer -> spot(peer, peer(world, peer)))
            .toList());

    private static Spot spot(int peer, Knows knows) {
        return new Spot(
                Integer.toString(peer),
                peer / 4.0, // of the circle
                knows.isUp(),
                knows.successors().stream().map(String::valueOf).toList(),
                Optional.of(knows.predecessor()).filter(before -> !before.isEmpty()));
    }
    // end::picture[]

    private final List<Frame> frames = new ArrayList<>();

    /** What was known after an act. */
    private record Frame(String act, List<Knows> peers) {
        private List<List<Integer>> lists() {
            return peers.stream().map(Knows::successors).toList();
        }
    }

    /** What one peer knew; a peer alone is its own successor. */
    private record Knows(boolean isUp, boolean isMember, List<Integer> successors, String predecessor) {
        private String text() {
            return !isUp ? "gone" : isMember ? "→ " + list() + (predecessor.isEmpty() ? "" : "  ← " + predecessor) : "";
        }

        private String list() {
            return String.join(" ", successors.stream().map(String::valueOf).toList());
        }
    }

    private RingStory() {}

    /** {@return a story of a ring whose ids are of 2 bits} */
    static RingStory of(Story story) {
        RingStory told = new RingStory();
        String act = "at first";
        List<Knows> peers = peers(story.moments().get(0).snapshot());
        for (Step step : story.steps()) {
            if (step.event() instanceof Event.Act || step.event() instanceof Event.Crash) {
                told.frames.add(new Frame(act, peers));
                act = story.world().text(step.event()).replaceAll(" by way of .*", "");
            }
            peers = peers(step.after().snapshot());
        }
        told.frames.add(new Frame(act, peers));
        return told;
    }

    private static List<Knows> peers(Snapshot world) {
        return IntStream.range(0, world.size())
                .mapToObj(peer -> peer(world, peer))
                .toList();
    }

    private static Knows peer(Snapshot world, int peer) {
        if (!world.isUp(peer)) {
            return new Knows(false, false, List.of(), "");
        }
        SmallPeer seen = SmallPeer.in(world, peer);
        RoutingTable table = seen.table();
        Contact before = table.predecessor();
        List<Integer> list =
                table.successors().stream().map(next -> next.address().number()).toList();
        return new Knows(
                true,
                seen.isMember(),
                list.isEmpty() ? List.of(peer) : list,
                before == null ? "" : Integer.toString(before.address().number()));
    }

    /** {@return a line for each act} */
    String table() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%-13s", ""));
        for (int peer = 0; peer < frames.get(0).peers().size(); peer++) {
            text.append(String.format(Locale.ROOT, "   %-12s", "peer " + peer));
        }
        text.setLength(text.toString().stripTrailing().length());
        for (Frame frame : frames) {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-13s", frame.act()));
            frame.peers().forEach(peer -> line.append(String.format(Locale.ROOT, "   %-12s", peer.text())));
            text.append('\n').append(line.toString().stripTrailing());
        }
        return text.toString();
    }

    /** {@return the ring after each act that changed a list} */
    String rings(String title, String description) {
        List<Frame> shown = new ArrayList<>();
        for (Frame frame : frames) {
            if (shown.isEmpty() || !shown.get(shown.size() - 1).lists().equals(frame.lists())) {
                shown.add(frame);
            }
        }
        shown.remove(0);
        int columns = shown.size() <= MOST_COLUMNS ? shown.size() : COLUMNS;
        int rows = (shown.size() + columns - 1) / columns;
        CircleDrawing drawing = new CircleDrawing(title, description, columns * WIDTH, rows * HEIGHT, BITS);
        for (int i = 0; i < shown.size(); i++) {
            drawing.circle(WIDTH * (i % columns + 0.5), HEIGHT * (i / columns) + 80, RADIUS);
            draw(drawing, shown.get(i));
        }
        return drawing.svg();
    }

    private static void draw(CircleDrawing drawing, Frame frame) {
        for (int peer = 0; peer < frame.peers().size(); peer++) {
            List<Integer> list = frame.peers().get(peer).successors();
            for (int i = list.size() - 1; i >= 0 && frame.peers().get(peer).isMember(); i--) {
                boolean lives = frame.peers().get(list.get(i)).isUp();
                String color = !lives ? CircleDrawing.RED : i == 0 ? CircleDrawing.BLUE : CircleDrawing.PALE;
                if (list.get(i) != peer) {
                    drawing.arrow(peer, list.get(i), i == 0 ? 2 : 1.4, color, i > 0);
                }
            }
        }
        for (int peer = 0; peer < frame.peers().size(); peer++) {
            Knows knows = frame.peers().get(peer);
            if (knows.isMember()) {
                drawing.peer(peer, CircleDrawing.BLUE).label(peer, 27, CircleDrawing.INK, knows.list());
            } else if (!knows.isUp()) {
                drawing.peer(peer, "#fff");
            }
        }
        drawing.caption(57, frame.act());
    }
}
