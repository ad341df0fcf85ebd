package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.ring.RingWorld;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.simulator.TraceEvent;
import dev.peerlab.simulator.TraceEvent.Delivered;
import dev.peerlab.simulator.TraceEvent.Dropped;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.time.Duration;
import java.util.List;

/** The moments of a run at which no message is under way: what a peer knows is then as true as it can be. */
final class QuietMoments {

    private final RingWorld world;
    private int read;
    private long underWay;
    private List<Links> seen = List.of();

    /** Whom a member follows on. */
    private record Links(Contact member, List<Contact> successors) {}

    /**
     * Begins at a quiet moment.
     *
     * @param world a world that doubles no message
     */
    QuietMoments(RingWorld world) {
        this.world = world;
        this.read = world.log().events().size();
    }

    /** Lets the world run, and does something at each quiet moment at which some list is not what it was at the last one. */
    void until(Duration time, Runnable judge) {
        while (world.simulation().now().compareTo(time) < 0
                && world.simulation().step()) {
            readOn();
            if (underWay == 0 && isNews()) {
                judge.run();
            }
        }
    }

    private void readOn() {
        List<TraceEvent> events = world.log().events();
        for (; read < events.size(); read++) {
            TraceEvent event = events.get(read);
            if (event instanceof Sent) {
                underWay++;
            } else if (event instanceof Delivered || event instanceof Dropped) {
                underWay--;
            }
        }
    }

    private boolean isNews() {
        List<Links> now = world.members().stream().map(QuietMoments::links).toList();
        boolean news = !now.equals(seen);
        seen = now;
        return news;
    }

    private static Links links(ChordNode node) {
        return new Links(node.self(), node.table().successors());
    }
}
