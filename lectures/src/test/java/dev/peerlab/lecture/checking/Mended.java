package dev.peerlab.lecture.checking;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.ChordReply.Neighbors;
import dev.peerlab.contract.chord.MembershipHost;

/** Right: like {@link Published3}, and whoever is the successor and has answered, its whole list is taken over. */
public final class Mended extends Published3 {

    /** Makes the part. */
    public Mended(MembershipHost host) {
        super(host);
    }

    // tag::list[]
    @Override
    public void onNeighbors(Contact from, Neighbors neighbors) {
        super.onNeighbors(from, neighbors);
        if (from.equals(host.table().successor())) {
            host.table().setSuccessors(host.successorList(from, neighbors.successors()));
        }
    }
    // end::list[]
}
