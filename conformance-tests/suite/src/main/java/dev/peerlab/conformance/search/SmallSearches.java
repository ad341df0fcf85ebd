package dev.peerlab.conformance.search;

import dev.peerlab.checker.World;
import dev.peerlab.conformance.exhaustive.Watched;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.Search;
import java.util.List;
import java.util.Set;

/** What the small worlds of both kinds of search have in common: all peers look for one thing, which some of them hold. */
final class SmallSearches {

    private static final String KEYWORD = "song";

    private SmallSearches() {}

    /** {@return where a peer stands, and what it holds} */
    static Place place(Links links, List<Integer> holders, int peer) {
        return new Place(links.neighbors(peer), holders.contains(peer) ? Set.of(KEYWORD) : Set.of());
    }

    /**
     * Lets peers search, each at any time.
     *
     * @param world where
     * @param issuers who searches; a peer that is named twice searches twice
     * @param ttl of all searches
     * @param type the type of the peers under their watches
     */
    static <P extends Peer & Search> void addTo(World.Builder world, List<Integer> issuers, int ttl, Class<P> type) {
        for (int i = 0; i < issuers.size(); i++) {
            String name = "begins search " + (i + 1);
            world.maybe(
                    issuers.get(i), name, Watched.class, peer -> peer.use(name, type, one -> one.search(KEYWORD, ttl)));
        }
    }

    /** {@return who holds what is looked for, for people} */
    static String describe(List<Integer> holders) {
        return "'" + KEYWORD + "' is held by "
                + ShortNames.peers(holders.stream().map(Address::of).toList());
    }
}
