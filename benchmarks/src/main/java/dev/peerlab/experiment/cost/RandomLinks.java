package dev.peerlab.experiment.cost;

import dev.peerlab.simulator.topology.Topology;
import java.util.SplittableRandom;

/**
 * The network that is searched where links may be any: two random rings through all peers, on top of each other.
 *
 * <p>So every peer has 4 neighbors, about as many as in the Gnutella of 2000, whatever N; a few have fewer, where the rings share
 * a link. It is connected for sure, which no G(n, p) of so few links is, and has no peer that stands out. Large ones are as good
 * as random regular graphs: what is nearly certain in one is so in the other.
 *
 * @see <a href="https://doi.org/10.1006/jctb.2000.1991">Kim and Wormald, Random Matchings Which Induce Hamilton Cycles and
 *     Hamiltonian Decompositions of Random Regular Graphs, 2001</a>
 */
final class RandomLinks {

    private static final int RINGS = 2;

    private RandomLinks() {}

    /**
     * {@return such a network}
     *
     * @param peers how many, 3 or more
     * @param seed decides the links
     */
    static Topology of(int peers, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] edges = new int[RINGS * peers][];
        for (int ring = 0; ring < RINGS; ring++) {
            int[] order = shuffled(peers, random);
            for (int i = 0; i < peers; i++) {
                edges[ring * peers + i] = new int[] {order[i], order[(i + 1) % peers]};
            }
        }
        return Topology.of(peers, edges);
    }

    private static int[] shuffled(int size, SplittableRandom random) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int at = random.nextInt(i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }
}
