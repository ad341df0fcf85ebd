package dev.peerlab.conformance.failure;

import dev.peerlab.conformance.guard.ForbiddenCall;
import dev.peerlab.conformance.guard.GuardedLoader;

/** Something that a submission threw, in words. */
public final class Thrown {

    private static final int MOST_PLACES = 5;

    private Thrown() {}

    /** {@return what it did, e.g. {@code threw java.lang.NullPointerException}} */
    public static String what(Throwable thrown) {
        if (thrown instanceof ForbiddenCall) {
            return thrown.getMessage() + ", which no peer may do (DET-2)";
        }
        return thrown instanceof StackOverflowError ? "called itself without end" : "threw " + thrown;
    }

    /** {@return the first places of its stack that are the submission's own, a line each, each line begun by a line break} */
    public static String where(Throwable thrown) {
        StringBuilder places = new StringBuilder();
        int shown = 0;
        for (StackTraceElement element : thrown.getStackTrace()) {
            if (GuardedLoader.NAME.equals(element.getClassLoaderName()) && shown++ < MOST_PLACES) {
                places.append("\n    at ").append(element);
            }
        }
        return places.toString();
    }
}
