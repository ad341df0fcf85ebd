package dev.peerlab.simulator;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** A bag of peer indexes from which any can be drawn. */
final class Indexes {

    private int[] items = new int[16];
    private int size;

    int size() {
        return size;
    }

    void add(int index) {
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
        }
        items[size++] = index;
    }

    int removeAny(RandomGenerator random) {
        int at = random.nextInt(size);
        int drawn = items[at];
        items[at] = items[--size];
        return drawn;
    }
}
