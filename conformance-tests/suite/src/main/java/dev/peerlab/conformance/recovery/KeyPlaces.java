package dev.peerlab.conformance.recovery;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where copies belong. */
final class KeyPlaces {

    private KeyPlaces() {}

    /** {@return the peers that are to keep a key: its owner and those after it, no two with one address} */
    static List<Contact> of(ConvergedRing ring, Id key, int replicas) {
        return of(ring.table(ring.ownerOf(key)), replicas);
    }

    /** {@return the peers that are to keep the keys that a table's peer owns} */
    static List<Contact> of(RoutingTable table, int replicas) {
        List<Contact> candidates = new ArrayList<>(List.of(table.self()));
        candidates.addAll(table.successors());
        List<Contact> places = new ArrayList<>();
        Set<Address> hosts = new HashSet<>();
        for (Contact candidate : candidates) {
            if (places.size() < replicas && hosts.add(candidate.address())) {
                places.add(candidate);
            }
        }
        return places;
    }
}
