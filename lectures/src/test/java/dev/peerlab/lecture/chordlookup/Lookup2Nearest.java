package dev.peerlab.lecture.chordlookup;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.routing.RoutingTable;

/** Wrong: goes to the peer that is nearest to the key, on whichever side. */
public final class Lookup2Nearest extends Lookup3Precedes {

    // tag::next[]
    @Override
    public Contact next(RoutingTable table, Id key) {
        Contact nearest = table.successor();
        for (int i = 1; i < table.space().bits(); i++) {
            Contact finger = table.finger(i);
            if (finger != null && distance(finger.id(), key) < distance(nearest.id(), key)) {
                nearest = finger;
            }
        }
        return nearest;
    }
    // end::next[]

    private static long distance(Id peer, Id key) {
        return Math.abs(peer.low() - key.low());
    }
}
