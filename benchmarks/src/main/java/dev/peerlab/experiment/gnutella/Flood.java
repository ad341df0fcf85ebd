package dev.peerlab.experiment.gnutella;

import dev.peerlab.simulator.topology.Topology;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A message that goes to all neighbors, and from them to theirs, as far as its ttl.
 *
 * <p>All hops take equally long, so peers are reached in the order of their distance. A peer that gets the message again drops it.
 */
final class Flood {

    private final Topology topology;
    private final int ttl;

    /** Peers in the order in which they were reached, the issuer first. */
    private final int[] reached;

    /** From whom each of them got it first. */
    private final int[] parents;

    private final int[] hops;
    private int count;

    Flood(Topology topology, int ttl) {
        this.topology = topology;
        this.ttl = ttl;
        reached = new int[topology.size()];
        parents = new int[topology.size()];
        hops = new int[topology.size()];
    }

    /**
     * {@return how many messages a flood takes, those that are dropped too}
     *
     * @param issuer where it begins
     * @param keeps whether a peer does not pass it on
     */
    long send(int issuer, IntPredicate keeps) {
        Arrays.fill(hops, -1);
        hops[issuer] = 0;
        parents[issuer] = issuer;
        reached[0] = issuer;
        count = 1;
        long messages = 0;
        for (int i = 0; i < count; i++) {
            int peer = reached[i];
            if (hops[peer] < ttl && (i == 0 || !keeps.test(peer))) {
                messages += topology.degree(peer) - (i == 0 ? 0 : 1);
                reachNeighbors(peer);
            }
        }
        return messages;
    }

    private void reachNeighbors(int peer) {
        for (int k = 0; k < topology.degree(peer); k++) {
            int next = topology.neighbor(peer, k);
            if (hops[next] < 0) {
                hops[next] = hops[peer] + 1;
                parents[next] = peer;
                reached[count++] = next;
            }
        }
    }

    /** {@return how many peers the last flood reached, the issuer among them} */
    int count() {
        return count;
    }

    /** {@return which peer it reached, in order of distance; 0 is the issuer} */
    int reached(int i) {
        return reached[i];
    }

    /** {@return from whom a peer got it first, which is the way that answers go back} */
    int parent(int peer) {
        return parents[peer];
    }

    /** {@return how far a peer that was reached is from the issuer} */
    int hops(int peer) {
        return hops[peer];
    }
}
