package dev.peerlab.exercise.recovery;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.NotImplementedYet;
import dev.peerlab.contract.chord.ChordRecovery;
import dev.peerlab.contract.chord.ChordReply.Verdict;
import dev.peerlab.contract.chord.ChordRequest.Inventory;
import dev.peerlab.contract.chord.ChordRequest.Leaving;
import dev.peerlab.contract.chord.ChordRequest.Replicate;
import dev.peerlab.contract.chord.RecoveryHost;
import java.util.List;
import java.util.Optional;

/**
 * Exercise 5: how your peer lives with the loss of others. The README.md beside this file tells the story and the rules.
 *
 * <p>Replace one {@code throw} after the other by code of your own. Add all the fields and methods that you like. What each
 * method is to do is said in full at {@link ChordRecovery}.
 */
public final class Recovery implements ChordRecovery {

    /** What you may do and see: your table, your settings, questions to other peers. */
    private final RecoveryHost host;

    public Recovery(RecoveryHost host) {
        this.host = host;
    }

    // The list of successors

    /** Which list of successors follows from that of your successor? */
    @Override
    public List<Contact> successorList(Contact successor, List<Contact> itsList) {
        throw new NotImplementedYet("ChordRecovery.successorList");
    }

    /** A peer did not answer: for all that you know, it is gone. */
    @Override
    public void suspected(Contact peer) {
        throw new NotImplementedYet("ChordRecovery.suspected");
    }

    /** Now and then: is my predecessor still there? */
    @Override
    public void checkPredecessor() {
        throw new NotImplementedYet("ChordRecovery.checkPredecessor");
    }

    /** A peer has answered your Ping. */
    @Override
    public void onAlive(Contact peer) {
        throw new NotImplementedYet("ChordRecovery.onAlive");
    }

    /** A peer has not answered your Ping. */
    @Override
    public void onDead(Contact peer) {
        throw new NotImplementedYet("ChordRecovery.onDead");
    }

    // Copies

    /** Which peers are to keep your keys? You are the first of them. */
    @Override
    public List<Contact> replicaSet(int max) {
        throw new NotImplementedYet("ChordRecovery.replicaSet");
    }

    /** Now and then: are there as many copies as there should be? */
    @Override
    public void repair() {
        throw new NotImplementedYet("ChordRecovery.repair");
    }

    /** A peer tells you which keys it keeps, and wants to know what to do about them. */
    @Override
    public Verdict onInventory(Contact from, Inventory inventory) {
        throw new NotImplementedYet("ChordRecovery.onInventory");
    }

    /** A peer that you sent an inventory has answered. */
    @Override
    public void onVerdict(Contact from, Inventory inventory, Verdict verdict) {
        throw new NotImplementedYet("ChordRecovery.onVerdict");
    }

    /** A peer that you sent an inventory does not answer. */
    @Override
    public void onNoVerdict(Contact to, Inventory inventory) {
        throw new NotImplementedYet("ChordRecovery.onNoVerdict");
    }

    /** A peer sends you copies to keep. */
    @Override
    public void onReplicate(Contact from, Replicate replicate) {
        throw new NotImplementedYet("ChordRecovery.onReplicate");
    }

    /** A peer keeps the copies that you sent. */
    @Override
    public void onReplicated(Contact to, Replicate replicate) {
        throw new NotImplementedYet("ChordRecovery.onReplicated");
    }

    /** A peer did not say that it keeps the copies that you sent. */
    @Override
    public void onNotReplicated(Contact to, Replicate replicate) {
        throw new NotImplementedYet("ChordRecovery.onNotReplicated");
    }

    /** A lookup that you began by host.lookup has ended. */
    @Override
    public void onLookupEnded(long lookup, Optional<Contact> owner) {
        throw new NotImplementedYet("ChordRecovery.onLookupEnded");
    }

    // Leaving

    /** You are to leave, in good order. */
    @Override
    public void leave() {
        throw new NotImplementedYet("ChordRecovery.leave");
    }

    /** A peer tells you that it is about to leave. */
    @Override
    public void onLeaving(Contact from, Leaving leaving) {
        throw new NotImplementedYet("ChordRecovery.onLeaving");
    }

    /** A peer knows that you leave, or does not answer. */
    @Override
    public void onGoodbye(Contact from) {
        throw new NotImplementedYet("ChordRecovery.onGoodbye");
    }
}
