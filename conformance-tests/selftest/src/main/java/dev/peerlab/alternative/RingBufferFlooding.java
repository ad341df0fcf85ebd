package dev.peerlab.alternative;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.TimerHandle;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Flooding on a ring buffer of seen queries, searched from the newest to the oldest.
 *
 * <p>Forwards before it answers, to the last neighbor first; counts its searches from a random number drawn once; cancels
 * the timer of an expanding ring that found something.
 */
final class RingBufferFlooding implements FloodingPeer {

    private final Host host;
    private final Address[] neighbors;
    private final Place place;
    private final FloodingSettings settings;

    private QueryId[] seenIds = new QueryId[4];
    private Address[] seenFrom = new Address[4];
    private QueryHit[][] passed = new QueryHit[4][];
    private int written;

    private final List<OwnSearch> own = new ArrayList<>();
    private long salt;

    RingBufferFlooding(Host host, Place place, FloodingSettings settings) {
        this.host = host;
        this.place = place;
        this.neighbors = place.neighbors().toArray(new Address[0]);
        this.settings = settings;
    }

    @Override
    public QueryId search(String keyword, int ttl) {
        return start(keyword, ttl).id;
    }

    private OwnSearch start(String keyword, int ttl) {
        if (own.isEmpty()) {
            salt = host.random().nextLong();
        }
        OwnSearch search = new OwnSearch(new QueryId(host.self(), salt + own.size()));
        own.add(search);
        if (ttl > 0) {
            spread(new Query(search.id, keyword, ttl, 0), host.self());
        }
        return search;
    }

    private void spread(Query query, Address except) {
        for (int i = neighbors.length - 1; i >= 0; i--) {
            if (!neighbors[i].equals(except)) {
                host.send(neighbors[i], query);
            }
        }
    }

    @Override
    public void onQuery(Address from, Query query) {
        boolean possible = query.ttl() > 0 && query.hops() >= 0;
        if (!possible || query.id().issuer().equals(host.self()) || slotOf(query.id()) >= 0) {
            return;
        }
        write(query.id(), from);
        boolean holder = place.shared().contains(query.keyword());
        int left = Math.min(query.ttl() - 1, settings.maxTtl() - (query.hops() + 1));
        if (left > 0 && (settings.forwardAfterHit() || !holder)) {
            spread(new Query(query.id(), query.keyword(), left, query.hops() + 1), from);
        }
        if (holder) {
            boolean direct = settings.reply() == Reply.DIRECT;
            host.send(direct ? query.id().issuer() : from, new QueryHit(query.id(), host.self()));
        }
    }

    /** Index in the ring buffer, or −1. */
    private int slotOf(QueryId id) {
        int held = Math.min(written, settings.seenCapacity());
        for (int back = 1; back <= held; back++) {
            int slot = (written - back) % settings.seenCapacity();
            if (seenIds[slot].equals(id)) {
                return slot;
            }
        }
        return -1;
    }

    private void write(QueryId id, Address from) {
        int slot = written % settings.seenCapacity();
        if (slot >= seenIds.length) {
            seenIds = Arrays.copyOf(seenIds, 2 * seenIds.length);
            seenFrom = Arrays.copyOf(seenFrom, 2 * seenFrom.length);
            passed = Arrays.copyOf(passed, 2 * passed.length);
        }
        seenIds[slot] = id;
        seenFrom[slot] = from;
        passed[slot] = new QueryHit[0];
        written++;
    }

    @Override
    public void onQueryHit(Address from, QueryHit hit) {
        if (hit.id().issuer().equals(host.self())) {
            for (OwnSearch search : own) {
                if (search.id.equals(hit.id())) {
                    take(search, hit.holder());
                }
            }
            return;
        }
        int slot = settings.reply() == Reply.DIRECT ? -1 : slotOf(hit.id());
        if (slot >= 0 && !Arrays.asList(passed[slot]).contains(hit)) {
            passed[slot] = Arrays.copyOf(passed[slot], passed[slot].length + 1);
            passed[slot][passed[slot].length - 1] = hit;
            host.send(seenFrom[slot], hit);
        }
    }

    private void take(OwnSearch search, Address holder) {
        if (!search.holders.contains(holder)) {
            search.holders.add(holder);
            host.upcall(new Found(search.id, holder));
        }
        for (Rings rings : search.rings) {
            if (rings.running) {
                rings.timer.cancel();
                rings.finish(Outcome.FOUND);
            }
        }
    }

    @Override
    public QueryId searchExpanding(String keyword, ExpandingRing ring) {
        Rings rings = new Rings(keyword, ring, start(keyword, ring.firstTtl()));
        return rings.current.id;
    }

    @Override
    public void onRoundOver(RoundOver timer) {
        for (OwnSearch search : List.copyOf(own)) {
            if (search.id.equals(timer.round())) {
                search.rings.forEach(rings -> rings.timeOver(search));
            }
        }
    }

    /** A search of this peer: its holders so far, and the rings that it is a round of (one or none). */
    private static final class OwnSearch {
        final QueryId id;
        final List<Address> holders = new ArrayList<>();
        final List<Rings> rings = new ArrayList<>();

        OwnSearch(QueryId id) {
            this.id = id;
        }
    }

    /** An expanding ring on its way. */
    private final class Rings {
        final String keyword;
        final ExpandingRing ring;
        OwnSearch current;
        TimerHandle timer;
        int ttl;
        boolean running = true;

        Rings(String keyword, ExpandingRing ring, OwnSearch first) {
            this.keyword = keyword;
            this.ring = ring;
            this.ttl = ring.firstTtl();
            this.current = first;
            first.rings.add(this);
            this.timer = host.schedule(ring.roundTime(), new RoundOver(first.id));
        }

        void timeOver(OwnSearch round) {
            if (!running || round != current) {
                return;
            }
            if (ttl == ring.maxTtl()) {
                finish(Outcome.EXHAUSTED);
                return;
            }
            ttl = ring.after(ttl);
            current = start(keyword, ttl);
            current.rings.add(this);
            timer = host.schedule(ring.roundTime(), new RoundOver(current.id));
        }

        void finish(Outcome outcome) {
            running = false;
            host.upcall(new Ended(current.id, outcome));
        }
    }
}
