package dev.peerlab.conformance.recovery;

/**
 * Something that happens to a ring that keeps keys.
 *
 * @param afterMillis how long after what happened before, in ms, 0 or more
 * @param kind what
 * @param who whom it happens to: a position on the ring, from 0, modulo the members that there are; of those who are down for
 *     RESTART
 */
record KeyAct(int afterMillis, Kind kind, int who) {

    /** What can happen. */
    enum Kind {
        /** A key is put by a member. */
        PUT,
        /** A host crashes. */
        CRASH,
        /** As many adjacent hosts crash at once as the ring can bear. */
        STRIKE,
        /** A host joins. */
        JOIN,
        /** A host that crashed comes back with nothing in its memory, and joins. */
        RESTART,
        /** A host leaves in good order. */
        LEAVE
    }

    KeyAct {
        if (afterMillis < 0 || who < 0) {
            throw new IllegalArgumentException(
                    "act " + afterMillis + ":" + kind + ":" + who + ": must be AFTER:KIND:WHO, both 0 or more");
        }
    }

    static KeyAct parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("act '" + text + "': must be AFTER:KIND:WHO");
        }
        return new KeyAct(Integer.parseInt(parts[0]), Kind.valueOf(parts[1]), Integer.parseInt(parts[2]));
    }

    /** {@return the act for people} */
    String describe() {
        String what = switch (kind) {
            case PUT -> "member " + who + " of the circle puts another key";
            case CRASH -> "member " + who + " of the circle crashes";
            case STRIKE ->
                "member " + who + " of the circle crashes, and those next to it, as many as the ring can bear";
            case JOIN -> "another host joins, by way of member " + who + " of the circle";
            case RESTART -> "a host that crashed (" + who + ") comes back with nothing in its memory, and joins";
            case LEAVE -> "member " + who + " of the circle leaves";
        };
        return afterMillis + " ms later: " + what;
    }

    @Override
    public String toString() {
        return afterMillis + ":" + kind + ":" + who;
    }
}
