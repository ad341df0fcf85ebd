package dev.peerlab.experiment.report;

import dev.peerlab.experiment.finding.Comparison.Verdict;
import java.util.List;

/** The sign of a verdict: seen at a glance, and without color. */
enum Mark {
    /** As it should be. */
    GOOD("✓"),

    /** Not as it should be. */
    BAD("✗"),

    /** Nobody knows. */
    OPEN("?");

    private static final List<String> WORDS =
            List.of("as expected", "not measured", Verdict.REPRODUCED.toString(), Verdict.DIFFERS.toString());

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    /** {@return the sign} */
    String sign() {
        return sign;
    }

    /** {@return a verdict in a word or two, to be counted; what has no word of its own is not as expected} */
    static String word(String verdict) {
        for (String word : WORDS) {
            if (verdict.startsWith(word)) {
                return word;
            }
        }
        return of(verdict) == OPEN ? Verdict.UNDECIDED.toString() : "not as expected";
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
