package dev.peerlab.simulator;

import java.util.Arrays;

/**
 * Cells that are not due for long: a heap by time, first in first out among equal times.
 *
 * <p>Every node has four children, which halves the depth of a binary heap; a node's children are neighbors in memory.
 */
final class FarEvents {

    private static final int CHILDREN = 4;
    private static final int FIRST_CAPACITY = 16;

    private long[] times = {};
    private long[] arrivals = {};
    private int[] cells = {};
    private long arrived;
    private int size;

    int size() {
        return size;
    }

    /** The earliest time; {@code Long.MAX_VALUE} if there is none. */
    long earliest() {
        return size == 0 ? Long.MAX_VALUE : times[0];
    }

    void add(long time, int cell) {
        if (size == times.length) {
            grow();
        }
        long arrival = arrived++;
        int hole = size++;
        while (hole > 0) {
            int parent = (hole - 1) / CHILDREN;
            if (times[parent] <= time) {
                break;
            }
            move(parent, hole);
            hole = parent;
        }
        put(hole, time, arrival, cell);
    }

    /** Takes the cell that is due first. */
    int remove() {
        int first = cells[0];
        size--;
        if (size > 0) {
            sink(times[size], arrivals[size], cells[size]);
        }
        return first;
    }

    private void sink(long time, long arrival, int cell) {
        int hole = 0;
        for (int child = firstChild(hole); child < size; child = firstChild(hole)) {
            int least = child;
            for (int next = child + 1; next < Math.min(child + CHILDREN, size); next++) {
                if (before(times[next], arrivals[next], times[least], arrivals[least])) {
                    least = next;
                }
            }
            if (!before(times[least], arrivals[least], time, arrival)) {
                break;
            }
            move(least, hole);
            hole = least;
        }
        put(hole, time, arrival, cell);
    }

    private static int firstChild(int parent) {
        return CHILDREN * parent + 1;
    }

    private static boolean before(long time, long arrival, long otherTime, long otherArrival) {
        return time < otherTime || (time == otherTime && arrival < otherArrival);
    }

    private void move(int from, int to) {
        put(to, times[from], arrivals[from], cells[from]);
    }

    private void put(int at, long time, long arrival, int cell) {
        times[at] = time;
        arrivals[at] = arrival;
        cells[at] = cell;
    }

    private void grow() {
        int capacity = Math.max(FIRST_CAPACITY, 2 * size);
        times = Arrays.copyOf(times, capacity);
        arrivals = Arrays.copyOf(arrivals, capacity);
        cells = Arrays.copyOf(cells, capacity);
    }
}
