package dev.peerlab.lecture.flooding;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.NotImplementedYet;
import dev.peerlab.contract.flooding.ExpandingRing;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.flooding.FloodingMessage.QueryHit;
import dev.peerlab.contract.flooding.FloodingPeer;
import dev.peerlab.contract.flooding.FloodingTimer.RoundOver;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.QueryId;

/** What the lecture's peers share: how a search begins, and how a query is answered and passed on. */
abstract class FloodingBasics implements FloodingPeer {

    final Host host;
    final Place place;

    FloodingBasics(Host host, Place place) {
        this.host = host;
        this.place = place;
    }

    // tag::search[]
    @Override
    public QueryId search(String keyword, int ttl) {
        QueryId id = new QueryId(host.self(), host.random().nextLong());
        if (ttl >= 1) {
            for (Address neighbor : place.neighbors()) {
                host.send(neighbor, new Query(id, keyword, ttl, 0));
            }
        }
        return id;
    }
    // end::search[]

    // tag::pass-on[]
    void answer(Address from, Query query) {
        if (place.shared().contains(query.keyword())) {
            host.send(from, new QueryHit(query.id(), host.self()));
        }
    }

    void forward(Address from, Query query) {
        if (query.ttl() <= 1) {
            return;
        }
        Query onward = new Query(query.id(), query.keyword(), query.ttl() - 1, query.hops() + 1);
        for (Address neighbor : place.neighbors()) {
            if (!neighbor.equals(from)) {
                host.send(neighbor, onward);
            }
        }
    }
    // end::pass-on[]

    boolean isOwn(QueryId id) {
        return id.issuer().equals(host.self());
    }

    @Override
    public QueryId searchExpanding(String keyword, ExpandingRing ring) {
        throw new NotImplementedYet("FloodingPeer.searchExpanding");
    }

    @Override
    public void onRoundOver(RoundOver timer) {
        throw new NotImplementedYet("FloodingPeer.onRoundOver");
    }
}
