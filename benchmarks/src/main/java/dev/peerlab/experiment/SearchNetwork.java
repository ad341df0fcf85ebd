package dev.peerlab.experiment;

import dev.peerlab.simulator.topology.Topologies;
import dev.peerlab.simulator.topology.Topology;
import java.util.Arrays;

/**
 * A network to search in.
 *
 * @param key a short name for files, e.g. {@code random}
 * @param title a name for people, e.g. {@code random graph}
 * @param topology who is linked to whom
 */
public record SearchNetwork(String key, String title, Topology topology) {

    /**
     * {@return a random graph without the peers that it leaves apart}
     *
     * <p>Of 10,000 peers with 4.09 links on average, about 170 are not connected to the rest.
     */
    static SearchNetwork random(int peers, double meanDegree, long seed) {
        return new SearchNetwork(
                "random", "random graph", largestComponent(Topologies.random(peers, meanDegree, seed)));
    }

    /** {@return a graph grown by preferential attachment, connected by construction} */
    static SearchNetwork powerLaw(int peers, int links, long seed) {
        return new SearchNetwork("power-law", "power-law graph", Topologies.powerLaw(peers, links, seed));
    }

    /** {@return the part of a graph in which most peers are connected, numbered anew in the old order} */
    static Topology largestComponent(Topology graph) {
        int[] component = new int[graph.size()];
        Arrays.fill(component, -1);
        int largest = 0;
        int most = 0;
        for (int peer = 0; peer < graph.size(); peer++) {
            if (component[peer] < 0) {
                int size = mark(graph, peer, component);
                if (size > most) {
                    most = size;
                    largest = peer;
                }
            }
        }
        return part(graph, component, largest, most);
    }

    private static int mark(Topology graph, int first, int[] component) {
        int[] reached = new int[graph.size()];
        reached[0] = first;
        component[first] = first;
        int count = 1;
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < graph.degree(reached[i]); k++) {
                int next = graph.neighbor(reached[i], k);
                if (component[next] < 0) {
                    component[next] = first;
                    reached[count++] = next;
                }
            }
        }
        return count;
    }

    private static Topology part(Topology graph, int[] component, int chosen, int size) {
        int[] number = new int[graph.size()];
        int next = 0;
        for (int peer = 0; peer < graph.size(); peer++) {
            number[peer] = component[peer] == chosen ? next++ : -1;
        }
        int[][] edges = new int[graph.edges()][];
        int count = 0;
        for (int peer = 0; peer < graph.size(); peer++) {
            for (int k = 0; number[peer] >= 0 && k < graph.degree(peer); k++) {
                if (graph.neighbor(peer, k) > peer) {
                    edges[count++] = new int[] {number[peer], number[graph.neighbor(peer, k)]};
                }
            }
        }
        return Topology.of(size, Arrays.copyOf(edges, count));
    }

    /** {@return the most neighbors that any peer has} */
    int highestDegree() {
        int highest = 0;
        for (int peer = 0; peer < topology.size(); peer++) {
            highest = Math.max(highest, topology.degree(peer));
        }
        return highest;
    }

    /** {@return the number of neighbors of a peer, on average} */
    double meanDegree() {
        return 2.0 * topology.edges() / topology.size();
    }
}
