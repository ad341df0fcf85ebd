package dev.peerlab.benchmark;

import dev.peerlab.contract.Id;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.util.Arrays;

/** The owner of a key by binary search over the ids of all peers: what one server that knows everybody would do. No hops. */
final class BareIndex implements LookupContestant.Finder {

    private final long[] ids;

    /** Copies a ring of ids of at most 63 bits. */
    BareIndex(ConvergedRing ring) {
        ids = ids(ring);
    }

    /** {@return the ids of all peers, ascending} */
    static long[] ids(ConvergedRing ring) {
        long[] ids = new long[ring.size()];
        Arrays.setAll(ids, i -> ring.member(i).id().low());
        return ids;
    }

    @Override
    public int owner(int start, Id key) {
        int found = Arrays.binarySearch(ids, key.low());
        int owner = found >= 0 ? found : -found - 1;
        return owner < ids.length ? owner : 0;
    }

    @Override
    public long hops() {
        return 0;
    }
}
