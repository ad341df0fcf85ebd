package dev.peerlab.conformance.grading;

/**
 * A rule is broken. The message is one line, for summaries; the text, which a stack trace begins with, is the whole story,
 * without the kit's own stack frames.
 */
final class RuleFailure extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final String text;

    RuleFailure(String message, String text) {
        super(message);
        this.text = text;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    @Override
    @SuppressWarnings("OverrideThrowableToString") // the message is for summaries
    public String toString() {
        return text;
    }
}
