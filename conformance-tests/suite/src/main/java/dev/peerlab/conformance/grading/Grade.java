package dev.peerlab.conformance.grading;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.catalog.RuleCatalog;
import dev.peerlab.conformance.catalog.RuleEntry;
import dev.peerlab.conformance.catalog.RuleTests.RuleTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of grading one submission; every report is made from it.
 *
 * @param submission the submission's name
 * @param rules the results of the rules that were judged, exercise by exercise
 * @param cutShort whether the submission ended the whole process before the run was over
 */
public record Grade(String submission, List<RuleResult> rules, boolean cutShort) {

    /** What a rule waits for when its tests did not come to run. */
    private static final String UNFINISHED_RUN = "an unfinished run";

    /**
     * The verdict on one rule in one exercise.
     *
     * @param exercise the exercise
     * @param rule the rule
     * @param verdict what became of it
     * @param blockers the rules that it waits for, if it is BLOCKED
     * @param tests how its tests ended
     */
    public record RuleResult(
            Exercise exercise, RuleEntry rule, Verdict verdict, List<String> blockers, List<TestOutcome> tests) {

        /** {@return the points that it earned: all of the rule's or none} */
        public int points() {
            return verdict == Verdict.PASS ? rule.points() : 0;
        }

        /** {@return what has to be said about it even if it passed} */
        public List<String> notes() {
            return tests.stream()
                    .flatMap(test -> test.notes().stream())
                    .distinct()
                    .toList();
        }

        /** {@return what went wrong, in the test with the shortest story; one without a search is simpler in any case} */
        public Optional<TestOutcome.Failure> failure() {
            return tests.stream()
                    .flatMap(t -> t.failure().stream())
                    .min(Comparator.comparing((TestOutcome.Failure failure) ->
                                    !failure.files().isEmpty())
                            .thenComparing(failure -> failure.text().lines().count()));
        }
    }

    /** {@return the grade that follows from how the tests ended} */
    static Grade of(String submission, List<RuleTest> selected, List<TestOutcome> outcomes, boolean cutShort) {
        List<RuleResult> results = new ArrayList<>();
        for (Exercise exercise : Exercise.values()) {
            Map<String, RuleResult> judged = new LinkedHashMap<>();
            for (RuleEntry rule : RuleCatalog.instance().of(exercise)) {
                long expected = selected.stream()
                        .filter(t -> t.exercise() == exercise && t.rule().equals(rule.id()))
                        .count();
                if (expected > 0) {
                    judged.put(rule.id(), judge(exercise, rule, expected, outcomes));
                }
            }
            judged.values().forEach(result -> results.add(block(result, judged)));
        }
        return new Grade(submission, List.copyOf(results), cutShort);
    }

    /** A rule of which a test is missing never passes: that test might have failed. */
    private static RuleResult judge(Exercise exercise, RuleEntry rule, long expected, List<TestOutcome> outcomes) {
        List<TestOutcome> tests = outcomes.stream()
                .filter(o -> o.exercise() == exercise && o.rule().equals(rule.id()))
                .toList();
        Verdict worst = tests.isEmpty() ? Verdict.BLOCKED : worst(tests);
        return tests.size() < expected && !worst.isRed()
                ? new RuleResult(exercise, rule, Verdict.BLOCKED, List.of(UNFINISHED_RUN), tests)
                : new RuleResult(exercise, rule, worst, List.of(), tests);
    }

    /** A stub among a rule's tests does not hide a failure, nor a success a stub. */
    private static Verdict worst(List<TestOutcome> tests) {
        return tests.stream().map(TestOutcome::verdict).max(Verdict::compareTo).orElseThrow();
    }

    /** A rule that was not started says more than that it is blocked; whatever else depends on a broken rule is blocked. */
    private static RuleResult block(RuleResult result, Map<String, RuleResult> judged) {
        List<String> blockers = result.rule().after().stream()
                .filter(id -> judged.containsKey(id) && judged.get(id).verdict() != Verdict.PASS)
                .toList();
        return blockers.isEmpty() || result.verdict() == Verdict.NOT_STARTED
                ? result
                : new RuleResult(result.exercise(), result.rule(), Verdict.BLOCKED, blockers, result.tests());
    }

    /** {@return the results of one exercise} */
    public List<RuleResult> of(Exercise exercise) {
        return rules.stream().filter(r -> r.exercise() == exercise).toList();
    }

    /** {@return the verdict on a rule in an exercise; empty if it was not judged} */
    public Optional<RuleResult> find(Exercise exercise, String rule) {
        return of(exercise).stream().filter(r -> r.rule().id().equals(rule)).findFirst();
    }

    /** {@return the points earned} */
    public int points() {
        return rules.stream().mapToInt(RuleResult::points).sum();
    }

    /** {@return the points that could be earned} */
    public int maxPoints() {
        return rules.stream().mapToInt(r -> r.rule().points()).sum();
    }
}
