package dev.peerlab.conformance.report;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.failure.Wrap;
import dev.peerlab.conformance.grading.Grade;
import dev.peerlab.conformance.grading.Grade.RuleResult;
import dev.peerlab.conformance.grading.GradeOptions;
import dev.peerlab.conformance.grading.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The end of a run, for people: what is broken, what is worth how much, and what to do next. */
final class ScoreCard {

    /** More than this many whole failures scroll the first one off the screen. */
    private static final int WHOLE_FAILURES = 2;

    private static final int WIDTH = 78;

    private final Grade grade;
    private final GradeOptions options;
    private final StringBuilder card = new StringBuilder();

    private ScoreCard(Grade grade, GradeOptions options) {
        this.grade = grade;
        this.options = options;
    }

    /** {@return the card, several lines} */
    static String of(Grade grade, GradeOptions options) {
        ScoreCard card = new ScoreCard(grade, options);
        card.failures();
        if (options.replay().isPresent()) {
            card.replayed();
        } else {
            card.exercises();
            card.total();
        }
        card.cutShort();
        return card.card.toString();
    }

    private void failures() {
        List<RuleResult> red = grade.rules().stream()
                .filter(r -> r.verdict().isRed() && r.failure().isPresent())
                .toList();
        for (RuleResult result : red.stream().limit(WHOLE_FAILURES).toList()) {
            line("-".repeat(WIDTH));
            result.failure().ifPresent(failure -> line(failure.text()));
        }
    }

    private void exercises() {
        line("=".repeat(WIDTH));
        for (Exercise exercise : Exercise.values()) {
            List<RuleResult> results = grade.of(exercise);
            if (results.isEmpty()) {
                continue;
            }
            int points = results.stream().mapToInt(RuleResult::points).sum();
            int most = results.stream().mapToInt(r -> r.rule().points()).sum();
            line(String.format(
                    Locale.ROOT, "%-40s%s %3d of %3d points", title(exercise), bar(points, most), points, most));
            for (Verdict verdict : List.of(Verdict.PASS, Verdict.NOT_STARTED, Verdict.BLOCKED)) {
                names(verdict, results);
            }
            results.stream().filter(r -> r.verdict().isRed()).forEach(this::broken);
            results.stream().filter(r -> !r.notes().isEmpty()).forEach(this::noted);
        }
    }

    private static String title(Exercise exercise) {
        return exercise.label() + ": " + exercise.title();
    }

    private static String bar(int points, int most) {
        int full = most == 0 ? 0 : 10 * points / most;
        return "[" + "#".repeat(full) + ".".repeat(10 - full) + "]";
    }

    private void names(Verdict verdict, List<RuleResult> results) {
        List<String> names = results.stream()
                .filter(r -> r.verdict() == verdict)
                .map(ScoreCard::name)
                .toList();
        String label = verdict.label();
        StringBuilder row = new StringBuilder();
        for (String name : names) {
            if (row.length() + name.length() > WIDTH - 16) {
                line(String.format("  %-13s%s", label, row).stripTrailing());
                label = "";
                row.setLength(0);
            }
            row.append(name).append("  ");
        }
        if (!row.isEmpty()) {
            line(String.format("  %-13s%s", label, row).stripTrailing());
        }
    }

    private static String name(RuleResult result) {
        String after =
                result.blockers().isEmpty() ? "" : " (by " + result.blockers().get(0) + ")";
        return result.rule().id() + after;
    }

    private void broken(RuleResult result) {
        String why = result.failure().map(f -> f.summary()).orElse("");
        line(String.format(
                "  %-13s%-9s %s", result.verdict().label(), result.rule().id(), why));
    }

    private void noted(RuleResult result) {
        String head = "  note         ";
        for (String text : Wrap.lines(Notes.shortly(result), WIDTH - head.length())) {
            line(head + text);
            head = " ".repeat(head.length());
        }
    }

    private void total() {
        line("-".repeat(WIDTH));
        line(String.format(Locale.ROOT, "%s: %d of %d points", grade.submission(), grade.points(), grade.maxPoints()));
        next().ifPresent(result -> {
            String head = "Next: ";
            for (String text :
                    Wrap.lines(result.rule().id() + ". " + result.rule().text(), WIDTH - head.length())) {
                line(head + text);
                head = "      ";
            }
            line("      " + (result.verdict().isRed() ? "The failure is above and in " : "Begin with ")
                    + (result.verdict().isRed()
                            ? options.output().resolve("grade.md")
                            : result.exercise().readme()));
        });
        if (grade.points() == grade.maxPoints() && grade.maxPoints() > 0) {
            line("Nothing is left to do.");
        }
    }

    private Optional<RuleResult> next() {
        return grade.rules().stream()
                .filter(r -> r.verdict().isRed())
                .findFirst()
                .or(() -> grade.rules().stream()
                        .filter(r -> r.verdict() == Verdict.NOT_STARTED)
                        .findFirst());
    }

    private void replayed() {
        for (RuleResult result : grade.rules()) {
            if (result.verdict() == Verdict.PASS) {
                line("[" + result.rule().id()
                        + "] holds on this case. If you have just mended it: well done. If not, check that");
                line("the case is the one that was printed, seed and all:");
                line("  " + options.replay().map(Object::toString).orElse(""));
                result.notes()
                        .forEach(note -> line("But " + note.lines().findFirst().orElse("") + "."));
            } else if (!result.verdict().isRed()) {
                line("[" + result.rule().id() + "] " + result.verdict().label());
            }
        }
    }

    private void cutShort() {
        if (grade.cutShort()) {
            line("The run was cut short: the submission ended the whole process. The rest was not judged.");
        }
    }

    private void line(String text) {
        card.append(text).append('\n');
    }
}
