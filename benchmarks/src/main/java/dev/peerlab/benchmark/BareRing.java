package dev.peerlab.benchmark;

import dev.peerlab.contract.Id;
import dev.peerlab.simulator.ring.ConvergedRing;

/** Chord lookups as one would write them by hand: ids in an array, fingers in another, no contract in between. */
final class BareRing implements LookupContestant.Finder {

    private final int bits;
    private final int levels;
    private final int successors;
    private final long[] ids;

    /** The peers' fingers, peer by peer; those below {@code bits - levels} are the successor, and not stored. */
    private final int[] fingers;

    private long hops;

    /** Copies a ring of ids of at most 63 bits. */
    BareRing(ConvergedRing ring) {
        bits = ring.space().bits();
        successors = ring.table(0).successorCount();
        ids = BareIndex.ids(ring);
        levels = Math.min(bits, 2 * (Long.SIZE - Long.numberOfLeadingZeros(ids.length)) + 2);
        fingers = new int[ids.length * levels];
        for (int level = 0; level < levels; level++) {
            fill(level);
        }
    }

    private void fill(int level) {
        long aim = 1L << (bits - levels + level);
        int n = ids.length;
        int at = 1;
        for (int peer = 0; peer < n; peer++) {
            at = Math.max(at, peer + 1);
            while (at < peer + n && distance(ids[peer], ids[at % n]) < aim) {
                at++;
            }
            fingers[peer * levels + level] = at % n;
        }
    }

    private long distance(long from, long to) {
        return (to - from) & ((1L << bits) - 1);
    }

    @Override
    public int owner(int start, Id key) {
        return owner(start, key.low());
    }

    /** {@return the peer that owns a key, found from another; {@link #hops} counts the peers on the way} */
    int owner(int start, long key) {
        int predecessor = start == 0 ? ids.length - 1 : start - 1;
        if (distance(ids[predecessor], key) - 1 < distance(ids[predecessor], ids[start]) && key != ids[predecessor]) {
            return start;
        }
        int at = start;
        while (true) {
            long left = distance(ids[at], key);
            int successor = wrapped(at + 1);
            if (left <= distance(ids[at], ids[successor])) {
                return successor;
            }
            at = closestPreceding(at, left);
            hops++;
        }
    }

    /** The best finger, or a successor if one is nearer: only where the list reaches beyond the finger. */
    private int closestPreceding(int at, long left) {
        int finger = closestFinger(at, left);
        long reached = distance(ids[at], ids[finger]);
        for (int i = successors; i >= 1; i--) {
            long further = distance(ids[at], ids[wrapped(at + i)]);
            if (further <= reached) {
                return finger;
            }
            if (further < left) {
                return wrapped(at + i);
            }
        }
        return finger;
    }

    private int closestFinger(int at, long left) {
        int highest = Long.SIZE - 1 - Long.numberOfLeadingZeros(left);
        for (int level = highest - (bits - levels); level >= 0; level--) {
            int finger = fingers[at * levels + level];
            if (finger != at && distance(ids[at], ids[finger]) < left) {
                return finger;
            }
        }
        return wrapped(at + 1);
    }

    private int wrapped(int number) {
        return number < ids.length ? number : number - ids.length;
    }

    @Override
    public long hops() {
        return hops;
    }
}
