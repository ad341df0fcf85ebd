package dev.peerlab.node;

import java.util.Arrays;
import java.util.Locale;

/** An overlay that a node can be a peer of. */
public enum OverlayKind {
    /** A ring with a hash table on top. */
    CHORD,
    /** A search that asks everybody. */
    FLOODING,
    /** A search by a few walkers. */
    RANDOMWALK;

    /** {@return the name that it has on the command line and on the wire} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the overlay of a name}
     *
     * @throws IllegalArgumentException if there is none
     */
    public static OverlayKind of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "overlay '" + name + "': must be one of " + Arrays.toString(values())));
    }
}
