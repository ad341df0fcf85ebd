package dev.peerlab.experiment.search;

import dev.peerlab.simulator.topology.Topology;
import java.util.Arrays;

/** The part of a graph in which most peers are connected. */
final class LargestComponent {

    private LargestComponent() {}

    /** {@return that part, its peers numbered anew in the old order} */
    static Topology of(Topology graph) {
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
}
