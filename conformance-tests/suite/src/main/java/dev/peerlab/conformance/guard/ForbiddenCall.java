package dev.peerlab.conformance.guard;

/** A submission called what no peer may call (rule DET-2), and what would have harmed the run. */
public final class ForbiddenCall extends Error {

    private static final long serialVersionUID = 1L;

    ForbiddenCall(String sentence) {
        super(sentence);
    }
}
