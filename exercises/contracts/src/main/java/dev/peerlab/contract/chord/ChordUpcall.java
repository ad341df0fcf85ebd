package dev.peerlab.contract.chord;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.Upcall;
import java.util.Optional;

/** What a Chord peer tells its user. */
public sealed interface ChordUpcall extends Upcall {

    /**
     * A lookup ended.
     *
     * @param lookup its number
     * @param key what was looked up
     * @param owner who owns the key; empty if the lookup failed
     * @param hops how many peers were asked, the owner not counted
     */
    record LookupEnded(long lookup, Id key, Optional<Contact> owner, int hops) implements ChordUpcall {}

    /**
     * An attempt to join ended.
     *
     * @param outcome how
     */
    record JoinEnded(JoinOutcome outcome) implements ChordUpcall {}

    /** Everything was handed over: this peer may stop now. */
    record Left() implements ChordUpcall {}

    /** How an attempt to join ended. */
    enum JoinOutcome {
        /** This peer is a member now. */
        JOINED,
        /** The contact, or whoever it led to, did not answer. */
        UNREACHABLE,
        /** A member has this peer's id already. */
        ID_TAKEN
    }
}
