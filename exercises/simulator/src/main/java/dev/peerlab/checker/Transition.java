package dev.peerlab.checker;

/** A transition of a world as one {@code int}: the number of its event, and whether that is a message that gets lost. */
final class Transition {

    /** Of the world at the beginning, to which none leads. */
    static final int NONE = -1;

    private Transition() {}

    /** {@return the transition in which an event happens} */
    static int of(int event) {
        return event << 1;
    }

    /** {@return the transition in which the message of a delivery gets lost} */
    static int loss(int event) {
        return event << 1 | 1;
    }

    static int event(int transition) {
        return transition >>> 1;
    }

    static boolean isLoss(int transition) {
        return (transition & 1) != 0;
    }
}
