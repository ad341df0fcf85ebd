package dev.peerlab.experiment.chord;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.chord.kit.ChordPeer;
import dev.peerlab.experiment.chord.ProtocolRing.Ended;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** A ring in which joins, crashes and lookups are Poisson processes. */
final class ChurnWorld {

    /** How often every peer stabilizes. */
    static final Duration MAINTENANCE = Duration.ofSeconds(30);

    /** r. */
    static final int SUCCESSORS = 16;

    /** How many fingers a peer fixes between two rounds of maintenance: about as many as it has that differ. */
    static final int FINGERS = 10;

    private static final IdSpace SPACE = new IdSpace(63);

    private static final ChordSettings SETTINGS = ChordSettings.of(SPACE)
            .with(SUCCESSORS, 1)
            .every(MAINTENANCE, MAINTENANCE.multipliedBy(1_000))
            .within(Duration.ofMillis(500), 1, Duration.ofSeconds(60));

    private static final Duration BETWEEN_FINGERS = MAINTENANCE.dividedBy(FINGERS);
    private static final Duration WARM_UP = MAINTENANCE.multipliedBy(4);

    /** The reference gets by with 150. */
    private static final long MOST_EVENTS_PER_PEER_AND_MINUTE = 800;

    private static final double NANOS = 1e9;

    private final ProtocolRing ring;
    private final SplittableRandom random;
    private final long seed;
    private final Duration end;

    ChurnWorld(Submission submission, ChurnPoint point, long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.end = WARM_UP.plusMinutes(point.minutes());
        long minutes = end.plus(SETTINGS.deadline()).toMinutes() + 1;
        this.ring = new ProtocolRing(
                submission, SETTINGS, seed, MOST_EVENTS_PER_PEER_AND_MINUTE * minutes * (point.peers() + 10));
        for (int i = 0; i < point.peers(); i++) {
            add();
        }
        ring.converge();
        plan(point.rate(), Duration.ZERO, this::join);
        plan(point.rate(), Duration.ZERO, this::crash);
        plan(1, WARM_UP, this::lookUp);
    }

    /** {@return the lookups, all over} */
    List<Ended> run() {
        ring.runFor(end.plus(ring.patience()));
        return ring.finish();
    }

    /** Plans the next event of a Poisson process after a time, which plans the one after that. */
    private void plan(double rate, Duration after, Runnable event) {
        if (rate == 0) {
            return;
        }
        double wait = -StrictMath.log(1 - random.nextDouble()) / rate;
        Duration next = after.plusNanos(StrictMath.round(wait * NANOS));
        if (next.compareTo(end) < 0) {
            ring.simulation().at(next, () -> {
                event.run();
                plan(rate, next, event);
            });
        }
    }

    private Address add() {
        Id id = SPACE.hash(seed + ":" + ring.simulation().size());
        Address address = ring.add(id);
        Duration first = BETWEEN_FINGERS.multipliedBy(random.nextInt(1_000)).dividedBy(1_000);
        fixFingers(address, ring.simulation().now().plus(first));
        return address;
    }

    /** The paper's simulator updates all fingers whenever a peer stabilizes; the kit fixes one, so the rest is done by hand. */
    private void fixFingers(Address peer, Duration when) {
        if (when.compareTo(end) < 0) {
            ring.simulation().at(when, () -> {
                if (ring.simulation().isUp(peer)) {
                    ring.simulation().tell(peer, ChordPeer.class, one -> fixFinger(one.node()));
                    fixFingers(peer, when.plus(BETWEEN_FINGERS));
                }
            });
        }
    }

    private static void fixFinger(ChordNode node) {
        if (node.isMember()) {
            node.parts().membership().fixFingers();
        }
    }

    private Contact anyMember() {
        List<Contact> members = ring.members();
        return members.get(random.nextInt(members.size()));
    }

    private void join() {
        ring.join(add(), anyMember());
    }

    /** Not the last one: somebody has to be left to be joined. */
    private void crash() {
        if (ring.members().size() > 1) {
            ring.simulation().crash(anyMember().address());
        }
    }

    private void lookUp() {
        ring.lookup(anyMember(), SPACE.id(random.nextLong() >>> 1));
    }
}
