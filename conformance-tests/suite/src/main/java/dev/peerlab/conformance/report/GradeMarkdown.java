package dev.peerlab.conformance.report;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.grading.Grade;
import dev.peerlab.conformance.grading.Grade.RuleResult;
import java.util.List;

/** A grade as Markdown: a table an exercise, then every failure in full. */
final class GradeMarkdown {

    private GradeMarkdown() {}

    /** {@return the whole file} */
    static String of(Grade grade) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(grade.submission()).append(": ");
        text.append(grade.points()).append(" of ").append(grade.maxPoints()).append(" points\n");
        if (grade.cutShort()) {
            text.append("\nThe run was cut short: the submission ended the whole process.\n");
        }
        for (Exercise exercise : Exercise.values()) {
            table(exercise, grade.of(exercise), text);
        }
        for (RuleResult result : grade.rules()) {
            result.failure()
                    .ifPresent(failure -> text.append("\n## ")
                            .append(result.rule().id())
                            .append(" (")
                            .append(result.verdict().label())
                            .append(")\n\n```text\n")
                            .append(failure.text())
                            .append("```\n"));
            if (!result.notes().isEmpty()) {
                text.append("\n## Notes on ")
                        .append(result.rule().id())
                        .append("\n\n```text\n")
                        .append(String.join("\n", result.notes()))
                        .append("\n```\n");
            }
        }
        return text.toString();
    }

    private static void table(Exercise exercise, List<RuleResult> results, StringBuilder text) {
        if (results.isEmpty()) {
            return;
        }
        text.append("\n## ")
                .append(exercise.title())
                .append("\n\n| Rule | Verdict | Points | |\n| --- | --- | ---: | --- |\n");
        for (RuleResult result : results) {
            String note = result.blockers().isEmpty()
                    ? result.failure().map(f -> f.summary()).orElse("")
                    : "waits for " + String.join(", ", result.blockers());
            text.append("| ").append(result.rule().id());
            text.append(" | ").append(result.verdict().label());
            text.append(" | ")
                    .append(result.points())
                    .append(" of ")
                    .append(result.rule().points());
            text.append(" | ").append(note.replace("|", "\\|")).append(" |\n");
        }
    }
}
