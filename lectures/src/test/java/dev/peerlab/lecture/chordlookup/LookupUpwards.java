package dev.peerlab.lecture.chordlookup;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.routing.RoutingTable;

/** Slow: takes the first finger that will do, and begins with the nearest. */
public final class LookupUpwards extends Lookup3Precedes {

    // tag::next[]
    @Override
    public Contact next(RoutingTable table, Id key) {
        for (int i = 0; i < table.space().bits(); i++) {
            Contact finger = table.finger(i);
            if (finger != null && isBetween(finger.id(), table.self().id(), key)) {
                return finger;
            }
        }
        return table.successor();
    }
    // end::next[]
}
