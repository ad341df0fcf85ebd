package dev.peerlab.experiment.search;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.flooding.ExpandingRing;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.flooding.FloodingMessage.QueryHit;
import dev.peerlab.contract.flooding.FloodingPeer;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.flooding.FloodingTimer.RoundOver;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.overlay.flooding.Flooding;

/** Sends every query back where it came from, for ever. */
final class EndlessFlooding implements FloodingPeer {

    private final Host host;
    private final Flooding flooding;

    EndlessFlooding(Host host, Place place, FloodingSettings settings) {
        this.host = host;
        this.flooding = new Flooding(host, place, settings);
    }

    @Override
    public QueryId search(String keyword, int ttl) {
        return flooding.search(keyword, ttl);
    }

    @Override
    public QueryId searchExpanding(String keyword, ExpandingRing ring) {
        return flooding.search(keyword, ring.firstTtl());
    }

    @Override
    public void onQuery(Address from, Query query) {
        host.send(from, query);
    }

    @Override
    public void onQueryHit(Address from, QueryHit hit) {}

    @Override
    public void onRoundOver(RoundOver timer) {}
}
