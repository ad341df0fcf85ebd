package dev.peerlab.exercise.chordjoin;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.NotImplementedYet;
import dev.peerlab.contract.chord.ChordMembership;
import dev.peerlab.contract.chord.ChordReply.Neighbors;
import dev.peerlab.contract.chord.ChordRequest.HandOver;
import dev.peerlab.contract.chord.MembershipHost;
import java.util.Optional;

/**
 * Exercise 4: how your peer joins a ring, and keeps its pointers right. The README.md beside this file tells the story and the rules.
 *
 * <p>Replace one {@code throw} after the other by code of your own. Add all the fields and methods that you like. What each
 * method is to do is said in full at {@link ChordMembership}.
 */
public final class Membership implements ChordMembership {

    /** What you may do and see: your table, your settings, questions to other peers. */
    private final MembershipHost host;

    public Membership(MembershipHost host) {
        this.host = host;
    }

    /** Which id has the virtual peer with this number at this address? */
    @Override
    public Id virtualId(IdSpace space, Address address, int number) {
        throw new NotImplementedYet("ChordMembership.virtualId");
    }

    // Joining

    /** Join the ring of this peer. */
    @Override
    public void join(Contact contact) {
        throw new NotImplementedYet("ChordMembership.join");
    }

    // Maintenance

    /** Now and then: who is next to my successor? */
    @Override
    public void stabilize() {
        throw new NotImplementedYet("ChordMembership.stabilize");
    }

    /** Now and then: are my fingers right? */
    @Override
    public void fixFingers() {
        throw new NotImplementedYet("ChordMembership.fixFingers");
    }

    /** A lookup that you began by host.lookup has ended. */
    @Override
    public void onLookupEnded(long lookup, Optional<Contact> owner) {
        throw new NotImplementedYet("ChordMembership.onLookupEnded");
    }

    /** A peer asks who is next to you. */
    @Override
    public Neighbors onAskNeighbors(Contact from) {
        throw new NotImplementedYet("ChordMembership.onAskNeighbors");
    }

    /** A peer that you asked by AskNeighbors has answered. */
    @Override
    public void onNeighbors(Contact from, Neighbors neighbors) {
        throw new NotImplementedYet("ChordMembership.onNeighbors");
    }

    /** A peer that you asked by AskNeighbors does not answer. */
    @Override
    public void onNoNeighbors(Contact to) {
        throw new NotImplementedYet("ChordMembership.onNoNeighbors");
    }

    /** A peer says that it may be your predecessor. */
    @Override
    public void onNotify(Contact from) {
        throw new NotImplementedYet("ChordMembership.onNotify");
    }

    // Keys

    /** A peer hands keys over to you: they are yours now. */
    @Override
    public void onHandOver(Contact from, HandOver handOver) {
        throw new NotImplementedYet("ChordMembership.onHandOver");
    }

    /** A peer has taken the keys that you handed over. */
    @Override
    public void onHandedOver(Contact to, HandOver handOver) {
        throw new NotImplementedYet("ChordMembership.onHandedOver");
    }

    /** A peer did not say that it took the keys. */
    @Override
    public void onNotHandedOver(Contact to, HandOver handOver) {
        throw new NotImplementedYet("ChordMembership.onNotHandedOver");
    }
}
