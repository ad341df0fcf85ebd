package dev.peerlab.lecture.chordlookup;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.routing.RoutingTable;
import org.jspecify.annotations.Nullable;

/** What all lookups of lecture 3 share: a peer that knows the owner of a key names it, another one sends the asker on. */
public abstract class LookupBasics {

    /** {@return whether an id lies strictly between two others} */
    public abstract boolean isBetween(Id id, Id after, Id before);

    /** {@return the peer that is to be asked next} */
    public abstract Contact next(RoutingTable table, Id key);

    /** {@return whether an id lies between two others, or is the second one} */
    public boolean isBetweenOrAt(Id id, Id after, Id upTo) {
        return id.equals(upTo) || isBetween(id, after, upTo);
    }

    // tag::owner[]
    /** The owner of a key, if this table tells. */
    public @Nullable Contact owner(RoutingTable table, Id key) {
        Id self = table.self().id();
        Contact predecessor = table.predecessor();
        if (predecessor != null && isBetweenOrAt(key, predecessor.id(), self)) {
            return table.self();
        }
        return isBetweenOrAt(key, self, table.successor().id()) ? table.successor() : null;
    }
    // end::owner[]
}
