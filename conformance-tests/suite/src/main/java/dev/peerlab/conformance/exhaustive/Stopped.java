package dev.peerlab.conformance.exhaustive;

import dev.peerlab.simulator.PeerFailed;

/** Ends a search at once: a peer did what no search can go on after. An error, so that it passes through the search. */
final class Stopped extends Error {

    private static final long serialVersionUID = 1L;

    private final PeerFailed why;

    Stopped(PeerFailed why) {
        super(why.getMessage(), why, false, false);
        this.why = why;
    }

    PeerFailed why() {
        return why;
    }
}
