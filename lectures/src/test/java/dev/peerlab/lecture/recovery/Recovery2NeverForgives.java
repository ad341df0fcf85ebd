package dev.peerlab.lecture.recovery;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.RecoveryHost;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Wrong: a peer that did not answer once is dead for good. */
public final class Recovery2NeverForgives extends LikeTheReference {

    private final Set<Contact> dead = new HashSet<>();

    /** Makes the part. */
    public Recovery2NeverForgives(RecoveryHost host) {
        super(host);
    }

    // tag::suspected[]
    @Override
    public void suspected(Contact peer) {
        dead.add(peer);
        super.suspected(peer);
    }

    @Override
    public List<Contact> successorList(Contact successor, List<Contact> itsList) {
        List<Contact> list = super.successorList(successor, itsList);
        return list.stream().filter(peer -> !dead.contains(peer)).toList();
    }
    // end::suspected[]
}
