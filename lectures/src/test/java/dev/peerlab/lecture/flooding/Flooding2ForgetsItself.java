package dev.peerlab.lecture.flooding;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.flooding.FloodingMessage.QueryHit;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.search.SearchUpcall.Found;
import java.util.HashMap;
import java.util.Map;

/** Still wrong: a peer that remembers the queries of others, but does not know its own when it comes back. */
public final class Flooding2ForgetsItself extends FloodingBasics {

    /** Makes a peer. */
    public Flooding2ForgetsItself(Host host, Place place) {
        super(host, place);
    }

    // tag::handlers[]
    /** Each query, with the neighbor that it first came from. */
    private final Map<QueryId, Address> seen = new HashMap<>();

    @Override
    public void onQuery(Address from, Query query) {
        if (seen.putIfAbsent(query.id(), from) == null) {
            answer(from, query);
            forward(from, query);
        }
    }

    @Override
    public void onQueryHit(Address from, QueryHit hit) {
        if (isOwn(hit.id())) {
            host.upcall(new Found(hit.id(), hit.holder()));
        } else {
            Address back = seen.get(hit.id());
            if (back != null) {
                host.send(back, hit);
            }
        }
    }
    // end::handlers[]
}
