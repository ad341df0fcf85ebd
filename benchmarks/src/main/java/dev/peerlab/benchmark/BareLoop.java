package dev.peerlab.benchmark;

/**
 * What the simulator is measured against: the same messages between the same peers, and nothing else.
 *
 * <p>A timing wheel on primitive arrays, written for this one case: no objects, no interfaces, no timers, no faults, no way to
 * watch, a wheel that is as wide as the longest latency, and a peer that is one {@code int}. It draws the same latencies from
 * the same seed as the simulator, so both do the same events in the same order.
 */
final class BareLoop {

    private static final int SLOTS = 1 << 17;
    private static final int MASK = SLOTS - 1;
    private static final long STEP = 0x9e3779b97f4a7c15L;
    private static final long LOW = 0xffffffffL;

    /** The peer that a peer passes its message on to. */
    private final int[] successors;

    /** The newest message of each microsecond, plus 1; 0 if there is none. */
    private final int[] slots = new int[SLOTS];

    private final long[] used = new long[SLOTS / Long.SIZE];

    /** Two numbers a message: the next one of the same microsecond, and the receiver. */
    private final int[] messages;

    private final int least;
    private final int values;
    private long random;
    private long now;
    private int ready;
    private int last;

    BareLoop(int[] successors, int leastMicros, int mostMicros, long seed) {
        this.successors = successors;
        least = leastMicros;
        values = mostMicros - leastMicros + 1;
        random = scramble(STEP + scramble(seed + STEP));
        messages = new int[2 * successors.length + 2];
        for (int peer = 0; peer < successors.length; peer++) {
            send(peer + 1, successors[peer]);
        }
    }

    /** Delivers so many messages; each is passed on. */
    void run(long events) {
        for (long left = events; left > 0; left--) {
            if (ready == 0) {
                advance();
            }
            int message = ready;
            ready = messages[2 * message];
            last = messages[2 * message + 1];
            send(message, successors[last]);
        }
    }

    private void send(int message, int to) {
        long time = now + least + nextInt(values);
        int slot = (int) time & MASK;
        messages[2 * message] = slots[slot];
        messages[2 * message + 1] = to;
        slots[slot] = message;
        used[slot / Long.SIZE] |= 1L << slot;
    }

    private void advance() {
        int word = ((int) now & MASK) / Long.SIZE;
        long rest = used[word] & (-1L << now);
        while (rest == 0) {
            word = (word + 1) % used.length;
            rest = used[word];
        }
        int slot = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
        now += (slot - now) & MASK;
        used[word] &= ~(1L << slot);
        int message = slots[slot];
        slots[slot] = 0;
        while (message != 0) {
            int older = messages[2 * message];
            messages[2 * message] = ready;
            ready = message;
            message = older;
        }
    }

    private int nextInt(int bound) {
        long product = (nextLong() >>> Integer.SIZE) * bound;
        while ((product & LOW) < bound && (product & LOW) < (1L << Integer.SIZE) % bound) {
            product = (nextLong() >>> Integer.SIZE) * bound;
        }
        return (int) (product >>> Integer.SIZE);
    }

    private long nextLong() {
        random += STEP;
        return scramble(random);
    }

    private static long scramble(long counter) {
        long z = (counter ^ (counter >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** {@return the virtual time of the last event, in microseconds} */
    long now() {
        return now;
    }

    /** {@return the receiver of the last event} */
    int last() {
        return last;
    }
}
