package dev.peerlab.checker;

/** A way to meet fewer worlds and come to the same verdict. */
public enum Reduction {

    /**
     * Of worlds that differ in the numbers of interchangeable peers alone, one is met.
     *
     * <p>Let π be an exchange of peers that {@link World.Builder#interchangeable} allows. Where peers' code makes no difference
     * between them, a step from a world w to a world v is also one from πw to πv; so whatever can be reached from w can, exchanged,
     * be reached from πw, and a predicate that holds in v if and only if it holds in πv has the same verdict. Two worlds are taken as
     * one if their fingerprints under some exchange are the same; the world that goes on is the one that was met first, so a story
     * is one that really happens. That steps make no difference is checked for all that are run; that predicates make none is the
     * caller's word.
     *
     * @see <a href="https://doi.org/10.1007/BF00625970">Ip, Dill, Better Verification Through Symmetry, Formal Methods in System
     *     Design 9, 1996</a>
     */
    SYMMETRY,

    /**
     * Messages that make no difference any more are not under way.
     *
     * <p>A message is idle in a state of the peer that it is for if its arrival changes nothing and has nothing sent, in this state and in
     * all that can follow: so it is with every message to a peer that stays down; of others it is found out before the search begins,
     * if a peer has few enough states. Events at different peers commute, an idle message
     * commutes with those at its own peer, and none creates or hinders its arrival: its arrival is a persistent set of one. So it
     * may as well arrive at once, alone.
     *
     * <p>Why that changes no verdict: let w' be a world w without its idle messages. Whatever can happen in w can happen in w', or is
     * the arrival, loss or doubling of an idle message, after which w' is still w without idle messages; and since states that
     * follow are among those that can follow, what was idle stays so. So w' keeps up with w for ever, peer by peer in the same states,
     * and no cycle can put an event off: nothing is put off, idle messages are left out. The other way round, w leads to w' by
     * arrivals of idle messages. Only what asks whether the network is at rest sees a difference: in w' it is at rest sooner. So this
     * is done only if invariants can but become false by that, goals but become true, and prunes do not ask
     * ({@link Predicate#ofPeers}, {@link Predicate#atRest}); otherwise all worlds are met, and a note says why. A set, where nothing
     * that was sent ever goes away, does not come to rest: one idle message stays, no matter which.
     *
     * <p>Of the 592,900 worlds of Paxos with 2 proposers and 3 acceptors in a set, 13,387 are met.
     *
     * <p>Stories are told with all that happens, idle messages wherever the network has to come to rest. They are real, but perhaps not
     * shortest.
     *
     * @see <a href="https://doi.org/10.1007/3-540-60761-7">Godefroid, Partial-Order Methods for the Verification of Concurrent
     *     Systems, LNCS 1032, 1996, chapter 4</a>
     */
    IDLE_MESSAGES
}
