package dev.peerlab.experiment.report;

import dev.peerlab.experiment.finding.Comparison.Verdict;

/** The sign of a verdict: seen at a glance, and without color. */
enum Mark {
    /** As it should be. */
    GOOD("✓", "as expected"),

    /** Not as it should be. */
    BAD("✗", "not as expected"),

    /** Nobody knows. */
    OPEN("?", "undecided");

    private final String sign;
    private final String word;

    Mark(String sign, String word) {
        this.sign = sign;
        this.word = word;
    }

    /** {@return the sign} */
    String sign() {
        return sign;
    }

    /** {@return the word for many verdicts of this kind} */
    String word() {
        return word;
    }

    /** {@return the mark of a cell in a column of verdicts} */
    static Mark of(String verdict) {
        if (verdict.startsWith("as expected") || verdict.startsWith(Verdict.REPRODUCED.toString())) {
            return GOOD;
        }
        boolean open = verdict.contains(Verdict.UNDECIDED.toString()) || verdict.startsWith("not measured");
        return open || verdict.equals("-") || verdict.isEmpty() ? OPEN : BAD;
    }
}
