package dev.peerlab.lecture.randomwalk;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.search.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Wrong: a peer that treats a walker like a flooded query, and drops the one that it knows. */
public final class Walk1DropsWhatItKnows extends WalkBasics {

    /** Makes a peer. */
    public Walk1DropsWhatItKnows(Host host, Place place, RandomWalkSettings settings) {
        super(host, place, settings);
    }

    // tag::seen[]
    private final Set<Name> seen = new HashSet<>();

    @Override
    public void onWalker(Address from, Walker walker) {
        if (seen.add(Name.of(walker))) {
            super.onWalker(from, walker);
        }
    }

    @Override
    List<Address> choices(Address from, Walker walker) {
        List<Address> others =
                place.neighbors().stream().filter(n -> !n.equals(from)).toList();
        return others.isEmpty() ? List.of(from) : others;
    }
    // end::seen[]
}
