package dev.peerlab.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.conformance.grading.Grade;
import dev.peerlab.conformance.grading.TestOutcome;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the search through all orders of events is good for: these mutants pass every other test of the rule that they break. */
class RareOrdersIT {

    static Stream<Mutant> mutants() {
        return RareOrderMutants.all().stream();
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void onlyEveryOrderOfEventsShowsIt(Mutant mutant) {
        Grade.RuleResult result = mutant.paste()
                .grade(mutant.rule())
                .find(mutant.exercise(), mutant.rule())
                .orElseThrow();
        assertThat(result.tests())
                .filteredOn(test -> test.verdict().isRed())
                .extracting(TestOutcome::test)
                .singleElement()
                .asString()
                .startsWith("inAnyOrder");
        assertThat(result.failure().map(TestOutcome.Failure::summary).map(Summary::of))
                .contains(mutant.message());
    }
}
