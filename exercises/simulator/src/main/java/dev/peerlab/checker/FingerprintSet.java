package dev.peerlab.checker;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.LongAdder;

/** The fingerprints of all worlds that were met: 8 bytes each, in one array, filled by many threads without a lock. */
final class FingerprintSet {

    private static final VarHandle SLOTS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int MOST = 1 << 30;

    private final LongAdder size = new LongAdder();
    private long[] slots = new long[1 << 16];

    /** {@return whether it was not there; it is now} */
    boolean add(long fingerprint) {
        long value = fingerprint == 0 ? 1 : fingerprint;
        long[] now = slots;
        int mask = now.length - 1;
        int slot = (int) (value >>> 20) & mask;
        while (true) {
            long there = (long) SLOTS.getVolatile(now, slot);
            if (there == value) {
                return false;
            }
            if (there == 0) {
                long witness = (long) SLOTS.compareAndExchange(now, slot, 0L, value);
                if (witness == 0) {
                    size.increment();
                    return true;
                }
                if (witness == value) {
                    return false;
                }
            }
            slot = slot + 1 & mask;
        }
    }

    /** {@return whether it is there} */
    boolean contains(long fingerprint) {
        long value = fingerprint == 0 ? 1 : fingerprint;
        long[] now = slots;
        int mask = now.length - 1;
        int slot = (int) (value >>> 20) & mask;
        while (true) {
            long there = (long) SLOTS.getVolatile(now, slot);
            if (there == value || there == 0) {
                return there == value;
            }
            slot = slot + 1 & mask;
        }
    }

    /** {@return how many more there is room for} Called while nobody adds. */
    long room() {
        return slots.length * 3L / 4 - size.sum();
    }

    /**
     * Makes room. Called while nobody adds.
     *
     * @return whether there is room for so many more
     */
    boolean grow(long more) {
        while (room() < more) {
            if (slots.length >= MOST) {
                return false;
            }
            long[] old = slots;
            slots = new long[2 * old.length];
            for (long value : old) {
                if (value != 0) {
                    place(value);
                }
            }
        }
        return true;
    }

    private void place(long value) {
        int mask = slots.length - 1;
        int slot = (int) (value >>> 20) & mask;
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = value;
    }

    /** {@return how many there are} */
    long size() {
        return size.sum();
    }

    /** {@return how many bytes it takes up while room is made for so many more} */
    long bytesFor(long more) {
        long length = slots.length;
        while (length * 3 / 4 - size.sum() < more) {
            length *= 2;
        }
        return 8 * (length == slots.length ? length : slots.length + length);
    }

    /** {@return how many bytes it takes up} */
    long bytes() {
        return 8L * slots.length;
    }
}
