package dev.peerlab.lecture.randomwalk;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.search.Place;
import java.util.List;

/**
 * Right: before it goes back to where it first came from, a walker goes back wherever else it came from.
 *
 * @see "Tarry, Le problème des labyrinthes, Nouvelles annales de mathématiques, series 3, volume 14, 1895, pages 187 to 190"
 */
public final class Walk3Tarry extends WalkWithTrails {

    /** Makes a peer. */
    public Walk3Tarry(Host host, Place place, RandomWalkSettings settings) {
        super(host, place, settings);
    }

    // tag::choices[]
    @Override
    List<Address> choices(Trail trail) {
        List<Address> fresh = neighbors(trail::neverExchanged);
        if (!fresh.isEmpty()) {
            return fresh;
        }
        List<Address> back = neighbors(n -> trail.notReturnedTo(n) && !n.equals(trail.first));
        if (!back.isEmpty()) {
            return back;
        }
        return trail.notReturnedTo(trail.first) ? List.of(trail.first) : List.of();
    }
    // end::choices[]
}
