package dev.peerlab.checker;

import java.util.List;

/** What a predicate can tell worlds apart by, besides the states of peers. */
enum Sight {
    /** Nothing. */
    PEERS,

    /** Whether the network is at rest: in worlds with the same peers it is true at rest if it is true at all. */
    TRUE_AT_REST,

    /** Whether the network is at rest: in worlds with the same peers it is false at rest if it is false at all. */
    FALSE_AT_REST,

    /** Any message. */
    MESSAGES;

    /** {@return what the opposite sees} */
    Sight opposite() {
        return this == TRUE_AT_REST ? FALSE_AT_REST : this == FALSE_AT_REST ? TRUE_AT_REST : this;
    }

    /** {@return what two of them see together, joined by "and" or "or"} */
    Sight with(Sight other) {
        if (this == PEERS || this == other) {
            return other;
        }
        return other == PEERS ? this : MESSAGES;
    }

    /** {@return whether it is one of those that are allowed, or sees nothing} */
    boolean isWithin(Sight... allowed) {
        return this == PEERS || List.of(allowed).contains(this);
    }
}
