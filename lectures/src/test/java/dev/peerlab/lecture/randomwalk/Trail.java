package dev.peerlab.lecture.randomwalk;

import dev.peerlab.contract.Address;
import java.util.HashSet;
import java.util.Set;

// tag::trail[]
/** What a peer remembers of one walker. */
final class Trail {
    final Address first;
    final Set<Address> cameFrom = new HashSet<>();
    final Set<Address> sentTo = new HashSet<>();

    Trail(Address first) {
        this.first = first;
    }

    boolean neverExchanged(Address neighbor) {
        return !cameFrom.contains(neighbor) && !sentTo.contains(neighbor);
    }

    boolean notReturnedTo(Address neighbor) {
        return cameFrom.contains(neighbor) && !sentTo.contains(neighbor);
    }
}
// end::trail[]
