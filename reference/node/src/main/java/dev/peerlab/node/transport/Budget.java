package dev.peerlab.node.transport;

/** How much more may be kept, by all connections of a node together. */
final class Budget {

    private long left;

    /** Makes a budget of so many bytes. */
    Budget(long bytes) {
        left = bytes;
    }

    /** {@return whether there was so much left; it is taken then} */
    boolean take(long bytes) {
        boolean enough = bytes <= left;
        left -= enough ? bytes : 0;
        return enough;
    }

    /** Gives back what was taken. */
    void give(long bytes) {
        left += bytes;
    }
}
