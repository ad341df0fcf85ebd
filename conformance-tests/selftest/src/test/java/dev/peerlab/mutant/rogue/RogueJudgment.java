package dev.peerlab.mutant.rogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.grading.Grade;
import dev.peerlab.conformance.grading.TestOutcome.Failure;
import dev.peerlab.mutant.Summary;

/** What is asked of the suite about every rogue. */
final class RogueJudgment {

    private RogueJudgment() {}

    static void of(Rogue rogue) {
        Grade grade = rogue.paste().grade(rogue.rule());
        Grade.RuleResult result = grade.find(Exercise.FLOODING, rogue.rule()).orElseThrow();
        assertThat(result.verdict()).isEqualTo(rogue.verdict());
        assertThat(result.failure().map(Failure::summary).map(Summary::of).orElse(""))
                .isEqualTo(rogue.message());
        assertThat(result.points()).isZero();
    }
}
