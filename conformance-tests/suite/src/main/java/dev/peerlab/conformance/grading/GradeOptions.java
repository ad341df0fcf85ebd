package dev.peerlab.conformance.grading;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.catalog.Hints;
import dev.peerlab.conformance.catalog.RuleCatalog;
import dev.peerlab.conformance.catalog.RuleEntry;
import dev.peerlab.conformance.catalog.RuleTests;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * How to grade: the {@code -Dpeerlab.…} properties.
 *
 * @param submission the name of the submission to grade
 * @param only the exercises ({@code FLOOD}) and rules ({@code FLOOD-2}) to judge; empty for all
 * @param seed another set of generated cases; 0 for the usual one
 * @param strict whether anything below full marks fails the run
 * @param hints how many hints a failure shows, 0 to 3
 * @param replay the one case to judge
 * @param output where the reports are written
 */
public record GradeOptions(
        String submission,
        List<String> only,
        long seed,
        boolean strict,
        int hints,
        Optional<Replay> replay,
        Path output) {

    /** {@return the options for a submission, everything else as usual} */
    public static GradeOptions of(String submission) {
        Properties properties = new Properties();
        properties.setProperty("peerlab.submission", submission);
        return from(properties);
    }

    /**
     * Reads the options.
     *
     * @param properties {@code peerlab.submission} (default {@code workbook}), {@code peerlab.only}, {@code peerlab.seed},
     *     {@code peerlab.grade} ({@code strict}), {@code peerlab.hints}, {@code peerlab.replay}, {@code peerlab.output}
     * @throws IllegalArgumentException if a value makes no sense; the message says what is allowed
     */
    public static GradeOptions from(Properties properties) {
        String grade = properties.getProperty("peerlab.grade", "lenient");
        require(grade.equals("strict") || grade.equals("lenient"), "peerlab.grade", grade, "strict or lenient");
        String hints = properties.getProperty("peerlab.hints", "1");
        require(hints.matches("[0-3]"), "peerlab.hints", hints, "0 to " + Hints.TIERS);
        String seed = properties.getProperty("peerlab.seed", "0");
        require(seed.matches("-?\\d{1,18}"), "peerlab.seed", seed, "a whole number of up to 18 digits");
        return new GradeOptions(
                properties.getProperty("peerlab.submission", "workbook"),
                selectors(properties.getProperty("peerlab.only", "")),
                Long.parseLong(seed),
                grade.equals("strict"),
                Integer.parseInt(hints),
                Optional.ofNullable(properties.getProperty("peerlab.replay")).map(GradeOptions::replay),
                Path.of(properties.getProperty("peerlab.output", "target/peerlab")));
    }

    /** {@return these options, but to judge one case only} */
    public GradeOptions replaying(String replayed) {
        return new GradeOptions(submission, only, seed, strict, hints, Optional.of(replay(replayed)), output);
    }

    /** {@return these options, but with some exercises or rules only} */
    public GradeOptions only(String... selectors) {
        return new GradeOptions(submission, List.of(selectors), seed, strict, hints, replay, output);
    }

    /** {@return whether a rule is to be judged in an exercise} */
    boolean selects(Exercise exercise, String rule) {
        return only.isEmpty()
                || only.contains(rule)
                || only.contains(exercise.prefix())
                || only.contains(rule.substring(0, rule.indexOf('-')));
    }

    private static List<String> selectors(String list) {
        List<String> selectors = Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
        List<RuleEntry> rules = RuleCatalog.instance().all();
        for (String selector : selectors) {
            require(
                    rules.stream()
                            .anyMatch(r -> r.id().equals(selector) || r.prefix().equals(selector)),
                    "peerlab.only",
                    selector,
                    "rules or their prefixes, joined by commas, of "
                            + rules.stream().map(RuleEntry::prefix).distinct().toList() + ", e.g. FLOOD or FLOOD-2");
        }
        return selectors;
    }

    private static Replay replay(String text) {
        Replay replay = Replay.parse(text);
        RuleCatalog.instance().get(replay.rule());
        List<String> tests = RuleTests.instance().of(replay.rule()).stream()
                .map(RuleTests.RuleTest::name)
                .toList();
        require(
                tests.contains(replay.test()),
                "peerlab.replay",
                replay.rule() + ":" + replay.test(),
                "one of " + tests);
        return replay;
    }

    private static void require(boolean holds, String property, String given, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(property + "=" + given + ": must be " + allowed);
        }
    }
}
