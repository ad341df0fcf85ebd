package dev.peerlab.checker;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * A map from {@code long} to {@code int}, written by one thread at a time and read by many without a lock.
 *
 * <p>Open addressing in one array of keys and one of values. Keys are any but {@link #NO_KEY}. A reader that misses an entry that is
 * just being written reports {@link #NONE}, and asks again under the writers' lock.
 */
final class LongIntMap {

    /** No value: values are 0 or more. */
    static final int NONE = -1;

    private static final long NO_KEY = -1;
    private static final VarHandle KEYS = MethodHandles.arrayElementVarHandle(long[].class);

    private volatile Table table = new Table(1 << 10);

    private int size;

    private static final class Table {
        final long[] keys;
        final int[] values;
        final int mask;

        Table(int capacity) {
            keys = new long[capacity];
            Arrays.fill(keys, NO_KEY);
            values = new int[capacity];
            mask = capacity - 1;
        }

        int slot(long key) {
            int slot = (int) Mix.scramble(key) & mask;
            while (true) {
                long there = (long) KEYS.getAcquire(keys, slot);
                if (there == key || there == NO_KEY) {
                    return slot;
                }
                slot = slot + 1 & mask;
            }
        }

        void put(long key, int value) {
            int slot = slot(key);
            values[slot] = value;
            KEYS.setRelease(keys, slot, key);
        }
    }

    /** {@return the value of a key, or {@link #NONE}} */
    int get(long key) {
        Table now = table;
        int slot = now.slot(key);
        return now.keys[slot] == key ? now.values[slot] : NONE;
    }

    /** Enters a key that is not there. */
    void put(long key, int value) {
        if (2 * ++size > table.keys.length) {
            Table larger = new Table(2 * table.keys.length);
            for (int i = 0; i < table.keys.length; i++) {
                if (table.keys[i] != NO_KEY) {
                    larger.put(table.keys[i], table.values[i]);
                }
            }
            table = larger;
        }
        table.put(key, value);
    }

    /** {@return how many entries there are} */
    int size() {
        return size;
    }
}
