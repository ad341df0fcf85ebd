package dev.peerlab.contract.chord.kit;

import dev.peerlab.contract.Id;
import dev.peerlab.contract.Timer;

/** The timers of Chord: all of them are the kit's. */
public sealed interface ChordTimer extends Timer {

    /** {@return the id of the virtual peer that set it} */
    Id node();

    /**
     * It is time to stabilize, to fix fingers, and to check the predecessor.
     *
     * @param node whose time it is
     */
    record Maintain(Id node) implements ChordTimer {}

    /**
     * It is time to look after the copies of keys.
     *
     * @param node whose time it is
     */
    record Repair(Id node) implements ChordTimer {}

    /**
     * A request has waited for its answer long enough.
     *
     * @param node who asked
     * @param number the request's number
     */
    record Unanswered(Id node, long number) implements ChordTimer {}

    /**
     * A peer asked itself something.
     *
     * @param node who asked
     * @param number the request's number
     */
    record ToOneself(Id node, long number) implements ChordTimer {}

    /**
     * A lookup ended as soon as it began.
     *
     * @param node who began it
     * @param number the lookup's number
     */
    record Over(Id node, long number) implements ChordTimer {}
}
