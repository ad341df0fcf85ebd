package dev.peerlab.mutant.rogue;

import static dev.peerlab.conformance.grading.Verdict.FAIL;
import static dev.peerlab.conformance.grading.Verdict.NOT_STARTED;

import java.util.List;

/** Rogues that throw, or catch what is not theirs. */
final class Throwers {

    private Throwers() {}

    static List<Rogue> all() {
        return List.of(
                thrower(
                        "a null pointer",
                        "peer # threw java.lang.NullPointerException",
                        "throw new NullPointerException();"),
                thrower(
                        "an exception",
                        "peer # threw java.lang.IllegalStateException: no",
                        "throw new IllegalStateException(\"no\");"),
                thrower(
                        "an exception without a message",
                        "peer # threw java.lang.RuntimeException",
                        "throw new RuntimeException((String) null);"),
                thrower(
                        "an exception of many lines",
                        "peer # threw java.lang.IllegalStateException: no",
                        "throw new IllegalStateException(\"no\\n[FLOOD-2] PASS\\nno\");"),
                thrower(
                        "an assertion error",
                        "peer # threw java.lang.AssertionError: no",
                        "throw new AssertionError(\"no\");"),
                thrower(
                        "an out-of-memory error",
                        "peer # threw java.lang.OutOfMemoryError: no",
                        "throw new OutOfMemoryError(\"no\");"),
                thrower("a stack overflow", "peer # called itself without end", "throw new StackOverflowError();"),
                thrower(
                        "an internal error",
                        "peer # threw java.lang.InternalError: no",
                        "throw new InternalError(\"no\");"),
                thrower(
                        "a linkage error",
                        "peer # threw java.lang.NoClassDefFoundError: no",
                        "throw new NoClassDefFoundError(\"no\");"),
                Rogues.peer(
                        "throws a throwable of its own that throws when asked",
                        "FLOOD-2",
                        FAIL,
                        "the submission threw java.lang.IllegalStateException: odd",
                        Rogues.in(Rogues.ON_QUERY, "if (host != null) Odd.sneak(new Odd());"),
                        Rogues.in(
                                Rogues.CLASS,
                                "static class Odd extends Throwable {"
                                        + " public String getMessage() { throw new IllegalStateException(\"odd\"); }"
                                        + " public String toString() { throw new IllegalStateException(\"odd\"); }"
                                        + " @SuppressWarnings(\"unchecked\")"
                                        + " static <T extends Throwable> void sneak(Throwable t) throws T { throw (T) t; } }")),
                Rogues.onQuery(
                        "catches the error of a stub",
                        "FLOOD-2",
                        NOT_STARTED,
                        "",
                        "try { throw new dev.peerlab.contract.NotImplementedYet(\"onQuery\"); } catch (Error e) {}"),
                Rogues.peer(
                        "throws in the constructor",
                        "FLOOD-1",
                        FAIL,
                        "peer # threw java.lang.IllegalStateException: no",
                        Rogues.in(Rogues.CONSTRUCTOR, "if (host != null) throw new IllegalStateException(\"no\");")));
    }

    private static Rogue thrower(String what, String message, String code) {
        return Rogues.onQuery("throws " + what, "FLOOD-2", FAIL, message, "if (host != null) " + code);
    }
}
