package dev.peerlab.simulator.topology;

import dev.peerlab.contract.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Who is linked to whom: an undirected graph on the peers 0 to n − 1, without loops and without parallel edges.
 *
 * <p>Kept as two arrays (the neighbors of all peers one after the other, and where each peer's begin): 4 bytes a peer and 8 an
 * edge. Made by {@link #of}, {@link #parse}, {@link #read} or {@link Topologies}.
 */
public final class Topology {

    private final int[] begins;
    private final int[] neighbors;

    /** One address a peer, shared by all lists of neighbors. */
    private final Address[] addresses;

    Topology(int[] begins, int[] neighbors) {
        this.begins = begins;
        this.neighbors = neighbors;
        addresses = new Address[begins.length - 1];
        Arrays.setAll(addresses, Address::of);
    }

    /**
     * {@return a graph}
     *
     * @param size the number of peers, 1 to 10,000,000
     * @param edges pairs of different peers; a pair that is repeated, in either order, counts once
     * @throws IllegalArgumentException if the size or an edge is out of range
     */
    public static Topology of(int size, int[][] edges) {
        Edges all = new Edges(size);
        for (int[] edge : edges) {
            if (edge.length != 2) {
                throw new IllegalArgumentException("edge of " + edge.length + " ends: must have 2");
            }
            all.add(edge[0], edge[1]);
        }
        return all.topology();
    }

    /**
     * {@return the graph of an edge list}
     *
     * <p>One edge a line: two peer indexes, separated by spaces or tabs. What follows a {@code #} is a comment; lines may be
     * empty. The size of the network is the highest index plus 1.
     *
     * @throws IllegalArgumentException if a line is malformed, or there is no edge
     */
    public static Topology parse(String edgeList) {
        return EdgeList.parse(edgeList.lines().iterator());
    }

    /**
     * {@return the graph of an edge-list file, see {@link #parse}}
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if a line is malformed, or there is no edge
     */
    public static Topology read(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return EdgeList.parse(lines.iterator());
        }
    }

    /** {@return the number of peers} */
    public int size() {
        return begins.length - 1;
    }

    /** {@return the number of edges} */
    public int edges() {
        return neighbors.length / 2;
    }

    /** {@return the number of a peer's neighbors} */
    public int degree(int peer) {
        return begins[peer + 1] - begins[peer];
    }

    /**
     * {@return a neighbor of a peer}
     *
     * @param k which: 0 to degree − 1, in ascending order
     */
    public int neighbor(int peer, int k) {
        return neighbors[begins[peer] + java.util.Objects.checkIndex(k, degree(peer))];
    }

    /** {@return the addresses of a peer's neighbors in ascending order, unmodifiable} */
    public List<Address> neighbors(int peer) {
        Address[] list = new Address[degree(peer)];
        for (int k = 0; k < list.length; k++) {
            list[k] = addresses[neighbors[begins[peer] + k]];
        }
        return List.of(list);
    }

    /** {@return whether two peers are linked} */
    public boolean hasEdge(int a, int b) {
        return Arrays.binarySearch(neighbors, begins[a], begins[a + 1], b) >= 0;
    }

    /** {@return how many hops each peer is away from one of them; −1 if there is no path} */
    public int[] distances(int from) {
        int[] distances = new int[size()];
        Arrays.fill(distances, -1);
        distances[from] = 0;
        int[] reached = new int[size()];
        reached[0] = from;
        int count = 1;
        for (int i = 0; i < count; i++) {
            for (int k = begins[reached[i]]; k < begins[reached[i] + 1]; k++) {
                int next = neighbors[k];
                if (distances[next] < 0) {
                    distances[next] = distances[reached[i]] + 1;
                    reached[count++] = next;
                }
            }
        }
        return distances;
    }

    /** {@return whether there is a path between any two peers} */
    public boolean isConnected() {
        return Arrays.stream(distances(0)).allMatch(distance -> distance >= 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Topology that
                && Arrays.equals(begins, that.begins)
                && Arrays.equals(neighbors, that.neighbors);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(begins) + Arrays.hashCode(neighbors);
    }

    /** {@return for example {@code 4 peers, 3 edges}} */
    @Override
    public String toString() {
        return size() + " peers, " + edges() + " edges";
    }
}
