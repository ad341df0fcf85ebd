package dev.peerlab.experiment;

/** Why something could not be measured, in one line for people. */
public final class Reasons {

    private Reasons() {}

    /** {@return what a throwable says, in one line} Exceptions speak for themselves; errors mostly need their name. */
    public static String of(Throwable problem) {
        if (problem instanceof OutOfMemoryError) {
            return "the heap was too small after all: run java with a larger -Xmx, or fewer --threads";
        }
        String kind = problem.getClass().getSimpleName();
        String message = oneLine(String.valueOf(problem.getMessage()));
        if (problem instanceof LinkageError) {
            return "compiled against other code than is here (" + kind + ": " + message + "): compile it anew";
        }
        if (problem.getMessage() == null) {
            return kind;
        }
        return problem instanceof RuntimeException ? message : kind + ": " + message;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
