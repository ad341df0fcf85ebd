package dev.peerlab.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the lectures take from other files: measured figures, which are attributes, and texts and pictures. */
class QuotedFiguresTest {

    private static final Path HERE = Path.of("");
    private static final String PEERS = "src/test/java/dev/peerlab/lecture";

    private static final Pattern USED = Pattern.compile("\\{([a-z0-9]+(?:-[a-z0-9]+)*)}");
    private static final Pattern DEFINED = Pattern.compile("(?m)^:([a-z0-9-]+):");
    private static final Pattern INCLUDED = Pattern.compile("(?m)^include::([^\\[]+)\\[");
    private static final Pattern SHOWN = Pattern.compile("(?m)^image::([^\\[]+)\\[");

    /** Defined by the pom, and by AsciiDoc. */
    private static final Set<String> ALWAYS = Set.of("peers", "nbsp");

    @Test
    void everyFigureThatALectureQuotesWasMeasured() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path lecture : lectures()) {
            Set<String> known = new HashSet<>(ALWAYS);
            known.addAll(matches(DEFINED, Files.readString(lecture)));
            for (Path included : included(lecture)) {
                known.addAll(matches(DEFINED, Files.readString(included)));
            }
            for (String name : matches(USED, Files.readString(lecture))) {
                if (!known.contains(name)) {
                    missing.add(lecture + ": {" + name + "}");
                }
            }
        }
        assertThat(missing)
                .as("figures that no included file defines: see benchmarks/README.md, For the lectures")
                .isEmpty();
    }

    @Test
    void everythingThatALectureIncludesOrShowsIsThere() throws IOException {
        for (Path lecture : lectures()) {
            assertThat(included(lecture)).as(lecture.toString()).allMatch(Files::isRegularFile, "exists");
            assertThat(matches(SHOWN, Files.readString(lecture)))
                    .as(lecture.toString())
                    .allMatch(picture -> Files.isRegularFile(Path.of("images", picture)), "exists");
        }
    }

    @Test
    void noGeneratedTextIsLeftOver() throws IOException {
        Set<Path> used = new HashSet<>();
        for (Path lecture : lectures()) {
            used.addAll(included(lecture));
        }
        try (Stream<Path> generated = Files.list(Path.of("generated"))) {
            assertThat(generated).allMatch(used::contains, "is included by a lecture");
        }
    }

    private static List<Path> included(Path lecture) throws IOException {
        return matches(INCLUDED, Files.readString(lecture)).stream()
                .map(name -> Path.of(name.replace("{peers}", PEERS)))
                .toList();
    }

    private static List<Path> lectures() throws IOException {
        try (Stream<Path> files = Files.list(HERE)) {
            List<Path> lectures = files.filter(file -> file.toString().endsWith(".adoc"))
                    .map(Path::getFileName)
                    .sorted()
                    .toList();
            assertThat(lectures).as("lectures").hasSizeGreaterThan(5);
            return lectures;
        }
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
