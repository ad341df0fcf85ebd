package dev.peerlab.checker;

import dev.peerlab.checker.World.Patience;

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

    /** Whether it belongs to what happened before: where one thing happens at a time, the next has to wait for it. */
    final boolean isAftermath;

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
            isAftermath = rule.patience() == Patience.NETWORK_AT_REST;
            patient = isAftermath || layout.isOneAtATime();
            times = rule.patience() == Patience.FOREVER ? 0 : rule.times();
            counter = layout.counter(peer, rule);
        } else {
            patient = false;
            isAftermath = false;
            times = Integer.MAX_VALUE;
            counter = -1;
        }
    }
}
