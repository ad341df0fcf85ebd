package dev.peerlab.checker;

import java.util.Arrays;

/** From which world and by which transition each world was met first: 8 bytes a world, written by one thread. */
final class Ancestry {

    private static final int BITS = 12;
    private static final int CHUNK = 1 << BITS;

    private int[][] parents = new int[16][];
    private int[][] transitions = new int[16][];
    private int size;

    /** {@return the index of a new entry} */
    int add(int parent, int transition) {
        int chunk = size >>> BITS;
        if (chunk == parents.length) {
            parents = Arrays.copyOf(parents, 2 * chunk);
            transitions = Arrays.copyOf(transitions, 2 * chunk);
        }
        if (parents[chunk] == null) {
            parents[chunk] = new int[CHUNK];
            transitions[chunk] = new int[CHUNK];
        }
        parents[chunk][size & CHUNK - 1] = parent;
        transitions[chunk][size & CHUNK - 1] = transition;
        return size++;
    }

    int parent(int index) {
        return parents[index >>> BITS][index & CHUNK - 1];
    }

    int transition(int index) {
        return transitions[index >>> BITS][index & CHUNK - 1];
    }

    /** {@return how many bytes it takes up} */
    long bytes() {
        return 8L * CHUNK * ((size >>> BITS) + 1);
    }
}
