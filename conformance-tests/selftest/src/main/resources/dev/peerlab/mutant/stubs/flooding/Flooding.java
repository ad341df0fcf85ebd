package dev.peerlab.exercise.flooding;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.NotImplementedYet;
import dev.peerlab.contract.flooding.ExpandingRing;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.flooding.FloodingMessage.QueryHit;
import dev.peerlab.contract.flooding.FloodingPeer;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.flooding.FloodingTimer.RoundOver;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.QueryId;

/**
 * Exercise 1: your flooding peer. The README.md beside this file tells the story and the rules.
 *
 * <p>Replace one {@code throw} after the other by code of your own. Add all the fields and methods that you like.
 */
public final class Flooding implements FloodingPeer {

    /** What you may do: send, set timers, draw random numbers, report. */
    private final Host host;

    /** Where you are: your neighbors, and the keywords that you share. */
    private final Place place;

    /** Which variant of flooding this network plays. */
    private final FloodingSettings settings;

    public Flooding(Host host, Place place, FloodingSettings settings) {
        this.host = host;
        this.place = place;
        this.settings = settings;
    }

    /** The user of this peer looks for a keyword. */
    @Override
    public QueryId search(String keyword, int ttl) {
        throw new NotImplementedYet("FloodingPeer.search");
    }

    /** A query arrived. */
    @Override
    public void onQuery(Address from, Query query) {
        throw new NotImplementedYet("FloodingPeer.onQuery");
    }

    /** An answer arrived: for a search of yours, or for one that you passed on. */
    @Override
    public void onQueryHit(Address from, QueryHit hit) {
        throw new NotImplementedYet("FloodingPeer.onQueryHit");
    }

    /** The user of this peer looks for a keyword nearby first, and farther away only if need be. */
    @Override
    public QueryId searchExpanding(String keyword, ExpandingRing ring) {
        throw new NotImplementedYet("FloodingPeer.searchExpanding");
    }

    /** The time of one round of an expanding ring is over. */
    @Override
    public void onRoundOver(RoundOver timer) {
        throw new NotImplementedYet("FloodingPeer.onRoundOver");
    }
}
