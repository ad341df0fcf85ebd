package dev.peerlab.simulator.topology;

import java.util.Arrays;

/** Edges that are being collected. */
final class Edges {

    static final int MOST_PEERS = 10_000_000;

    private final int size;
    private int[] ends = new int[32];
    private int used;

    Edges(int size) {
        checkSize(size);
        this.size = size;
    }

    static void checkSize(int size) {
        if (size < 1 || size > MOST_PEERS) {
            throw new IllegalArgumentException("network of " + size + " peers: must have 1 to " + MOST_PEERS);
        }
    }

    void add(int a, int b) {
        check(a);
        check(b);
        if (a == b) {
            throw new IllegalArgumentException("edge " + a + " " + b + ": must link two different peers");
        }
        if (used == ends.length) {
            ends = Arrays.copyOf(ends, 2 * used);
        }
        ends[used++] = a;
        ends[used++] = b;
    }

    private void check(int peer) {
        if (peer < 0 || peer >= size) {
            throw new IllegalArgumentException("peer " + peer + ": must be 0 to " + (size - 1));
        }
    }

    /** Sorts by peer, each peer's neighbors among themselves, and keeps one of parallel edges. */
    Topology topology() {
        int[] begins = new int[size + 1];
        for (int i = 0; i < used; i++) {
            begins[ends[i] + 1]++;
        }
        Arrays.parallelPrefix(begins, Integer::sum);
        int[] neighbors = new int[used];
        int[] next = Arrays.copyOf(begins, size);
        for (int i = 0; i < used; i += 2) {
            neighbors[next[ends[i]]++] = ends[i + 1];
            neighbors[next[ends[i + 1]]++] = ends[i];
        }
        return new Topology(begins, sortAndMerge(begins, neighbors));
    }

    private int[] sortAndMerge(int[] begins, int[] neighbors) {
        int kept = 0;
        int begin = 0;
        for (int peer = 0; peer < size; peer++) {
            int end = begins[peer + 1];
            Arrays.sort(neighbors, begin, end);
            for (int i = begin; i < end; i++) {
                if (i == begin || neighbors[i] != neighbors[i - 1]) {
                    neighbors[kept++] = neighbors[i];
                }
            }
            begin = end;
            begins[peer + 1] = kept;
        }
        return kept == neighbors.length ? neighbors : Arrays.copyOf(neighbors, kept);
    }
}
