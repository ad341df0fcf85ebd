package dev.peerlab.contract.chord;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.routing.MutableRoutingTable;
import dev.peerlab.contract.store.KeyStore;
import java.util.List;

/** What the parts of a Chord peer that keep the ring in order may do and see. */
public interface MaintenanceHost extends ChordHost {

    @Override
    MutableRoutingTable table();

    /** {@return the entries that this peer keeps} */
    KeyStore store();

    /**
     * Looks up the owner of a key; {@code onLookupEnded} of the part that began it is called with the owner, later.
     *
     * @param key a key
     * @return the number of the lookup
     */
    long lookup(Id key);

    // What the other parts know

    /** {@return {@link ChordLookup#isBetween}} */
    boolean isBetween(Id id, Id after, Id before);

    /** {@return {@link ChordLookup#isBetweenOrAt}} */
    boolean isBetweenOrAt(Id id, Id after, Id upTo);

    /** {@return {@link ChordRecovery#successorList}} */
    List<Contact> successorList(Contact successor, List<Contact> itsList);
}
