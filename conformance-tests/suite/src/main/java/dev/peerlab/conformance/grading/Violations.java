package dev.peerlab.conformance.grading;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.failure.Thrown;
import dev.peerlab.simulator.EventLimitExceeded;
import dev.peerlab.simulator.PeerFailed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts whatever went wrong into the words of a violation. */
final class Violations {

    private static final String ENDLESS = "did not come to an end";

    private Violations() {}

    static Violation of(Attempt attempt, Optional<Scenario> scenario) {
        Throwable thrown = attempt.thrown();
        if (attempt.endless()) {
            return build(
                    Violation.of(who(thrown) + " " + ENDLESS),
                    "every handler returns",
                    "it was still busy after " + "several million steps" + where(thrown),
                    scenario);
        }
        if (thrown instanceof Violation violation) {
            return violation;
        }
        if (thrown instanceof PeerFailed && thrown.getCause() instanceof Violation violation) {
            return violation;
        }
        if (thrown instanceof EventLimitExceeded) {
            return build(
                    Violation.of("the network " + ENDLESS),
                    "the messages of a search come to an end",
                    String.valueOf(thrown.getMessage()),
                    scenario);
        }
        return ofThrown(thrown, scenario);
    }

    /** What an engine got hold of: normally a violation already. */
    static Violation of(@Nullable Throwable thrown) {
        return thrown instanceof Violation violation ? violation : ofThrown(thrown, Optional.empty());
    }

    static Violation hung() {
        return build(
                Violation.of("the submission " + ENDLESS),
                "every handler returns",
                "it was still waiting when its time was up",
                Optional.empty());
    }

    static boolean isTimeout(Violation violation) {
        return violation.summary().endsWith(ENDLESS);
    }

    private static Violation ofThrown(@Nullable Throwable thrown, Optional<Scenario> scenario) {
        Throwable cause = thrown instanceof PeerFailed && thrown.getCause() != null ? thrown.getCause() : thrown;
        String what = cause == null ? "threw nothing" : Thrown.what(cause);
        String event = thrown instanceof PeerFailed failed ? " on " + failed.event() : "";
        return build(Violation.of(who(thrown) + " " + what), "no exception" + event, what + where(cause), scenario);
    }

    private static Violation build(
            Violation.Builder violation, String expected, String actual, Optional<Scenario> scenario) {
        scenario.ifPresent(violation::in);
        return violation.expected(expected).actual(actual).build();
    }

    private static String who(@Nullable Throwable thrown) {
        return thrown instanceof PeerFailed failed ? "peer " + failed.peer() : "the submission";
    }

    /** The first places of the trace that are the submission's own. */
    private static String where(@Nullable Throwable thrown) {
        Throwable origin = thrown instanceof PeerFailed && thrown.getCause() != null ? thrown.getCause() : thrown;
        return origin == null ? "" : Thrown.where(origin);
    }
}
