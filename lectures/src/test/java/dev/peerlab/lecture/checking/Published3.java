package dev.peerlab.lecture.checking;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.ChordReply.Neighbors;
import dev.peerlab.contract.chord.ChordRequest.AskNeighbors;
import dev.peerlab.contract.chord.MembershipHost;
import org.jspecify.annotations.Nullable;

/** Wrong: like {@link Published2}, and nobody becomes a successor before it has answered; the list is still as published. */
public class Published3 extends Published2 {

    /** A peer that may be nearer than the successor, asked whether it is there. */
    private @Nullable Contact candidate;

    /** Makes the part. */
    public Published3(MembershipHost host) {
        super(host);
    }

    // tag::stabilize[]
    @Override
    protected void nearer(Contact between) {
        candidate = between;
        host.ask(between, new AskNeighbors());
    }

    @Override
    public void onNeighbors(Contact from, Neighbors neighbors) {
        if (from.equals(candidate)) {
            candidate = null;
            if (isNearer(from)) {
                adopt(from);
            }
        } else {
            super.onNeighbors(from, neighbors);
        }
    }
    // end::stabilize[]

    @Override
    public void onNoNeighbors(Contact to) {
        if (to.equals(candidate)) {
            candidate = null;
        } else {
            super.onNoNeighbors(to);
        }
    }
}
