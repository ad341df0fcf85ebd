package dev.peerlab.contract.chord;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordReply.Neighbors;
import dev.peerlab.contract.chord.ChordRequest.HandOver;
import java.util.Optional;

/**
 * The part of a Chord peer that lets peers in, and keeps the pointers right: exercise 4.
 *
 * @see <a href="https://doi.org/10.1145/383059.383071">Stoica et al., Chord, SIGCOMM 2001, section 4.4</a>
 * @see <a href="https://doi.org/10.1109/TSE.2017.2655056">Zave 2017, section 3</a>
 */
public interface ChordMembership {

    /**
     * {@return the id of one of the virtual peers of a host (JOIN-12)}
     *
     * @param space where the id is from
     * @param address the host
     * @param number which of its virtual peers, from 0
     */
    Id virtualId(IdSpace space, Address address, int number);

    // Joining

    /**
     * Begins to join the ring of another peer. It ends, once, by {@link MembershipHost#joinEnded} (JOIN-1, 2, 10).
     *
     * @param contact a member, or one that claims to be
     */
    void join(Contact contact);

    // Maintenance

    /**
     * Asks the successor who is next to it, and makes the best of the answer; in the end tells whoever is the successor then,
     * by {@link MembershipHost#notify} (JOIN-3). Called by the kit now and then.
     */
    void stabilize();

    /** Looks after a finger or more (JOIN-5). Called by the kit now and then. */
    void fixFingers();

    /**
     * Takes the end of a lookup that this part began.
     *
     * @param lookup its number
     * @param owner the owner; empty if it failed
     */
    void onLookupEnded(long lookup, Optional<Contact> owner);

    /**
     * {@return whom this peer knows next to itself}
     *
     * @param from the peer that asks
     */
    Neighbors onAskNeighbors(Contact from);

    /**
     * Takes the neighbors of a peer that this part asked (JOIN-2, JOIN-3).
     *
     * @param from the peer that was asked
     * @param neighbors its answer
     */
    void onNeighbors(Contact from, Neighbors neighbors);

    /**
     * Takes note that a peer did not tell its neighbors (JOIN-3, JOIN-10). It is gone from the table already, if it was there.
     *
     * @param to the peer that was asked
     */
    void onNoNeighbors(Contact to);

    /**
     * Takes note of a peer that takes itself for this one's predecessor (JOIN-4, JOIN-7, JOIN-9).
     *
     * <p>Before it is adopted it is sent a {@link HandOver}, even if there are no keys for it: it has to know who owns what lies
     * before its own keys, or it would take all that it is asked for its own.
     *
     * @param from that peer
     */
    void onNotify(Contact from);

    // Keys

    /**
     * Takes keys that this peer is to own (JOIN-7). They are kept when this returns. If this peer knows of no predecessor, the
     * one that is named is it, though it is only known from hearsay: whether it lives is found out by
     * {@link ChordRecovery#checkPredecessor}. Not called on a peer that is about to leave: it takes no more keys.
     *
     * @param from the peer that hands them over
     * @param handOver the keys
     */
    void onHandOver(Contact from, HandOver handOver);

    /**
     * Takes note that keys were taken over (JOIN-7).
     *
     * @param to the peer that has them now
     * @param handOver the keys
     */
    void onHandedOver(Contact to, HandOver handOver);

    /**
     * Takes note that nobody said that the keys were taken over (JOIN-7).
     *
     * @param to the peer that was to have them
     * @param handOver the keys
     */
    void onNotHandedOver(Contact to, HandOver handOver);
}
