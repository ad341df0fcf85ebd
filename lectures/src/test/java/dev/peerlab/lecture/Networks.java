package dev.peerlab.lecture;

import dev.peerlab.simulator.topology.Topology;

/** The networks that the lectures draw. */
final class Networks {

    /** Seven peers and a triangle: lectures 1 and 2 work on it by hand. */
    static final Topology SEVEN =
            Topology.of(7, new int[][] {{0, 1}, {0, 2}, {1, 2}, {1, 3}, {2, 4}, {3, 4}, {4, 5}, {5, 6}});

    /** The issuer 0, its neighbor 1, the triangle 1, 2, 3, and peer 4 behind 2: the early return misses peer 4. */
    static final Topology POCKET = Topology.of(5, new int[][] {{0, 1}, {1, 2}, {2, 3}, {3, 1}, {2, 4}});

    /** Peer 0, its neighbors 1 and 2, linked to each other, and peer 3 behind 1. */
    static final Topology DETOUR = Topology.of(4, new int[][] {{0, 1}, {0, 2}, {1, 2}, {1, 3}});

    private Networks() {}
}
