package dev.peerlab.experiment.report;

import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Chart;
import dev.peerlab.experiment.finding.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The parts of lectures that are written by experiments.
 *
 * <p>A chart becomes {@code images/CHART.svg}; a table {@code generated/EXPERIMENT-TABLE.adoc}; what is compared with published
 * figures {@code generated/EXPERIMENT-comparison.adoc}; its setting {@code generated/EXPERIMENT-setting.adoc}; and all single
 * figures, as attributes, {@code generated/EXPERIMENT-attributes.adoc}. Only what some lecture includes or shows is written.
 */
final class Lectures {

    private final Map<Path, String> parts = new LinkedHashMap<>();

    Lectures(List<Chapter> chapters) {
        chapters.forEach(this::add);
    }

    private void add(Chapter chapter) {
        for (Table table : chapter.tables()) {
            part(chapter, table.key(), AsciiDoc.table(Grid.of(table)));
        }
        if (!chapter.comparisons().isEmpty()) {
            part(chapter, "comparison", AsciiDoc.table(Grid.of(chapter.comparisons())));
        }
        part(chapter, "setting", AsciiDoc.setting(chapter));
        part(chapter, "attributes", AsciiDoc.attributes(chapter));
        for (Chart chart : chapter.charts()) {
            parts.put(Path.of("images", chart.key() + ".svg"), ReportWriter.svg(chart));
        }
    }

    private void part(Chapter chapter, String name, String text) {
        parts.put(Path.of("generated", chapter.key() + "-" + name + ".adoc"), text);
    }

    /**
     * Writes what the lectures of a directory ask for.
     *
     * @return the files that were written
     */
    List<Path> writeTo(Path directory) throws IOException {
        String lectures = lectures(directory);
        List<Path> written = new ArrayList<>();
        for (Map.Entry<Path, String> part : parts.entrySet()) {
            String name = part.getKey().getFileName().toString();
            if (lectures.contains("include::generated/" + name) || lectures.contains("image::" + name)) {
                Path file = directory.resolve(part.getKey());
                Files.createDirectories(file.resolveSibling(""));
                Files.writeString(file, part.getValue());
                written.add(file);
            }
        }
        return written;
    }

    private static String lectures(Path directory) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".adoc"))
                    .sorted()
                    .toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
