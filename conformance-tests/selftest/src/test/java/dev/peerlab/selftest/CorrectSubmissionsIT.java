package dev.peerlab.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.conformance.grading.Grade;
import dev.peerlab.conformance.grading.Verdict;
import dev.peerlab.mutant.PastedWorkbook;
import dev.peerlab.mutant.rogue.EmptyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A correct submission never fails, however it is written; one that does nothing never passes. */
class CorrectSubmissionsIT {

    @ParameterizedTest
    @ValueSource(strings = {"alternative-arrays", "alternative-values"})
    void whateverIsCorrectScoresFullMarks(String submission) {
        FullMarks.areGivenTo(submission, getClass().getClassLoader());
    }

    @Test
    void theReferencePastedIntoTheWorkbookScoresFullMarks() {
        FullMarks.areGivenTo(PastedWorkbook.NAME, PastedWorkbook.ofReference().compile());
    }

    @Test
    void doingNothingEarnsNothing() {
        Grade grade = EmptyHandlers.workbook().grade();
        assertThat(grade.rules())
                .filteredOn(rule -> rule.verdict() == Verdict.PASS)
                .extracting(rule -> rule.exercise() + "/" + rule.rule().id())
                .isEmpty();
    }
}
