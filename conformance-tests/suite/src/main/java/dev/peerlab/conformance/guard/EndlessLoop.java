package dev.peerlab.conformance.guard;

/** A submission used up the steps that it was allowed: it would most likely never have come to an end. */
public final class EndlessLoop extends Error {

    private static final long serialVersionUID = 1L;

    EndlessLoop() {
        super("did not come to an end");
    }
}
