package dev.peerlab.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.catalog.Hints;
import dev.peerlab.conformance.catalog.RuleCatalog;
import dev.peerlab.conformance.catalog.RuleEntry;
import dev.peerlab.conformance.catalog.RuleTests;
import dev.peerlab.conformance.catalog.RuleTests.RuleTest;
import dev.peerlab.mutant.Mutant;
import dev.peerlab.mutant.Mutants;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules, their tests, their hints and their mutants belong together. */
class CatalogTest {

    private static final RuleCatalog RULES = RuleCatalog.instance();

    static Stream<RuleEntry> rules() {
        return RULES.all().stream();
    }

    static Stream<RuleTest> tests() {
        return RuleTests.instance().all().stream();
    }

    static Stream<Mutant> mutants() {
        return Mutants.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasATestInEveryExerciseThatItGrades(RuleEntry rule) {
        List<Exercise> graded = Stream.of(Exercise.values())
                .filter(exercise -> RULES.of(exercise).contains(rule))
                .toList();
        assertThat(RuleTests.instance().of(rule.id()))
                .extracting(RuleTest::exercise)
                .containsAll(graded);
    }

    @ParameterizedTest
    @MethodSource("tests")
    void everyTestNamesARuleOfItsExercise(RuleTest test) {
        assertThat(RULES.of(test.exercise()))
                .as(test.type().getSimpleName() + "." + test.name())
                .extracting(RuleEntry::id)
                .contains(test.rule());
    }

    @ParameterizedTest
    @MethodSource("tests")
    void everyTestIsInAClassThatMavenRuns(RuleTest test) {
        assertThat(test.type().getSimpleName()).matches(".*(Test|Properties)");
        assertThat(test.type().getPackageName()).startsWith("dev.peerlab.conformance.");
    }

    @Test
    void noTwoTestsOfARuleHaveOneName() {
        assertThat(RuleTests.instance().all())
                .extracting(test -> test.rule() + ":" + test.name())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasThreeHints(RuleEntry rule) {
        assertThat(Hints.of(rule)).hasSize(Hints.TIERS).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleSaysWhatWhyAndWhereFrom(RuleEntry rule) {
        assertThat(List.of(rule.text(), rule.why(), rule.source())).noneMatch(String::isBlank);
        assertThat(rule.points()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void thePointsOfFiveExercisesAndTheCapstoneAddUpToAHundred(Exercise exercise) {
        assertThat(RULES.of(exercise).stream().mapToInt(RuleEntry::points).sum())
                .isEqualTo(exercise == Exercise.CAPSTONE ? 10 : 18);
    }

    @Test
    void theRulesAreNumberedWithoutGaps() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        rules().forEach(rule -> counts.merge(rule.prefix(), 1, Integer::sum));
        List<String> expected = counts.entrySet().stream()
                .flatMap(e -> IntStream.rangeClosed(1, e.getValue()).mapToObj(i -> e.getKey() + "-" + i))
                .toList();
        assertThat(rules()).extracting(RuleEntry::id).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource
    void aRuleWaitsOnlyForRulesOfItsExercise(Exercise exercise) {
        List<String> there = RULES.of(exercise).stream().map(RuleEntry::id).toList();
        assertThat(RULES.of(exercise)).allSatisfy(rule -> assertThat(there).containsAll(rule.after()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noRuleWaitsForItself(RuleEntry rule) {
        Set<String> before = new HashSet<>();
        List<String> next = rule.after();
        while (before.addAll(next)) {
            next = before.stream().flatMap(id -> RULES.get(id).after().stream()).toList();
        }
        assertThat(before).doesNotContain(rule.id());
    }

    @ParameterizedTest
    @EnumSource
    void everyMustRuleHasAMutant(Exercise exercise) {
        List<String> must = RULES.of(exercise).stream()
                .filter(rule -> rule.kind() == RuleEntry.Kind.MUST)
                .map(RuleEntry::id)
                .toList();
        assertThat(mutants().filter(mutant -> mutant.exercise() == exercise))
                .extracting(Mutant::rule)
                .containsAll(must);
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void everyMutantBreaksARuleOfItsExerciseInWordsThatArePinned(Mutant mutant) {
        assertThat(RULES.of(mutant.exercise())).extracting(RuleEntry::id).contains(mutant.rule());
        assertThat(mutant.message()).isNotBlank().isNotEqualTo("?");
    }
}
