package dev.peerlab.simulator;

import dev.peerlab.contract.Address;

/**
 * The events to come, by time, first in first out among equal times.
 *
 * <p>A hierarchical timing wheel of two levels. Time is cut into windows of 2^k microseconds. An event of a later window is
 * appended to its window, unsorted. When a window's turn comes it is opened: its events, few enough to stay in the cache, are
 * sorted. Adding and taking an event thus costs the same however many are pending, and memory is read and written in runs
 * rather than at random, which at a million pending events is what counts. The receivers of the next few events are read
 * together, see {@link Population#touch}.
 *
 * <p>What lies beyond the last window waits in {@link FarEvents}, and moves to its window as soon as the ring of windows
 * reaches it: before anybody can add an event of that time directly, hence the order among equal times is kept. The ring
 * starts small. It gets longer while too many events are far, and its windows get shorter while they hold too many events.
 *
 * @see <a href="https://doi.org/10.1145/41457.37504">Varghese and Lauck, Hashed and Hierarchical Timing Wheels, SOSP 1987,
 *     scheme 7</a>
 */
final class EventQueue {

    /** Instead of a receiver: the payload is a timer. */
    static final int TIMER = -1;

    /** Instead of a receiver: the payload is an act of the world. */
    static final int ACTION = -2;

    /** What {@link #next} returns if there is no event. */
    static final int NONE = EventRows.NONE;

    private static final int FIRST_SHIFT = 13;
    private static final int FIRST_PLACES = 16;
    private static final int MOST_PLACES = 1 << 16;
    private static final long LONGEST_RING = 1 << 20;
    private static final int FAR_ALWAYS_FINE = 32;
    private static final int MOST_IN_WINDOW = 512;

    /** Of how many events the receivers are touched together: few enough that all stay in the fastest cache. */
    private static final int TOUCHED_TOGETHER = 32;

    private final Population receivers;
    private final EventRows rows = new EventRows();
    private final FarEvents far = new FarEvents();
    private final OpenWindow near = new OpenWindow();
    private Windows windows = new Windows(rows, FIRST_PLACES);
    private int shift = FIRST_SHIFT;

    /** The window that is open; nothing earlier is pending. */
    private long open;

    /** Whether the open window had too many events when it was opened. */
    private boolean crowded;

    /** A chain of rows of the open window that can be used again. */
    private int free = NONE;

    /** How many events can be taken before receivers must be touched again. */
    private int touched;

    private int pending;
    private long time;

    EventQueue(Population receivers) {
        this.receivers = receivers;
    }

    int pending() {
        return pending;
    }

    /** The time of the event taken last. */
    long time() {
        return time;
    }

    /**
     * Adds an event.
     *
     * @param due when, not before that of the event taken last
     * @param to the receiver's index, {@link #TIMER} or {@link #ACTION}
     */
    void add(long due, int to, Object payload, Address from) {
        pending++;
        put(due, to, payload, from);
        if (near.size() > 2 * MOST_IN_WINDOW && near.isSpread()) {
            halveWindows();
        }
    }

    private void put(long due, int to, Object payload, Address from) {
        long ahead = (due >> shift) - open;
        if (ahead == 0) {
            putNear(due, to, payload, from);
        } else if (ahead < windows.places()) {
            rows.fill(windows.append(due >> shift), (int) due, to, payload, from);
        } else {
            putFar(due, to, payload, from);
        }
    }

    private void putNear(long due, int to, Object payload, Address from) {
        int row = free;
        if (row == NONE) {
            row = windows.append(open);
        } else {
            free = rows.next(row);
        }
        rows.fill(row, (int) due, to, payload, from);
        near.insert((int) (due - (open << shift)), row);
    }

    private void putFar(long due, int to, Object payload, Address from) {
        far.add(due, to, payload, from);
        while (far.size() > Math.max(FAR_ALWAYS_FINE, windows.places() / 4)
                && windows.places() < MOST_PLACES
                && (long) windows.places() << shift < LONGEST_RING) {
            windows = windows.doubled(open);
            moveNear();
        }
    }

    /** Takes the next event up to a time. {@return its row, good until {@link #clear}; {@link #NONE} if there is none} */
    int next(long until) {
        if (near.size() == 0 && !openNext(until)) {
            return NONE;
        }
        long due = (open << shift) + near.firstOffset();
        if (due > until) {
            return NONE;
        }
        time = due;
        pending--;
        if (--touched < 0) {
            receivers.touch(near, rows, TOUCHED_TOGETHER);
            touched = TOUCHED_TOGETHER - 1;
        }
        int row = near.firstRow();
        near.removeFirst();
        return row;
    }

    int to(int row) {
        return rows.to(row);
    }

    Object payload(int row) {
        return rows.payload(row);
    }

    Address from(int row) {
        return rows.from(row);
    }

    /** Gives a row back that was taken. */
    void clear(int row) {
        rows.clear(row);
        rows.chain(row, free);
        free = row;
    }

    /** Opens the next window that has events, if it begins at that time or before. */
    private boolean openNext(long until) {
        if (crowded) {
            halveWindows();
        }
        int distance = windows.distance(open);
        if (distance == 0 && far.size() == 0) {
            return false;
        }
        long next = distance == 0 ? far.earliest() >> shift : open + distance;
        if (next << shift > until) {
            return false;
        }
        close();
        open = next;
        moveNear();
        near.load(windows, open, rows, shift);
        crowded = near.size() > MOST_IN_WINDOW && near.isSpread();
        touched = 0;
        return true;
    }

    private void close() {
        windows.free(open);
        free = NONE;
    }

    /** Moves events from afar to the windows that the ring has room for. */
    private void moveNear() {
        while (far.size() > 0 && (far.earliest() >> shift) - open < windows.places()) {
            long due = far.earliest();
            rows.fill(windows.append(due >> shift), (int) due, far.to(), far.payload(), far.from());
            far.remove();
        }
    }

    /** Cuts every window in two, and puts all events into the halves. */
    private void halveWindows() {
        Windows whole = windows;
        long begin = open;
        int[] left = near.takeRows();
        shift--;
        open = time >> shift;
        crowded = false;
        windows = new Windows(rows, Math.min(2 * whole.places(), MOST_PLACES));
        free = NONE;
        for (int row : left) {
            putAgain(begin, row);
        }
        whole.free(begin);
        for (int distance = whole.distance(begin); distance != 0; distance = whole.distance(begin)) {
            long window = begin + distance;
            for (int row = whole.first(window); row != NONE; row = whole.after(row, window)) {
                putAgain(window, row);
            }
            whole.free(window);
        }
    }

    private void putAgain(long window, int row) {
        int offset = rows.time(row) & ((2 << shift) - 1);
        put((window << (shift + 1)) + offset, rows.to(row), rows.payload(row), rows.from(row));
        rows.clear(row);
    }
}
