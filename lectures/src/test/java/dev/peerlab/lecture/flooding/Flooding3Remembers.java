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

/** Right as far as it goes: Gnutella's flooding without its settings, which are left to the reader. */
public final class Flooding3Remembers extends FloodingBasics {

    /** Each query, with the neighbor that it first came from. */
    private final Map<QueryId, Address> seen = new HashMap<>();

    /** Makes a peer. */
    public Flooding3Remembers(Host host, Place place) {
        super(host, place);
    }

    // tag::on-query[]
    @Override
    public void onQuery(Address from, Query query) {
        if (!isOwn(query.id()) && seen.putIfAbsent(query.id(), from) == null) {
            answer(from, query);
            forward(from, query);
        }
    }
    // end::on-query[]

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
}
