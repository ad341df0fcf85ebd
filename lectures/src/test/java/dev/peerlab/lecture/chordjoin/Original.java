package dev.peerlab.lecture.chordjoin;

import java.util.List;

/** Wrong: Chord's maintenance as it was first published. */
public final class Original extends AtomicChord {

    // tag::join[]
    @Override
    public boolean join(int newcomer) {
        enter(newcomer, List.of(place(newcomer)));
        return true;
    }
    // end::join[]

    // tag::stabilize[]
    @Override
    public void stabilize(int peer) {
        Integer between = predecessor(successor(peer));
        if (between != null && isBetween(between, peer, successor(peer))) {
            List<Integer> list = successors(peer);
            setSuccessors(peer, list.size() == 1 ? List.of(between) : List.of(between, list.get(1)));
        }
    }

    @Override
    public void reconcile(int peer) {
        if (isAlive(successor(peer))) {
            setSuccessors(peer, List.of(successor(peer), successor(successor(peer))));
        }
    }
    // end::stabilize[]

    // tag::notified[]
    @Override
    public void notified(int peer, int candidate) {
        Integer predecessor = predecessor(peer);
        if (predecessor == null || isBetween(candidate, predecessor, peer)) {
            setPredecessor(peer, candidate);
        }
    }
    // end::notified[]
}
