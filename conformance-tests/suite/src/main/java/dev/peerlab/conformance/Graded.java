package dev.peerlab.conformance;

import dev.peerlab.conformance.grading.GradeRun;
import dev.peerlab.contract.Submission;

/** What is being graded. */
public final class Graded {

    private Graded() {}

    /** {@return the submission that the running tests judge} */
    public static Submission submission() {
        return GradeRun.current().submission();
    }
}
