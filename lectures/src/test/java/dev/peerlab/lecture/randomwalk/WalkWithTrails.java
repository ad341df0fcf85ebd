package dev.peerlab.lecture.randomwalk;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.search.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A peer that keeps a trail of each walker: both of the lecture's self-avoiding rules choose by it. */
abstract class WalkWithTrails extends WalkBasics {

    private final Map<Name, Trail> trails = new HashMap<>();

    WalkWithTrails(Host host, Place place, RandomWalkSettings settings) {
        super(host, place, settings);
    }

    /** {@return where a walker with this trail may go} */
    abstract List<Address> choices(Trail trail);

    // tag::bookkeeping[]
    @Override
    List<Address> choices(Address from, Walker walker) {
        Trail trail = trails.computeIfAbsent(Name.of(walker), name -> new Trail(from));
        trail.cameFrom.add(from);
        return choices(trail);
    }

    @Override
    void leaves(Walker walker, Address next) {
        // Only the issuer has no trail yet: its walker came from nowhere else.
        trails.computeIfAbsent(Name.of(walker), name -> new Trail(host.self()))
                .sentTo
                .add(next);
    }
    // end::bookkeeping[]

    List<Address> neighbors(Predicate<Address> eligible) {
        return place.neighbors().stream().filter(eligible).toList();
    }
}
