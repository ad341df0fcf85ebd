package dev.peerlab.lecture.checking;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.ChordReply.Neighbors;
import dev.peerlab.contract.chord.ChordRequest.AskNeighbors;
import dev.peerlab.contract.chord.ChordUpcall.JoinOutcome;
import dev.peerlab.contract.chord.MembershipHost;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Wrong: Chord's joins and maintenance as first published, in messages.
 *
 * <p>Deviations: a newcomer asks one member for a successor, and does not look itself up; the peers of this lecture may then join
 * with a gap, which maintenance closes. A peer that finds nobody nearer than its successor takes over its list, which the papers
 * leave to a step of its own.
 *
 * @see <a href="https://doi.org/10.1145/383059.383071">Stoica et al. 2001, sections 5.1 and 5.2</a>
 * @see <a href="https://doi.org/10.1145/2185376.2185383">Zave 2012, on what the steps are in full</a>
 */
public class Published1 extends PublishedBasics {

    /** The member that is asked for a place, while this peer joins. */
    private @Nullable Contact contact;

    /** Makes the part. */
    public Published1(MembershipHost host) {
        super(host);
    }

    // tag::join[]
    @Override
    public void join(Contact member) {
        contact = member;
        host.ask(member, new AskNeighbors());
    }

    /** A member has named a successor. */
    protected void placed(Contact successor) {
        enter(successor);
    }

    protected void enter(Contact successor) {
        host.table().setSuccessors(List.of(successor));
        host.joinEnded(JoinOutcome.JOINED);
    }
    // end::join[]

    // tag::stabilize[]
    @Override
    public void stabilize() {
        Contact before = host.table().predecessor();
        if (host.table().successorCount() > 0) {
            host.ask(host.table().successor(), new AskNeighbors());
        } else if (before != null) { // it is its own successor, and asks itself
            nearer(before);
        }
    }

    /** The successor has answered. */
    private void stabilized(Contact successor, Neighbors neighbors) {
        Contact before = neighbors.predecessor();
        if (before != null && isNearer(before)) {
            nearer(before);
        } else {
            reconcile(successor, neighbors.successors());
            host.notify(successor);
        }
    }

    /** The successor has named a peer that lies between. */
    protected void nearer(Contact between) {
        adopt(between);
    }

    protected void adopt(Contact between) {
        List<Contact> list = new ArrayList<>(host.table().successors());
        if (list.isEmpty()) {
            list.add(between);
        } else {
            list.set(0, between); // the others are who they were
        }
        host.table().setSuccessors(list);
        host.notify(between);
    }

    private void reconcile(Contact successor, List<Contact> its) {
        host.table().setSuccessors(its.isEmpty() ? List.of(successor) : List.of(successor, its.get(0)));
    }
    // end::stabilize[]

    protected boolean isNearer(Contact peer) {
        return host.table().successorCount() == 0
                || host.isBetween(
                        peer.id(), host.self().id(), host.table().successor().id());
    }

    @Override
    public void onNeighbors(Contact from, Neighbors neighbors) {
        if (from.equals(contact)) {
            contact = null;
            placed(place(from, neighbors.successors()));
        } else if (from.equals(host.table().successor())) {
            stabilized(from, neighbors);
        }
    }

    private Contact place(Contact member, List<Contact> its) {
        boolean liesBefore = !its.isEmpty()
                && host.isBetween(host.self().id(), member.id(), its.get(0).id());
        return liesBefore ? its.get(0) : member;
    }

    @Override
    public void onNoNeighbors(Contact to) {
        if (to.equals(contact)) {
            contact = null;
            host.joinEnded(JoinOutcome.UNREACHABLE);
        }
    }
}
