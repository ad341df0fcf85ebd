package dev.peerlab.checker;

/** Thrown when a part of a peer's state cannot be read: two such states cannot be recognized as one. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what cannot be read.
     *
     * @param path from the peer to it, e.g. {@code Lookup.host.random}
     * @param type its class
     */
    Unreadable(String path, Class<?> type) {
        this(path, "is a " + type.getName() + ", which cannot be read");
    }

    /**
     * Says what is wrong with a part.
     *
     * @param path from the peer to it
     * @param why what it is
     */
    Unreadable(String path, String why) {
        super(path + " " + why, null, false, false);
    }
}
