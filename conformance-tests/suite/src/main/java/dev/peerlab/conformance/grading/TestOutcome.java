package dev.peerlab.conformance.grading;

import dev.peerlab.conformance.Exercise;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How one test of a rule ended.
 *
 * @param exercise the exercise that was graded
 * @param rule the rule's name
 * @param test the test's name
 * @param verdict PASS, NOT STARTED, TIMEOUT or FAIL
 * @param failure what went wrong, if something did
 * @param notes what has to be said about the verdict, whatever it is
 */
public record TestOutcome(
        Exercise exercise, String rule, String test, Verdict verdict, Optional<Failure> failure, List<String> notes) {

    /**
     * What went wrong.
     *
     * @param summary one sentence, after the rule's name in brackets
     * @param text the whole message
     * @param replay what {@code peerlab.replay} must be to see it again
     * @param files that show it as well; a search through all orders of events leaves some
     */
    public record Failure(String summary, String text, String replay, List<Path> files) {}
}
