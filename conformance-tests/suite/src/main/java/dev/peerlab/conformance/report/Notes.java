package dev.peerlab.conformance.report;

import dev.peerlab.conformance.grading.Grade.RuleResult;

/** What has to be said about a verdict, in short. */
final class Notes {

    private Notes() {}

    /** {@return the first note's first line, and how many more there are} */
    static String shortly(RuleResult result) {
        int more = result.notes().size() - 1;
        String first = result.notes().get(0).lines().findFirst().orElse("");
        return result.rule().id() + ": " + first + (more > 0 ? " (" + more + " more in grade.md)" : "");
    }
}
