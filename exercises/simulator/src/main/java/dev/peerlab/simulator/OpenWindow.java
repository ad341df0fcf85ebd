package dev.peerlab.simulator;

import java.util.Arrays;

/**
 * The events of the window that is open, sorted by time, first in first out among equal times.
 *
 * <p>Each is one {@code long}: how far into the window it is due in the upper half, its row in the lower half.
 */
final class OpenWindow {

    private static final int FEW = 8;
    private static final int OFFSET_SHIFT = 32;
    private static final int DIGIT_BITS = 7;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private long[] keys = new long[FEW];
    private long[] sorted = new long[FEW];
    private final int[] places = new int[DIGITS];
    private int first;
    private int end;

    int size() {
        return end - first;
    }

    /** Whether there are two different times among the events; one at least must be left. */
    boolean isSpread() {
        return keys[first] >>> OFFSET_SHIFT != keys[end - 1] >>> OFFSET_SHIFT;
    }

    /** How far into the window the first event is due. */
    int firstOffset() {
        return (int) (keys[first] >>> OFFSET_SHIFT);
    }

    /** The row of an event: the first is number 0. */
    int row(int number) {
        return (int) keys[first + number];
    }

    int firstRow() {
        return (int) keys[first];
    }

    void removeFirst() {
        first++;
    }

    /** Adds an event behind those that are due at the same time. */
    void insert(int offset, int row) {
        if (end == keys.length) {
            makeRoom();
        }
        long key = ((long) offset << OFFSET_SHIFT) | row;
        int hole = end++;
        while (hole > first && keys[hole - 1] >>> OFFSET_SHIFT > offset) {
            keys[hole] = keys[hole - 1];
            hole--;
        }
        keys[hole] = key;
    }

    /** Removes all events. {@return their rows, in order} */
    int[] takeRows() {
        int[] rows = new int[size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (int) keys[first + i];
        }
        first = 0;
        end = 0;
        return rows;
    }

    private void makeRoom() {
        long[] roomy = 2 * size() > keys.length ? new long[2 * keys.length] : keys;
        System.arraycopy(keys, first, roomy, 0, size());
        keys = roomy;
        end -= first;
        first = 0;
    }

    /** Takes the events of a window; none may be left of the one before. */
    void load(Windows windows, long window, EventRows rows, int shift) {
        first = 0;
        end = 0;
        int mask = (1 << shift) - 1;
        for (int row = windows.first(window); row != EventRows.NONE; row = windows.after(row, window)) {
            if (end == keys.length) {
                keys = Arrays.copyOf(keys, 2 * end);
            }
            keys[end++] = ((long) (rows.time(row) & mask) << OFFSET_SHIFT) | row;
        }
        if (end <= FEW) {
            sortFew();
        } else {
            for (int digit = 0; digit < shift; digit += DIGIT_BITS) {
                sortByDigit(OFFSET_SHIFT + digit);
            }
        }
    }

    private void sortFew() {
        for (int i = 1; i < end; i++) {
            long key = keys[i];
            int hole = i;
            while (hole > 0 && keys[hole - 1] >>> OFFSET_SHIFT > key >>> OFFSET_SHIFT) {
                keys[hole] = keys[hole - 1];
                hole--;
            }
            keys[hole] = key;
        }
    }

    /** One pass of a radix sort, without a branch that depends on the keys. */
    private void sortByDigit(int at) {
        long[] from = keys;
        long[] to = sorted.length < from.length ? new long[from.length] : sorted;
        Arrays.fill(places, 0);
        for (int i = 0; i < end; i++) {
            places[(int) (from[i] >>> at) & (DIGITS - 1)]++;
        }
        int place = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int count = places[digit];
            places[digit] = place;
            place += count;
        }
        for (int i = 0; i < end; i++) {
            to[places[(int) (from[i] >>> at) & (DIGITS - 1)]++] = from[i];
        }
        keys = to;
        sorted = from;
    }
}
