package dev.peerlab.checker;

import dev.peerlab.checker.World.Patience;
import dev.peerlab.checker.World.TimerRule;

/** An event that a search has met, and what it needs to know of it. Fields, not accessors: read for every transition. */
final class KnownEvent {

    final Event event;
    final int peer;

    /** Its fingerprint, as a message under way. */
    final long hash;

    /** Its fingerprints under each exchange of peers; empty if there are none. */
    final long[] twins;

    /** Whether it happens only while no message is under way. */
    final boolean patient;

    /** The place in a world where it is counted; -1 if there is no limit. */
    final int counter;

    /** How often it may happen at most; 0 for never. */
    final int times;

    KnownEvent(Event event, long hash, long[] twins, Layout layout) {
        this.event = event;
        this.peer = event.peer();
        this.hash = hash;
        this.twins = twins;
        if (event instanceof Event.Firing firing) {
            TimerRule rule = layout.rule(firing.timer());
            patient = rule.patience() == Patience.NETWORK_AT_REST;
            times = rule.patience() == Patience.FOREVER ? 0 : rule.times();
            counter = layout.counter(peer, rule);
        } else {
            patient = false;
            times = Integer.MAX_VALUE;
            counter = -1;
        }
    }
}
