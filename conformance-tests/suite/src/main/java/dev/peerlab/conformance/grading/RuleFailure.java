package dev.peerlab.conformance.grading;

/** A rule is broken: the whole message, without the stack trace of the kit. */
final class RuleFailure extends AssertionError {

    private static final long serialVersionUID = 1L;

    RuleFailure(String message) {
        super(message);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
