package dev.peerlab.simulator;

/**
 * A ring of windows of time, each with the rows of its events in the order of their arrival.
 *
 * <p>Window {@code w} is the time from {@code w · 2^shift} to before {@code (w + 1) · 2^shift}. The ring has room for as many
 * consecutive windows as it has places; no two of them share one.
 */
final class Windows {

    private final EventRows rows;

    /** The first block of each place. */
    private final int[] firsts;

    /** The row after the last one of each place; 0 if there is none. */
    private final int[] ends;

    private final Bits used;
    private final int mask;

    Windows(EventRows rows, int places) {
        this.rows = rows;
        firsts = new int[places];
        ends = new int[places];
        used = new Bits(places);
        mask = places - 1;
    }

    int places() {
        return mask + 1;
    }

    /** Adds a row to a window; it is still to be filled. */
    int append(long window) {
        int place = (int) window & mask;
        int row = ends[place];
        if ((row & (EventRows.PER_BLOCK - 1)) == 0) {
            row = extend(place, row);
        }
        ends[place] = row + 1;
        return row;
    }

    private int extend(int place, int end) {
        int block = rows.makeBlock();
        if (end == 0) {
            firsts[place] = block;
            used.set(place);
        } else {
            rows.follow((end - 1) >>> EventRows.BLOCK_SHIFT, block);
        }
        return block * EventRows.PER_BLOCK;
    }

    /** How many windows after this one the next one with events is; 0 if there is none. */
    int distance(long window) {
        int place = (int) window & mask;
        int next = used.next((place + 1) & mask);
        return next == Bits.NONE ? 0 : (next - place) & mask;
    }

    /** The first row of a window; {@link EventRows#NONE} if it has none. */
    int first(long window) {
        return firsts[(int) window & mask] * EventRows.PER_BLOCK;
    }

    /** The row of a window after this one; {@link EventRows#NONE} if this is the last. */
    int after(int row, long window) {
        int next = row + 1;
        if (next == ends[(int) window & mask]) {
            return EventRows.NONE;
        }
        return (next & (EventRows.PER_BLOCK - 1)) != 0
                ? next
                : rows.following(row >>> EventRows.BLOCK_SHIFT) * EventRows.PER_BLOCK;
    }

    /** Empties a window. */
    void free(long window) {
        int place = (int) window & mask;
        if (ends[place] == 0) {
            return;
        }
        for (int block = firsts[place]; block != EventRows.NONE; ) {
            int following = rows.following(block);
            rows.freeBlock(block);
            block = following;
        }
        firsts[place] = EventRows.NONE;
        ends[place] = 0;
        used.clear(place);
    }

    /** The same windows on a ring of twice as many places. */
    Windows doubled(long first) {
        Windows doubled = new Windows(rows, 2 * places());
        for (long window = first; window < first + places(); window++) {
            int place = (int) window & mask;
            if (ends[place] != 0) {
                int to = (int) window & doubled.mask;
                doubled.firsts[to] = firsts[place];
                doubled.ends[to] = ends[place];
                doubled.used.set(to);
            }
        }
        return doubled;
    }
}
