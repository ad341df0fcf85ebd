package dev.peerlab.mutant;

import dev.peerlab.conformance.grading.Grade;
import dev.peerlab.conformance.grading.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/** Which rules each mutant fails, as a table in Markdown. */
final class MutantMatrix {

    private final StringBuilder rows = new StringBuilder();

    void add(Mutant mutant, Grade grade) {
        Verdict named = grade.find(mutant.exercise(), mutant.rule())
                .map(Grade.RuleResult::verdict)
                .orElse(Verdict.PASS);
        rows.append("| ").append(mutant.exercise().title());
        rows.append(" | ").append(mutant.name());
        rows.append(" | ").append(mutant.rule()).append(": ").append(named.label());
        rows.append(" | ").append(others(mutant, grade)).append(" |\n");
    }

    private static String others(Mutant mutant, Grade grade) {
        List<Grade.RuleResult> others = grade.of(mutant.exercise()).stream()
                .filter(result -> result.verdict() != Verdict.PASS)
                .filter(result -> !result.rule().id().equals(mutant.rule()))
                .toList();
        return others.stream()
                .map(result -> result.rule().id()
                        + (result.verdict() == Verdict.FAIL
                                ? ""
                                : " (" + result.verdict().label() + ")"))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return "# What each mutant fails\n\n| Exercise | The mutant | The rule that it breaks | Other rules that it does not pass |\n"
                + "| --- | --- | --- | --- |\n" + rows;
    }
}
