package dev.peerlab.conformance.ring;

import java.util.Locale;

/**
 * Something that happens to a ring.
 *
 * @param atMillis when, in ms from the beginning, 0 or more
 * @param kind what
 * @param who whom it happens to: for JOIN the id of the newcomer; else the number of a peer, taken modulo the number of peers
 *     that there are by then
 * @param forMillis how long, in ms; 0 but for ISOLATE
 */
public record RingAct(int atMillis, Kind kind, long who, int forMillis) {

    /** What can happen. */
    public enum Kind {
        /** A new peer joins, by way of some member. */
        JOIN,
        /** A peer crashes. */
        CRASH,
        /** A peer that crashed comes back without its memory, and joins. */
        RESTART,
        /** A peer leaves in good order. */
        LEAVE,
        /** Nothing gets to a peer, nor from it, for a while. */
        ISOLATE
    }

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of range
     */
    public RingAct {
        if (atMillis < 0 || who < 0 || forMillis < 0 || (forMillis > 0) != (kind == Kind.ISOLATE)) {
            throw new IllegalArgumentException("act " + atMillis + ":" + kind + ":" + who + ":" + forMillis
                    + ": must be AT:KIND:WHO, or AT:ISOLATE:WHO:FOR");
        }
    }

    /** {@return an act that takes no time} */
    public static RingAct of(int atMillis, Kind kind, long who) {
        return new RingAct(atMillis, kind, who, 0);
    }

    /**
     * Reads an act.
     *
     * @throws IllegalArgumentException unless it is {@code AT:KIND:WHO} or {@code AT:ISOLATE:WHO:FOR}
     */
    public static RingAct parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length < 3 || parts.length > 4) {
            throw new IllegalArgumentException("act '" + text + "': must be AT:KIND:WHO, or AT:ISOLATE:WHO:FOR");
        }
        return new RingAct(
                Integer.parseInt(parts[0]),
                Kind.valueOf(parts[1]),
                Long.parseLong(parts[2]),
                parts.length == 4 ? Integer.parseInt(parts[3]) : 0);
    }

    /** {@return the act for people} */
    public String describe() {
        String what = switch (kind) {
            case JOIN -> "a peer with id " + who + " joins";
            case CRASH -> "peer " + who + " crashes";
            case RESTART -> "peer " + who + " restarts without its memory, and joins";
            case LEAVE -> "peer " + who + " leaves";
            case ISOLATE -> "peer " + who + " is cut off for " + forMillis + " ms";
        };
        return String.format(Locale.ROOT, "%6d ms: %s", atMillis, what);
    }

    @Override
    public String toString() {
        return atMillis + ":" + kind + ":" + who + (forMillis > 0 ? ":" + forMillis : "");
    }
}
