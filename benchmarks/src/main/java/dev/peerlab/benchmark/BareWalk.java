package dev.peerlab.benchmark;

import dev.peerlab.contract.Id;
import dev.peerlab.simulator.ring.ConvergedRing;

/**
 * Lookups from successor to successor, on a bare array of ids.
 *
 * <p>A hop costs next to nothing here, since a successor is the next number in memory. On a network it is a message.
 */
final class BareWalk implements LookupContestant.Finder {

    private final long mask;
    private final long[] ids;
    private long hops;

    /** Copies a ring of ids of at most 63 bits. */
    BareWalk(ConvergedRing ring) {
        mask = (1L << ring.space().bits()) - 1;
        ids = BareIndex.ids(ring);
    }

    @Override
    public int owner(int start, Id key) {
        int predecessor = start == 0 ? ids.length - 1 : start - 1;
        if (owns(predecessor, start, key.low())) {
            return start;
        }
        int at = start;
        while (true) {
            int successor = at + 1 < ids.length ? at + 1 : 0;
            if (owns(at, successor, key.low())) {
                return successor;
            }
            at = successor;
            hops++;
        }
    }

    /** Distances count from just past the predecessor, so that its own id is the farthest point of all. */
    private boolean owns(int predecessor, int peer, long key) {
        long after = ids[predecessor] + 1;
        return (key - after & mask) <= (ids[peer] - after & mask);
    }

    @Override
    public long hops() {
        return hops;
    }
}
