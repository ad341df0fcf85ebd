package dev.peerlab.contract.chord;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.chord.ChordUpcall.JoinOutcome;

/** What a {@link ChordMembership} may do and see. */
public interface MembershipHost extends MaintenanceHost {

    /** Tells a peer that this one takes itself for its predecessor (JOIN-4). */
    void notify(Contact successor);

    /**
     * Looks up the owner of a key other than this peer itself, beginning at another peer.
     *
     * @param key a key
     * @param via a member of the ring
     * @return the number of the lookup
     */
    long lookup(Id key, Contact via);

    /** Ends an attempt to join. With JOINED, the kit begins to call for maintenance. */
    void joinEnded(JoinOutcome outcome);

    /** {@return {@link ChordLookup#fingerStart}} */
    Id fingerStart(int i);
}
