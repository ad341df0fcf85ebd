package dev.peerlab.lecture.recovery;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.ChordRecovery;
import dev.peerlab.contract.chord.ChordReply.Verdict;
import dev.peerlab.contract.chord.ChordRequest.Inventory;
import dev.peerlab.contract.chord.ChordRequest.Leaving;
import dev.peerlab.contract.chord.ChordRequest.Replicate;
import dev.peerlab.contract.chord.RecoveryHost;
import dev.peerlab.overlay.recovery.Recovery;
import java.util.List;
import java.util.Optional;

/** What the wrong recoveries of lecture 5 share: the reference. */
public abstract class LikeTheReference implements ChordRecovery {

    protected final RecoveryHost host;
    private final ChordRecovery reference;

    LikeTheReference(RecoveryHost host) {
        this.host = host;
        this.reference = new Recovery(host);
    }

    @Override
    public List<Contact> successorList(Contact successor, List<Contact> itsList) {
        return reference.successorList(successor, itsList);
    }

    @Override
    public void suspected(Contact peer) {
        reference.suspected(peer);
    }

    @Override
    public void checkPredecessor() {
        reference.checkPredecessor();
    }

    @Override
    public void onAlive(Contact peer) {
        reference.onAlive(peer);
    }

    @Override
    public void onDead(Contact peer) {
        reference.onDead(peer);
    }

    @Override
    public List<Contact> replicaSet(int max) {
        return reference.replicaSet(max);
    }

    @Override
    public void repair() {
        reference.repair();
    }

    @Override
    public Verdict onInventory(Contact from, Inventory inventory) {
        return reference.onInventory(from, inventory);
    }

    @Override
    public void onVerdict(Contact from, Inventory inventory, Verdict verdict) {
        reference.onVerdict(from, inventory, verdict);
    }

    @Override
    public void onNoVerdict(Contact to, Inventory inventory) {
        reference.onNoVerdict(to, inventory);
    }

    @Override
    public void onReplicate(Contact from, Replicate replicate) {
        reference.onReplicate(from, replicate);
    }

    @Override
    public void onReplicated(Contact to, Replicate replicate) {
        reference.onReplicated(to, replicate);
    }

    @Override
    public void onNotReplicated(Contact to, Replicate replicate) {
        reference.onNotReplicated(to, replicate);
    }

    @Override
    public void onLookupEnded(long lookup, Optional<Contact> owner) {
        reference.onLookupEnded(lookup, owner);
    }

    @Override
    public void leave() {
        reference.leave();
    }

    @Override
    public void onLeaving(Contact from, Leaving leaving) {
        reference.onLeaving(from, leaving);
    }

    @Override
    public void onGoodbye(Contact from) {
        reference.onGoodbye(from);
    }
}
