package dev.peerlab.conformance.ring;

/**
 * Something that may happen in a {@link SmallRing}.
 *
 * @param kind what
 * @param peer the number of the peer that it happens to
 * @param what for JOIN the number of the peer by way of which it joins, for a lookup the key; else 0
 * @param times how often, at most; 0 for as often as one likes
 */
public record RingMove(Kind kind, int peer, long what, int times) {

    private static final int PARTS = 4;

    /** What may happen. */
    public enum Kind {
        /** A peer that is in no ring joins. */
        JOIN,
        /** A member stabilizes. */
        STABILIZE,
        /** A member checks whether its predecessor is there. */
        CHECK,
        /** A peer crashes, while no message is under way. */
        CRASH,
        /** A peer crashes, whatever is under way. */
        CRASH_AT_ONCE,
        /** A peer comes back, with nothing in its memory. */
        RESTART,
        /** A member leaves in good order. */
        LEAVE,
        /** A member looks up a key. */
        LOOKUP,
        /** A member looks up a key, after a peer has gone. */
        LOOKUP_LATE
    }

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of range
     */
    public RingMove {
        if (peer < 0 || what < 0 || times < 0) {
            throw new IllegalArgumentException(
                    "move " + kind + ":" + peer + ":" + what + ":" + times + ": numbers must be 0 or more");
        }
    }

    /** {@return a move that may happen once} */
    public static RingMove once(Kind kind, int peer) {
        return new RingMove(kind, peer, 0, 1);
    }

    /** {@return a peer that may join once} */
    public static RingMove join(int peer, int via) {
        return new RingMove(Kind.JOIN, peer, via, 1);
    }

    /** {@return a move that may happen as often as one likes} */
    public static RingMove always(Kind kind, int peer) {
        return new RingMove(kind, peer, 0, 0);
    }

    /**
     * Reads a move.
     *
     * @throws IllegalArgumentException unless it is {@code KIND:PEER:WHAT:TIMES}
     */
    public static RingMove parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("move '" + text + "': must be KIND:PEER:WHAT:TIMES");
        }
        return new RingMove(
                Kind.valueOf(parts[0]),
                Integer.parseInt(parts[1]),
                Long.parseLong(parts[2]),
                Integer.parseInt(parts[3]));
    }

    /** {@return what it is called in a story; the peer's number comes before it} */
    public String act() {
        return switch (kind) {
            case JOIN -> "joins by way of " + what;
            case STABILIZE -> "stabilizes";
            case CHECK -> "checks its predecessor";
            case CRASH, CRASH_AT_ONCE -> "crashes";
            case RESTART -> "starts again";
            case LEAVE -> "leaves";
            case LOOKUP, LOOKUP_LATE -> "looks up " + what;
        };
    }

    /** {@return the move for people} */
    public String describe() {
        String often = times == 0 ? "at any time" : times == 1 ? "once" : "up to " + times + " times";
        String when = switch (kind) {
            case CRASH -> ", while no message is under way";
            case LOOKUP_LATE -> ", after a peer has gone";
            default -> "";
        };
        return "peer " + peer + " " + act() + ", " + often + when;
    }

    @Override
    public String toString() {
        return kind + ":" + peer + ":" + what + ":" + times;
    }
}
