package dev.peerlab.conformance.grading;

/** What becomes of a rule, from best to worst. */
public enum Verdict {
    /** Every test of the rule held. */
    PASS("PASS"),
    /** The part that the rule is about is still a stub. */
    NOT_STARTED("NOT STARTED"),
    /** A rule that this one depends on does not pass. */
    BLOCKED("BLOCKED"),
    /** The submission did not come to an end. */
    TIMEOUT("TIMEOUT"),
    /** A test saw the rule broken. */
    FAIL("FAIL");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** {@return the verdict for people, e.g. {@code NOT STARTED}} */
    public String label() {
        return label;
    }

    /** {@return whether this verdict makes a run red} */
    public boolean isRed() {
        return this == TIMEOUT || this == FAIL;
    }
}
