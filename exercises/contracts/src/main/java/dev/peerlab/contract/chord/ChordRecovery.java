package dev.peerlab.contract.chord;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.ChordReply.Verdict;
import dev.peerlab.contract.chord.ChordRequest.Inventory;
import dev.peerlab.contract.chord.ChordRequest.Leaving;
import dev.peerlab.contract.chord.ChordRequest.Replicate;
import java.util.List;
import java.util.Optional;

/**
 * The part of a Chord peer that deals with peers that are gone: exercise 5.
 *
 * @see <a href="https://doi.org/10.1109/TNET.2002.808407">Stoica et al. 2003, section IV.E</a>
 * @see <a href="https://doi.org/10.1109/TSE.2017.2655056">Zave 2017, section 3</a>
 */
public interface ChordRecovery {

    // The list of successors

    /**
     * {@return the list of successors that follows from the successor's own (RECOVER-1)}
     *
     * <p>The successor itself, then its list: at most r peers, each once, and none from this peer on, for there the circle is
     * closed. Of a list that is out of order, any part that is in order will do.
     *
     * @param successor the peer right after this one; not this one
     * @param itsList its list, as it told it; may be wrong
     */
    List<Contact> successorList(Contact successor, List<Contact> itsList);

    /**
     * Takes note that a peer did not answer a request, of whichever part: it is gone, as far as this peer can tell. It must no
     * longer be used, so it is gone from all of the table when this returns; the next of the list takes over from a successor,
     * and is told at once, by stabilizing (RECOVER-2, RECOVER-4). It need not have been in the table at all. A peer that was
     * only slow is found again by stabilizing, and must not be shut out then (RECOVER-11).
     *
     * @param peer the peer
     */
    void suspected(Contact peer);

    /** Makes sure that the predecessor is still there (RECOVER-4). Called by the kit now and then. */
    void checkPredecessor();

    /**
     * Takes the answer to a {@link ChordRequest.Ping}.
     *
     * @param peer the peer that answered
     */
    void onAlive(Contact peer);

    /**
     * Takes note that a {@link ChordRequest.Ping} was not answered. {@link #suspected} was called already.
     *
     * @param peer the peer that was asked
     */
    void onDead(Contact peer);

    // Copies

    /**
     * {@return the peers that copies of this peer's keys belong on: this peer, then its successors (RECOVER-7)}
     *
     * <p>No two have the same address, for what runs on one machine dies together.
     *
     * @param max how many at most, 0 or more
     */
    List<Contact> replicaSet(int max);

    /**
     * Looks after the copies of this peer's keys, and after copies here that may be too many (RECOVER-7, RECOVER-8). Called by
     * the kit now and then.
     */
    void repair();

    /**
     * {@return what is to happen to the keys that another peer keeps (RECOVER-8)}
     *
     * @param from that peer
     * @param inventory what it keeps
     */
    Verdict onInventory(Contact from, Inventory inventory);

    /**
     * Takes the answer to an inventory.
     *
     * @param from the peer that was asked
     * @param inventory what it was told
     * @param verdict what it answered
     */
    void onVerdict(Contact from, Inventory inventory, Verdict verdict);

    /**
     * Takes note that an inventory was not answered.
     *
     * @param to the peer that was asked
     * @param inventory what it was told
     */
    void onNoVerdict(Contact to, Inventory inventory);

    /**
     * Takes copies to keep (RECOVER-7). They are kept when this returns.
     *
     * @param from the peer that sends them
     * @param replicate the copies
     */
    void onReplicate(Contact from, Replicate replicate);

    /**
     * Takes note that copies were taken.
     *
     * @param to the peer that keeps them now
     * @param replicate the copies
     */
    void onReplicated(Contact to, Replicate replicate);

    /**
     * Takes note that nobody said that copies were taken.
     *
     * @param to the peer that was to keep them
     * @param replicate the copies
     */
    void onNotReplicated(Contact to, Replicate replicate);

    /**
     * Takes the end of a lookup that this part began.
     *
     * @param lookup its number
     * @param owner the owner; empty if it failed
     */
    void onLookupEnded(long lookup, Optional<Contact> owner);

    // Leaving

    /** Begins to leave in good order; ends, once, by {@link RecoveryHost#left} (RECOVER-9). */
    void leave();

    /**
     * Takes note that a peer is about to leave (RECOVER-9).
     *
     * @param from that peer
     * @param leaving who was next to it
     */
    void onLeaving(Contact from, Leaving leaving);

    /**
     * Takes note that a peer knows that this one leaves, or did not answer.
     *
     * @param from that peer
     */
    void onGoodbye(Contact from);
}
