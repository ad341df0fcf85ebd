package dev.peerlab.benchmark;

import dev.peerlab.contract.NotImplementedYet;
import dev.peerlab.contract.Submission;
import dev.peerlab.experiment.Submissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose lookup is measured, and what is to be said of it first.
 *
 * @param submission its name
 * @param remark why it is not the one that somebody may expect; empty if it is
 */
record MeasuredLookup(String submission, String remark) {

    /**
     * {@return the one that was named; without a name the workbook's if it is written, else the reference's}
     *
     * @param named a name, or null
     * @throws IllegalArgumentException if there is no submission of that name
     */
    static MeasuredLookup of(@Nullable String named) {
        if (named != null) {
            return new MeasuredLookup(Submissions.named(named).name(), "");
        }
        if (!Submissions.hasWorkbook()) {
            return new MeasuredLookup(Submissions.REFERENCE, "");
        }
        String problem = problem(Submissions.WORKBOOK);
        return problem.isEmpty()
                ? new MeasuredLookup(Submissions.WORKBOOK, "")
                : new MeasuredLookup(Submissions.REFERENCE, "the workbook's is left out: " + problem);
    }

    /**
     * {@return what hinders a submission from looking up keys in a small ring, nothing if nothing does}
     *
     * @throws IllegalArgumentException if there is no submission of this name
     */
    static String problem(String submission) {
        Submission known = Submissions.named(submission);
        try {
            LookupContestant.Finder finder = LookupContestant.chord(known, LookupBenchmark.ring(4));
            for (String key : List.of("a", "b", "c", "d")) {
                int unused = finder.owner(0, LookupBenchmark.SPACE.hash(key));
            }
            return "";
        } catch (NotImplementedYet | RuntimeException wrong) {
            List<String> unused = NotImplementedYet.takeNoted();
            return String.valueOf(wrong.getMessage());
        }
    }

    /** {@return a line to begin with} */
    String line() {
        return "lookups by '" + submission + "'" + (remark.isEmpty() ? "" : "; " + remark);
    }
}
