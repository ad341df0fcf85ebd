package dev.peerlab.lecture.chordlookup;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.routing.RoutingTable;

/** Right as far as it goes: to the finger that most closely precedes the key. */
public class Lookup3Precedes extends LookupBasics {

    // tag::interval[]
    @Override
    public boolean isBetween(Id id, Id after, Id before) {
        boolean passed = id.compareTo(after) > 0;
        boolean ahead = id.compareTo(before) < 0;
        return after.compareTo(before) < 0 ? passed && ahead : passed || ahead;
    }
    // end::interval[]

    // tag::next[]
    @Override
    public Contact next(RoutingTable table, Id key) {
        for (int i = table.space().bits() - 1; i > 0; i--) {
            Contact finger = table.finger(i);
            if (finger != null && isBetween(finger.id(), table.self().id(), key)) {
                return finger;
            }
        }
        return table.successor();
    }
    // end::next[]
}
