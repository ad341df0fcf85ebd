package dev.peerlab.lecture.checking;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordMembership;
import dev.peerlab.contract.chord.ChordReply.Neighbors;
import dev.peerlab.contract.chord.ChordRequest.HandOver;
import dev.peerlab.contract.chord.MembershipHost;
import dev.peerlab.overlay.chordjoin.Membership;
import java.util.Optional;

/** What the lecture's joins have in common: keys, fingers and predecessors are the reference's. */
public abstract class PublishedBasics implements ChordMembership {

    protected final MembershipHost host;
    private final ChordMembership rest;

    PublishedBasics(MembershipHost host) {
        this.host = host;
        this.rest = new Membership(host);
    }

    @Override
    public Neighbors onAskNeighbors(Contact from) {
        return new Neighbors(host.table().predecessor(), host.table().successors());
    }

    @Override
    public void onNotify(Contact from) {
        rest.onNotify(from);
    }

    @Override
    public Id virtualId(IdSpace space, Address address, int number) {
        return rest.virtualId(space, address, number);
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
