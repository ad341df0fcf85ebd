package dev.peerlab.lecture.checking;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.ChordReply.Neighbors;
import dev.peerlab.contract.chord.ChordRequest.AskNeighbors;
import dev.peerlab.contract.chord.ChordUpcall.JoinOutcome;
import dev.peerlab.contract.chord.MembershipHost;
import org.jspecify.annotations.Nullable;

/** Wrong: as published, but a newcomer hears from its successor before it is a member. */
public class Published2 extends Published1 {

    /** The peer that is to be the successor, while this one joins. */
    private @Nullable Contact place;

    /** Makes the part. */
    public Published2(MembershipHost host) {
        super(host);
    }

    // tag::join[]
    @Override
    protected void placed(Contact successor) {
        place = successor;
        host.ask(successor, new AskNeighbors());
    }

    @Override
    public void onNeighbors(Contact from, Neighbors neighbors) {
        if (from.equals(place)) {
            place = null;
            enter(from);
        } else {
            super.onNeighbors(from, neighbors);
        }
    }
    // end::join[]

    @Override
    public void onNoNeighbors(Contact to) {
        if (to.equals(place)) {
            place = null;
            host.joinEnded(JoinOutcome.UNREACHABLE);
        } else {
            super.onNoNeighbors(to);
        }
    }
}
