package dev.peerlab.lecture.randomwalk;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.search.Place;
import java.util.List;

/** Still wrong, and it once stood in the rule itself: a walker that finds no new edge goes back to where it first came from. */
public final class Walk2TurnsBackTooSoon extends WalkWithTrails {

    /** Makes a peer. */
    public Walk2TurnsBackTooSoon(Host host, Place place, RandomWalkSettings settings) {
        super(host, place, settings);
    }

    // tag::choices[]
    @Override
    List<Address> choices(Trail trail) {
        List<Address> fresh = neighbors(trail::neverExchanged);
        if (!fresh.isEmpty()) {
            return fresh;
        }
        return trail.notReturnedTo(trail.first) ? List.of(trail.first) : List.of();
    }
    // end::choices[]
}
