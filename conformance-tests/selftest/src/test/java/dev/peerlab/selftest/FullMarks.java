package dev.peerlab.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.catalog.RuleCatalog;
import dev.peerlab.conformance.grading.Grade;
import dev.peerlab.conformance.grading.GradeOptions;
import dev.peerlab.conformance.grading.Grading;
import dev.peerlab.conformance.grading.TestOutcome;
import dev.peerlab.conformance.grading.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** The grade of a submission that does everything right. */
final class FullMarks {

    private FullMarks() {}

    static void areGivenTo(String submission, ClassLoader classes) {
        Grade grade = Grading.grade(GradeOptions.of(submission), classes);
        assertThat(grade.rules())
                .allSatisfy(rule -> assertThat(rule.verdict())
                        .as(() -> rule.rule().id() + "\n"
                                + rule.failure().map(TestOutcome.Failure::text).orElse(""))
                        .isEqualTo(Verdict.PASS));
        assertThat(grade.rules())
                .extracting(rule -> rule.exercise() + "/" + rule.rule().id())
                .containsExactlyElementsOf(catalog());
        assertThat(grade.points()).isEqualTo(grade.maxPoints()).isEqualTo(100);
    }

    /** {@return all that there is to be judged, e.g. {@code FLOODING/DET-1}} */
    static List<String> catalog() {
        return Stream.of(Exercise.values())
                .flatMap(exercise ->
                        RuleCatalog.instance().of(exercise).stream().map(rule -> exercise + "/" + rule.id()))
                .toList();
    }
}
