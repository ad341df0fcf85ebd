package dev.peerlab.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.grading.Grade;
import dev.peerlab.conformance.grading.Verdict;
import dev.peerlab.mutant.PastedWorkbook;
import org.junit.jupiter.api.Test;

/** The grades at both ends: the reference's, and those of who has not begun. */
class GradesTest {

    @Test
    void theReferenceScoresFullMarks() {
        FullMarks.areGivenTo("reference", getClass().getClassLoader());
    }

    @Test
    void theStubsScoreNothingAndAreNotStarted() {
        PastedWorkbook stubs = stubs();
        Grade grade = stubs.grade();
        assertThat(grade.rules())
                .allSatisfy(
                        rule -> assertThat(rule.verdict()).as(rule.rule().id()).isEqualTo(Verdict.NOT_STARTED));
        assertThat(grade.rules()).hasSameSizeAs(FullMarks.catalog());
        assertThat(grade.points()).isZero();
    }

    @Test
    void anExerciseThatIsNotStartedDoesNotDisturbOneThatIsDone() {
        Grade grade = stubs().solve(Exercise.FLOODING).grade("FLOOD-1", "WALK-1");
        assertThat(grade.of(Exercise.FLOODING))
                .extracting(Grade.RuleResult::verdict)
                .containsOnly(Verdict.PASS);
        assertThat(grade.of(Exercise.RANDOM_WALK))
                .extracting(Grade.RuleResult::verdict)
                .containsOnly(Verdict.NOT_STARTED);
    }

    /** Where somebody is at work in the workbook there are no stubs to be judged: then there is nothing to prove. */
    private static PastedWorkbook stubs() {
        PastedWorkbook workbook = PastedWorkbook.ofStubs();
        for (Exercise exercise : Exercise.values()) {
            if (exercise == Exercise.CAPSTONE) {
                continue;
            }
            int methods = workbook.source(exercise).split("@Override", -1).length;
            int stubs = workbook.source(exercise).split("throw new NotImplementedYet", -1).length;
            assumeThat(stubs).as("stubs of " + exercise.title()).isEqualTo(methods);
        }
        return workbook;
    }
}
