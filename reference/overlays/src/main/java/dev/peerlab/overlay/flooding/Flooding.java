package dev.peerlab.overlay.flooding;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.flooding.ExpandingRing;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.flooding.FloodingMessage.QueryHit;
import dev.peerlab.contract.flooding.FloodingPeer;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.flooding.FloodingSettings.Reply;
import dev.peerlab.contract.flooding.FloodingTimer.RoundOver;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.search.SearchUpcall.Ended;
import dev.peerlab.contract.search.SearchUpcall.Found;
import dev.peerlab.contract.search.SearchUpcall.Outcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Flooding: every peer passes a query on to all its neighbors, once, until the query's time to live is used up.
 *
 * <p>The only state that the algorithm needs is the queries seen, each with the neighbor that it first came from: that keeps
 * a query from going round in circles, and shows a hit the way back. Remembering the hits passed back as well keeps those
 * from going round when a peer has forgotten a query.
 *
 * <p>Deviations: a hit names its holder and nothing else; it has no ttl of its own. Pings, pushes and the handshake are left
 * out. The memory of seen queries is bounded by their number, where Gnutella leaves the choice to the servent. The expanding ring is Lv et al.'s.
 *
 * @see <a href="https://rfc-gnutella.sourceforge.net/developer/stable/">The Gnutella Protocol Specification v0.4,
 *     "Descriptor Routing"</a>
 * @see <a href="https://doi.org/10.1145/514191.514206">Lv et al., Search and Replication in Unstructured Peer-to-Peer
 *     Networks, ICS 2002, section 4.1</a>
 */
public final class Flooding implements FloodingPeer {

    private final Host host;
    private final Place place;
    private final FloodingSettings settings;

    // Most of a million peers never search: maps are made when first needed, and small.

    /** Queries of others, oldest first, each with the peer that it first came from. */
    private Map<QueryId, Address> seen = Map.of();

    /** Queries of others whose hits came by, each with the holders passed back so far. */
    private final Map<QueryId, Set<Address>> passed = new HashMap<>();

    /** Searches of this peer, each with the holders reported so far. */
    private Map<QueryId, Set<Address>> reported = Map.of();

    /** The rounds of expanding rings, each with the search that it belongs to. */
    private Map<QueryId, Expansion> rounds = Map.of();

    /**
     * Makes a peer that has seen nothing yet.
     *
     * @param host what the peer acts through
     * @param place its neighbors, and what it shares
     * @param settings the variant to play
     */
    public Flooding(Host host, Place place, FloodingSettings settings) {
        this.host = host;
        this.place = place;
        this.settings = settings;
    }

    // Searching

    @Override
    public QueryId search(String keyword, int ttl) {
        QueryId id = freshId();
        if (ttl >= 1) {
            Query query = new Query(id, keyword, ttl, 0);
            for (Address neighbor : place.neighbors()) {
                host.send(neighbor, query);
            }
        }
        return id;
    }

    /**
     * Names a search, and begins to expect its hits. A random number stays fresh even if this peer forgets everything and
     * starts again; a counter would not.
     */
    private QueryId freshId() {
        QueryId id = new QueryId(host.self(), host.random().nextLong());
        if (reported.isEmpty()) {
            reported = new HashMap<>();
        }
        reported.put(id, new HashSet<>());
        return id;
    }

    // Queries

    @Override
    public void onQuery(Address from, Query query) {
        if (query.ttl() < 1 || query.hops() < 0) {
            return;
        }
        if (isOwn(query.id())) {
            return;
        }
        if (seen.containsKey(query.id())) {
            return;
        }
        remember(query.id(), from);
        boolean hit = place.shared().contains(query.keyword());
        if (hit) {
            answer(from, query.id());
        }
        if (!hit || settings.forwardAfterHit()) {
            forward(from, query);
        }
    }

    private boolean isOwn(QueryId id) {
        return id.issuer().equals(host.self());
    }

    private void remember(QueryId id, Address from) {
        if (seen.isEmpty()) {
            seen = new LinkedHashMap<>(2);
        }
        seen.put(id, from);
        if (seen.size() > settings.seenCapacity()) {
            QueryId oldest = seen.keySet().iterator().next();
            seen.remove(oldest);
            passed.remove(oldest);
        }
    }

    private void answer(Address from, QueryId id) {
        Address to = settings.reply() == Reply.DIRECT ? id.issuer() : from;
        host.send(to, new QueryHit(id, host.self()));
    }

    private void forward(Address from, Query query) {
        int ttl = Math.min(query.ttl(), settings.maxTtl() - query.hops());
        if (ttl <= 1) {
            return;
        }
        Query onward = new Query(query.id(), query.keyword(), ttl - 1, query.hops() + 1);
        for (Address neighbor : place.neighbors()) {
            if (!neighbor.equals(from)) {
                host.send(neighbor, onward);
            }
        }
    }

    // Hits

    @Override
    public void onQueryHit(Address from, QueryHit hit) {
        if (isOwn(hit.id())) {
            report(hit);
        } else if (settings.reply() == Reply.REVERSE_PATH) {
            passBack(hit);
        }
    }

    private void passBack(QueryHit hit) {
        if (isRepeated(hit)) {
            return;
        }
        Address back = seen.get(hit.id());
        if (back != null) {
            host.send(back, hit);
        }
    }

    /**
     * Stops a hit that goes round in circles: once a peer on the way has forgotten a query and taken it in again from another
     * side, the ways back may form a cycle.
     */
    private boolean isRepeated(QueryHit hit) {
        return seen.containsKey(hit.id())
                && !passed.computeIfAbsent(hit.id(), id -> new HashSet<>(2)).add(hit.holder());
    }

    private void report(QueryHit hit) {
        Set<Address> holders = reported.get(hit.id());
        if (holders == null) {
            return;
        }
        if (holders.add(hit.holder())) {
            host.upcall(new Found(hit.id(), hit.holder()));
        }
        Expansion expansion = rounds.get(hit.id());
        if (expansion != null) {
            end(expansion, Outcome.FOUND);
        }
    }

    // Expanding ring

    @Override
    public QueryId searchExpanding(String keyword, ExpandingRing ring) {
        QueryId first = search(keyword, ring.firstTtl());
        await(new Expansion(keyword, ring, first));
        return first;
    }

    @Override
    public void onRoundOver(RoundOver timer) {
        Expansion expansion = rounds.get(timer.round());
        if (expansion == null || expansion.over || !timer.round().equals(expansion.round)) {
            return;
        }
        int ttl = expansion.ring.after(expansion.ttl);
        if (ttl > expansion.ttl) {
            expansion.ttl = ttl;
            expansion.round = search(expansion.keyword, ttl);
            await(expansion);
        } else {
            end(expansion, Outcome.EXHAUSTED);
        }
    }

    private void await(Expansion expansion) {
        if (rounds.isEmpty()) {
            rounds = new HashMap<>();
        }
        rounds.put(expansion.round, expansion);
        host.schedule(expansion.ring.roundTime(), new RoundOver(expansion.round));
    }

    private void end(Expansion expansion, Outcome outcome) {
        if (!expansion.over) {
            expansion.over = true;
            host.upcall(new Ended(expansion.round, outcome));
        }
    }

    /** A search by expanding ring, and its latest round: a hit of any round ends it. */
    private static final class Expansion {
        final String keyword;
        final ExpandingRing ring;
        QueryId round;
        int ttl;
        boolean over;

        Expansion(String keyword, ExpandingRing ring, QueryId first) {
            this.keyword = keyword;
            this.ring = ring;
            this.round = first;
            this.ttl = ring.firstTtl();
        }
    }
}
