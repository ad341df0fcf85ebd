package dev.peerlab.simulator;

import dev.peerlab.contract.Address;
import java.util.Arrays;

/**
 * Events that are not due for long: a heap by time, first in first out among equal times.
 *
 * <p>Every node has four children, which halves the depth of a binary heap; a node's children are neighbors in memory.
 */
final class FarEvents {

    private static final int CHILDREN = 4;
    private static final int FIRST_CAPACITY = 16;

    private long[] times = {};
    private long[] arrivals = {};
    private int[] receivers = {};

    /** Two references an event: the payload and its sender. */
    private Object[] objects = {};

    private long arrived;
    private int size;

    int size() {
        return size;
    }

    /** The earliest time; {@code Long.MAX_VALUE} if there is none. */
    long earliest() {
        return size == 0 ? Long.MAX_VALUE : times[0];
    }

    int to() {
        return receivers[0];
    }

    Object payload() {
        return objects[0];
    }

    Address from() {
        return (Address) objects[1];
    }

    void add(long time, int to, Object payload, Address from) {
        if (size == times.length) {
            grow();
        }
        int hole = size++;
        while (hole > 0 && times[(hole - 1) / CHILDREN] > time) {
            move((hole - 1) / CHILDREN, hole);
            hole = (hole - 1) / CHILDREN;
        }
        times[hole] = time;
        arrivals[hole] = arrived++;
        receivers[hole] = to;
        objects[2 * hole] = payload;
        objects[2 * hole + 1] = from;
    }

    /** Removes the event that is due first. */
    void remove() {
        size--;
        int hole = 0;
        for (int child = 1; child < size; child = CHILDREN * hole + 1) {
            int least = leastOf(child, Math.min(child + CHILDREN, size));
            if (!before(least, size)) {
                break;
            }
            move(least, hole);
            hole = least;
        }
        move(size, hole);
        objects[2 * size] = null;
        objects[2 * size + 1] = null;
    }

    private int leastOf(int begin, int end) {
        int least = begin;
        for (int other = begin + 1; other < end; other++) {
            if (before(other, least)) {
                least = other;
            }
        }
        return least;
    }

    private boolean before(int one, int other) {
        return times[one] < times[other] || (times[one] == times[other] && arrivals[one] < arrivals[other]);
    }

    private void move(int from, int to) {
        times[to] = times[from];
        arrivals[to] = arrivals[from];
        receivers[to] = receivers[from];
        objects[2 * to] = objects[2 * from];
        objects[2 * to + 1] = objects[2 * from + 1];
    }

    private void grow() {
        int capacity = Math.max(FIRST_CAPACITY, 2 * size);
        times = Arrays.copyOf(times, capacity);
        arrivals = Arrays.copyOf(arrivals, capacity);
        receivers = Arrays.copyOf(receivers, capacity);
        objects = Arrays.copyOf(objects, 2 * capacity);
    }
}
