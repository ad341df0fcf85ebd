package dev.peerlab.lecture.flooding;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.flooding.FloodingMessage.QueryHit;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.SearchUpcall.Found;

/** Wrong: a peer that remembers nothing passes on every copy of a query. */
public final class Flooding1Forgets extends FloodingBasics {

    /** Makes a peer. */
    public Flooding1Forgets(Host host, Place place) {
        super(host, place);
    }

    // tag::handlers[]
    @Override
    public void onQuery(Address from, Query query) {
        answer(from, query);
        forward(from, query);
    }

    @Override
    public void onQueryHit(Address from, QueryHit hit) {
        if (isOwn(hit.id())) {
            host.upcall(new Found(hit.id(), hit.holder()));
        } // Else: back to whoever asked. But who was that?
    }
    // end::handlers[]
}
