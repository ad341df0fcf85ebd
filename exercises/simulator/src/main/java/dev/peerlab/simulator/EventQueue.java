package dev.peerlab.simulator;

import java.util.Arrays;

/**
 * The events to come, by time, first in first out among equal times.
 *
 * <p>A timing wheel. Slot {@code time & mask} holds the events of one microsecond; the wheel spans the time from {@link #base}
 * on, so that no two times share a slot. Adding and taking an event touch one slot each, however many events are pending.
 * What lies beyond the span waits in {@link FarEvents}, and moves to the wheel as soon as the span reaches it: before anybody
 * can add an event of that time to the wheel directly, hence the order among equal times is kept. The wheel starts small and
 * grows while too many events are far.
 *
 * <p>An event is a cell: a row in a few parallel arrays, reused through a free list. A slot chains its cells newest first, so
 * that adding touches no other cell; the chain is turned around when its time has come.
 *
 * @see <a href="https://doi.org/10.1145/41457.37504">Varghese and Lauck, Hashed and Hierarchical Timing Wheels, SOSP 1987,
 *     scheme 4</a>
 */
final class EventQueue {

    /** Instead of a receiver: the payload is a timer. */
    static final int TIMER = -1;

    /** Instead of a receiver: the payload is an act of the world. */
    static final int ACTION = -2;

    private static final int FIRST_SLOTS = 1 << 10;
    private static final int MOST_SLOTS = 1 << 20;
    private static final int FAR_ALWAYS_FINE = 32;
    private static final int SLOTS_PER_FAR = 1 << 8;
    private static final int FIRST_CELLS = 16;

    /** The cell that is none; chains end with it. */
    private static final int NONE = 0;

    private int[] slots = new int[FIRST_SLOTS];
    private Bits used = new Bits(FIRST_SLOTS);
    private int mask = FIRST_SLOTS - 1;
    private final FarEvents far = new FarEvents();

    /** The time of the wheel's first slot; nothing earlier is pending. */
    private long base;

    /** The rest of the events of time {@link #base} whose chain was turned around. */
    private int ready = NONE;

    /** Two numbers a cell: the next cell of its chain, and the receiver. */
    private int[] cells = new int[2 * FIRST_CELLS];

    /** Two references a cell: the payload and its sender. */
    private Object[] objects = new Object[2 * FIRST_CELLS];

    /** The number of the message in a cell, if messages are numbered. */
    private long[] numbers;

    private int free = NONE;
    private int cellsMade = 1;
    private int pending;

    private int to;
    private Object payload = this;
    private Object from = this;
    private long number;

    EventQueue(boolean numbered) {
        numbers = new long[numbered ? FIRST_CELLS : 0];
    }

    int pending() {
        return pending;
    }

    /**
     * Adds an event.
     *
     * @param time not before that of the event taken last
     * @param to the receiver's index, {@link #TIMER} or {@link #ACTION}
     */
    void add(long time, int to, Object payload, Object from) {
        int cell = free;
        if (cell == NONE) {
            cell = makeCell();
        } else {
            free = cells[2 * cell];
        }
        cells[2 * cell + 1] = to;
        objects[2 * cell] = payload;
        objects[2 * cell + 1] = from;
        pending++;
        if (time - base <= mask) {
            link(time, cell);
        } else {
            addFar(time, cell);
        }
    }

    /** Adds a message that has a number; only in a queue that is numbered. */
    void addNumbered(long time, int to, Object payload, Object from, long number) {
        int cell = free == NONE ? cellsMade : free;
        add(time, to, payload, from);
        numbers[cell] = number;
    }

    /** Takes the next event; false if there is none at that time or before. */
    boolean next(long until) {
        if (ready == NONE && !advance(until)) {
            return false;
        }
        int cell = ready;
        ready = cells[2 * cell];
        to = cells[2 * cell + 1];
        payload = objects[2 * cell];
        from = objects[2 * cell + 1];
        number = numbers.length == 0 ? 0 : numbers[cell];
        objects[2 * cell] = null;
        objects[2 * cell + 1] = null;
        cells[2 * cell] = free;
        free = cell;
        pending--;
        return true;
    }

    /** The time of the event taken last. */
    long time() {
        return base;
    }

    int to() {
        return to;
    }

    Object payload() {
        return payload;
    }

    Object from() {
        return from;
    }

    long number() {
        return number;
    }

    private boolean advance(long until) {
        int start = (int) base & mask;
        int slot = used.next(start);
        long time = slot == Bits.NONE ? far.earliest() : base + ((slot - start) & mask);
        if (time > until || time == Long.MAX_VALUE) {
            return false;
        }
        base = time;
        if (far.earliest() - base <= mask) {
            moveNear();
        }
        slot = (int) base & mask;
        ready = turnAround(slots[slot]);
        slots[slot] = NONE;
        used.clear(slot);
        return true;
    }

    private int turnAround(int newest) {
        int turned = NONE;
        for (int cell = newest; cell != NONE; ) {
            int older = cells[2 * cell];
            cells[2 * cell] = turned;
            turned = cell;
            cell = older;
        }
        return turned;
    }

    private void link(long time, int cell) {
        int slot = (int) time & mask;
        cells[2 * cell] = slots[slot];
        slots[slot] = cell;
        used.set(slot);
    }

    private void addFar(long time, int cell) {
        far.add(time, cell);
        while (far.size() > Math.max(FAR_ALWAYS_FINE, slots.length / SLOTS_PER_FAR) && slots.length < MOST_SLOTS) {
            widen();
        }
    }

    private void moveNear() {
        while (far.earliest() - base <= mask) {
            long time = far.earliest();
            link(time, far.remove());
        }
    }

    /** Doubles the span. A slot holds one time, so its chain moves as it is. */
    private void widen() {
        int[] narrow = slots;
        int narrowMask = mask;
        slots = new int[2 * narrow.length];
        used = new Bits(slots.length);
        mask = slots.length - 1;
        for (int i = 0; i < narrow.length; i++) {
            int chain = narrow[(int) (base + i) & narrowMask];
            if (chain != NONE) {
                int slot = (int) (base + i) & mask;
                slots[slot] = chain;
                used.set(slot);
            }
        }
        moveNear();
    }

    private int makeCell() {
        if (2 * cellsMade == cells.length) {
            cells = Arrays.copyOf(cells, 2 * cells.length);
            objects = Arrays.copyOf(objects, cells.length);
            if (numbers.length > 0) {
                numbers = Arrays.copyOf(numbers, cells.length / 2);
            }
        }
        return cellsMade++;
    }
}
