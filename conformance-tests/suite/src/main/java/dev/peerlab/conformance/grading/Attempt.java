package dev.peerlab.conformance.grading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of running a test's body once under supervision.
 *
 * @param thrown what it threw, if anything
 * @param notImplemented the stubs that it ran into
 * @param endless whether it used up its steps
 * @param hung whether it was still running when its real time was up
 */
record Attempt(@Nullable Throwable thrown, List<String> notImplemented, boolean endless, boolean hung) {

    /** Not run at all: enough cases were tried. */
    static final Attempt SKIPPED = new Attempt(null, List.of(), false, false);

    boolean ranIntoStub() {
        return !notImplemented.isEmpty();
    }

    boolean ranOutOfMemory() {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof OutOfMemoryError)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
