package dev.peerlab.checker;

import org.jspecify.annotations.Nullable;

/** Thrown when a peer breaks what the checker rests on, or throws: the search ends there. */
final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    /**
     * Says what is broken.
     *
     * @param rule the rule, e.g. {@code DET-1}
     * @param message what happened
     */
    Broken(String rule, String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
        this.rule = rule;
    }

    /** {@return the rule that is broken} */
    String rule() {
        return rule;
    }
}
