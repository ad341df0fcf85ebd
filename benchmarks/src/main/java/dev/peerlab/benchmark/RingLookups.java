package dev.peerlab.benchmark;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.ChordLookup;
import dev.peerlab.simulator.ring.ConvergedRing;

/** Chord lookups through the contract, over the tables of a converged ring: what a hop costs besides its message. */
final class RingLookups {

    private final ConvergedRing ring;
    private final ConvergedRing.Cursor table;
    private final ChordLookup lookup;
    private long hops;

    RingLookups(ConvergedRing ring, ChordLookup lookup) {
        this.ring = ring;
        this.table = ring.cursor();
        this.lookup = lookup;
    }

    /**
     * {@return the peer that owns a key, found from another; {@link #hops} counts the peers on the way}
     *
     * @throws IllegalStateException if the lookup comes to an end elsewhere
     */
    Contact owner(int start, Id key) {
        table.moveTo(start);
        for (int left = ring.size(); left >= 0; left--) {
            Contact owner = lookup.owner(table, key);
            if (owner != null) {
                return owner;
            }
            table.moveTo(lookup.closestPreceding(table, key));
            hops++;
        }
        throw new IllegalStateException(
                "the lookup of " + key + " from " + ring.member(start) + " goes round and round");
    }

    /** {@return how many hops there were so far} */
    long hops() {
        return hops;
    }
}
