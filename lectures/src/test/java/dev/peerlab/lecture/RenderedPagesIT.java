package dev.peerlab.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.catalog.RuleCatalog;
import dev.peerlab.conformance.catalog.RuleEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages, as they were rendered before. */
class RenderedPagesIT {

    private static final Path HTML = Path.of("target/html");
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]+)\"");
    private static final Pattern LOADED =
            Pattern.compile("<(?:link|script|img|iframe|object)[^>]* (?:src|href|data)=\"(?!data:)[^\"]*\"");

    private static final Map<Exercise, String> LECTURES = Map.of(
            Exercise.FLOODING, "01-flooding.adoc",
            Exercise.RANDOM_WALK, "02-random-walk.adoc",
            Exercise.CHORD_LOOKUP, "03-chord-lookup.adoc",
            Exercise.CHORD_JOIN, "04-chord-joins.adoc",
            Exercise.RECOVERY, "05-fault-recovery.adoc");

    @Test
    void everyLinkWithinTheLecturesLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            for (String link : matches(LINK, page)) {
                if (!link.startsWith("http") && !leadsSomewhere(page, link)) {
                    broken.add(page + ": " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void noPageNeedsAnotherFileToBeRead() throws IOException {
        for (Path page : pages()) {
            assertThat(matches(LOADED, page)).as("what %s loads", page).isEmpty();
        }
    }

    @Test
    void eachLectureNamesEachRuleOfItsExercise() throws IOException {
        for (Map.Entry<Exercise, String> lecture : LECTURES.entrySet()) {
            String text = Files.readString(Path.of(lecture.getValue()));
            assertThat(rules(lecture.getKey()))
                    .isNotEmpty()
                    .allSatisfy(rule -> assertThat(text).containsPattern(rule + "\\b"));
        }
    }

    private static List<String> rules(Exercise exercise) {
        return RuleCatalog.instance().all().stream()
                .filter(rule -> rule.prefix().equals(exercise.prefix()))
                .map(RuleEntry::id)
                .toList();
    }

    private static boolean leadsSomewhere(Path page, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        return Files.exists(target)
                && (parts.length == 1 || Files.readString(target).contains("id=\"" + parts[1] + "\""));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(HTML)) {
            List<Path> pages =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(pages).as("rendered pages").hasSizeGreaterThan(2);
            return pages;
        }
    }

    private static List<String> matches(Pattern pattern, Path page) throws IOException {
        return pattern.matcher(Files.readString(page))
                .results()
                .map(RenderedPagesIT::lastGroup)
                .toList();
    }

    private static String lastGroup(MatchResult match) {
        return match.group(match.groupCount());
    }
}
