package dev.peerlab.experiment.search;

import dev.peerlab.contract.Address;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Who searches for what, and who holds it: the same for all methods in a network, so that they can be compared pair by pair.
 *
 * @param searches one after the other; no two look for the same object
 * @param shared what each peer holds
 */
record SearchPlan(List<PlannedSearch> searches, List<Set<String>> shared) {

    /**
     * A search for one object.
     *
     * @param issuer who searches; holds no copy
     * @param keyword what for
     * @param holders who holds it
     */
    record PlannedSearch(Address issuer, String keyword, BitSet holders) {}

    /** {@return a plan in which each object is on a random set of so many peers, and a random other peer searches for it} */
    static SearchPlan random(int peers, int holders, int searches, long seed) {
        SplittableRandom random = new SplittableRandom(seed).split(); // the network is made from the seed itself
        List<PlannedSearch> planned = new ArrayList<>(searches);
        List<Set<String>> shared = new ArrayList<>(peers);
        for (int peer = 0; peer < peers; peer++) {
            shared.add(new TreeSet<>());
        }
        for (int i = 0; i < searches; i++) {
            String keyword = "object " + i;
            BitSet holding = new BitSet(peers);
            while (holding.cardinality() < holders) {
                holding.set(random.nextInt(peers));
            }
            holding.stream().forEach(peer -> shared.get(peer).add(keyword));
            planned.add(new PlannedSearch(Address.of(outside(holding, peers, random)), keyword, holding));
        }
        return new SearchPlan(planned, shared);
    }

    private static int outside(BitSet holders, int peers, SplittableRandom random) {
        int peer = random.nextInt(peers);
        while (holders.get(peer)) {
            peer = random.nextInt(peers);
        }
        return peer;
    }
}
