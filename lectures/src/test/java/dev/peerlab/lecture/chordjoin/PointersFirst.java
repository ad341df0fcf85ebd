package dev.peerlab.lecture.chordjoin;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordMembership;
import dev.peerlab.contract.chord.ChordReply.Neighbors;
import dev.peerlab.contract.chord.ChordRequest.HandOver;
import dev.peerlab.contract.chord.MembershipHost;
import dev.peerlab.contract.store.Entry;
import dev.peerlab.overlay.chordjoin.Membership;
import java.util.List;
import java.util.Optional;

/** Wrong: the reference, but for the order in which pointers and keys move. */
public final class PointersFirst implements ChordMembership {

    private final MembershipHost host;
    private final ChordMembership rest;

    /** Makes the part. */
    public PointersFirst(MembershipHost host) {
        this.host = host;
        this.rest = new Membership(host);
    }

    // tag::notify[]
    @Override
    public void onNotify(Contact from) {
        Contact before = host.table().predecessor();
        if (before == null || host.isBetween(from.id(), before.id(), host.self().id())) {
            host.table().setPredecessor(from);
            Id self = host.self().id();
            List<Entry> its = host.store().entries().stream()
                    .filter(entry -> before == null || host.isBetweenOrAt(entry.key(), before.id(), self))
                    .filter(entry -> !host.isBetweenOrAt(entry.key(), from.id(), self))
                    .toList();
            host.ask(from, new HandOver(before, its));
        }
    }
    // end::notify[]

    @Override
    public Id virtualId(IdSpace space, Address address, int number) {
        return rest.virtualId(space, address, number);
    }

    @Override
    public void join(Contact contact) {
        rest.join(contact);
    }

    @Override
    public void stabilize() {
        rest.stabilize();
    }

    @Override
    public void fixFingers() {
        rest.fixFingers();
    }

    @Override
    public void onLookupEnded(long lookup, Optional<Contact> owner) {
        rest.onLookupEnded(lookup, owner);
    }

    @Override
    public Neighbors onAskNeighbors(Contact from) {
        return rest.onAskNeighbors(from);
    }

    @Override
    public void onNeighbors(Contact from, Neighbors neighbors) {
        rest.onNeighbors(from, neighbors);
    }

    @Override
    public void onNoNeighbors(Contact to) {
        rest.onNoNeighbors(to);
    }

    @Override
    public void onHandOver(Contact from, HandOver handOver) {
        rest.onHandOver(from, handOver);
    }

    @Override
    public void onHandedOver(Contact to, HandOver handOver) {
        rest.onHandedOver(to, handOver);
    }

    @Override
    public void onNotHandedOver(Contact to, HandOver handOver) {
        rest.onNotHandedOver(to, handOver);
    }
}
