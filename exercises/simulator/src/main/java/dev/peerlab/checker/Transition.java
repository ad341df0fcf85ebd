package dev.peerlab.checker;

/** A transition of a world as one {@code int}: what happens, to which event, by which choice of chance. */
final class Transition {

    /** What happens. */
    enum Kind {
        DELIVER(0),
        FIRE(1),
        CHOOSE(2),
        LOSE(3),
        DUPLICATE(4);

        private final int code;

        Kind(int code) {
            this.code = code;
        }
    }

    /** So many events can be told apart. */
    static final int MOST_EVENTS = 1 << 24;

    /** So many outcomes of a step can be told apart. */
    static final int MOST_OUTCOMES = 1 << 5;

    private static final Kind[] KINDS = Kind.values();

    private Transition() {}

    static int of(Kind kind, int event, int outcome) {
        return (kind.code << 29) | (outcome << 24) | event;
    }

    static Kind kind(int transition) {
        return KINDS[transition >>> 29];
    }

    static int event(int transition) {
        return transition & MOST_EVENTS - 1;
    }

    static int outcome(int transition) {
        return (transition >>> 24) & MOST_OUTCOMES - 1;
    }
}
