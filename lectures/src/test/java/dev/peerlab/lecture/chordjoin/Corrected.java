package dev.peerlab.lecture.chordjoin;

import java.util.ArrayList;
import java.util.List;

/** Right: the same steps as Zave corrected them. */
public final class Corrected extends AtomicChord {

    // tag::join[]
    @Override
    public boolean join(int newcomer) {
        int successor = place(newcomer);
        if (!isAlive(successor)) {
            return false; // try again later
        }
        enter(newcomer, listWith(newcomer, successor));
        return true;
    }
    // end::join[]

    // tag::stabilize[]
    @Override
    public void stabilize(int peer) {
        update(peer);
        if (!isAlive(successor(peer))) {
            return;
        }
        setSuccessors(peer, listWith(peer, successor(peer)));
        Integer between = predecessor(successor(peer));
        if (between != null && isBetween(between, peer, successor(peer)) && isAlive(between)) {
            setSuccessors(peer, listWith(peer, between));
        }
    }

    /** A successor with its own list behind it. */
    private List<Integer> listWith(int peer, int successor) {
        List<Integer> list = new ArrayList<>(List.of(successor));
        for (int next : successors(successor)) {
            if (list.size() < SUCCESSORS && isBetween(next, list.get(list.size() - 1), peer)) {
                list.add(next);
            }
        }
        return list;
    }
    // end::stabilize[]

    // tag::notified[]
    @Override
    public void notified(int peer, int candidate) {
        Integer predecessor = predecessor(peer);
        if (predecessor == null || isBetween(candidate, predecessor, peer) || !isAlive(predecessor)) {
            setPredecessor(peer, candidate);
        }
    }
    // end::notified[]

    @Override
    public void reconcile(int peer) {
        stabilize(peer);
    }

    @Override
    public void update(int peer) {
        super.update(peer);
        if (!isAlive(successor(peer)) && successors(peer).size() == 1 && live().size() == 1) {
            setSuccessors(peer, List.of(peer));
        }
    }
}
