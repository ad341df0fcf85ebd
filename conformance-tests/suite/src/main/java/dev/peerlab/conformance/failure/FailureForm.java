package dev.peerlab.conformance.failure;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.catalog.Hints;
import dev.peerlab.conformance.catalog.RuleEntry;
import java.nio.file.Path;
import java.util.List;

/** The message of a broken rule. There is no other form. */
public final class FailureForm {

    private static final int LABEL = 14;
    private static final int WIDTH = 84;

    private final StringBuilder text = new StringBuilder();

    private FailureForm() {}

    /**
     * Writes a failure.
     *
     * @param rule the rule that was broken
     * @param violation what was seen
     * @param files that show it as well
     * @param hints how many hints to give, 0 to 3
     * @param replay the command that shows it again
     * @return the whole text, several lines
     */
    public static String of(RuleEntry rule, Violation violation, List<Path> files, int hints, String replay) {
        FailureForm form = new FailureForm();
        form.text
                .append('[')
                .append(rule.id())
                .append("] ")
                .append(oneLine(violation))
                .append("\n\n");
        form.part("rule", rule.text());
        violation.expected().ifPresent(what -> form.part("expected", what));
        violation.actual().ifPresent(what -> form.part("actual", what));
        violation.scenario().map(Scenario::describe).ifPresent(lines -> form.part("case", String.join("\n", lines)));
        violation.log().ifPresent(log -> form.chart(SequenceChart.of(log, violation.peers())));
        if (!violation.story().isEmpty()) {
            form.chart(violation.story());
        }
        form.hints(Hints.of(rule), hints);
        form.line("see it again", replay); // never broken: it is copied
        String label = "see it drawn";
        for (Path file : files) {
            form.line(label, file.toString());
            label = "";
        }
        return form.text.toString();
    }

    /** {@return a violation's summary on one line} */
    public static String oneLine(Violation violation) {
        return violation.summary().lines().findFirst().orElse("");
    }

    private void hints(List<String> all, int wanted) {
        for (int i = 0; i < Math.min(wanted, all.size()); i++) {
            part("hint " + (i + 1) + " of " + all.size(), all.get(i));
        }
        if (wanted > 0 && wanted < all.size()) {
            line("", "(more: -Dpeerlab.hints=" + (wanted + 1) + ")");
        }
    }

    private void chart(List<String> lines) {
        text.append('\n');
        lines.forEach(line -> text.append(line).append('\n'));
        text.append('\n');
    }

    private void part(String label, String content) {
        String head = label;
        for (String line : Wrap.lines(content, WIDTH)) {
            line(head, line);
            head = "";
        }
    }

    private void line(String label, String content) {
        text.append(String.format("  %-" + LABEL + "s", label)).append(content).append('\n');
    }
}
