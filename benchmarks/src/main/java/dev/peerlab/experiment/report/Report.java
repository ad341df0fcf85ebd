package dev.peerlab.experiment.report;

import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Chart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chapters for readers: on the console, as Markdown, as one page, and as charts.
 *
 * @param heading what was measured, which submission and how much, line by line
 * @param chapters the findings; what is said of {@value #FIRST} comes first
 */
public record Report(List<String> heading, List<Chapter> chapters) {

    /** The key of the chapter with the verdicts. */
    public static final String FIRST = "complexity";

    static final String TITLE = "What peer-to-peer overlays cost";
    static final String CHARTS = "charts";

    /** Keeps unmodifiable copies, in the order of the report. */
    public Report {
        heading = List.copyOf(heading);
        chapters = chapters.stream()
                .sorted(Comparator.comparing(chapter -> !chapter.key().equals(FIRST)))
                .toList();
    }

    /** {@return the lines for the console: Markdown, without the charts} */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(heading);
        chapters.forEach(chapter -> lines.addAll(Markdown.chapter(chapter)));
        return lines;
    }

    /**
     * Writes {@code report.html}, {@code report.md}, and each chart as PNG and as SVG in {@code charts/}.
     *
     * @param directory is made if it is not there
     * @throws IOException if something cannot be written
     */
    public void writeTo(Path directory) throws IOException {
        Path charts = Files.createDirectories(directory.resolve(CHARTS));
        for (Chapter chapter : chapters) {
            for (Chart chart : chapter.charts()) {
                Files.write(
                        charts.resolve(chart.key() + ".png"),
                        ChartPicture.whole(chart).png());
                Files.writeString(charts.resolve(chart.key() + ".svg"), svg(chart));
            }
        }
        Files.writeString(directory.resolve("report.md"), String.join("\n", Markdown.report(heading, chapters)) + "\n");
        Files.writeString(directory.resolve("report.html"), new Page(heading, chapters).html());
    }

    /**
     * Writes the tables, figures and charts that the lectures of a directory include.
     *
     * @param directory where the lectures are
     * @return the files that were written
     * @throws IOException if something cannot be read or written
     */
    public List<Path> writeLectures(Path directory) throws IOException {
        return new Lectures(chapters).writeTo(directory);
    }

    /** {@return a chart as an SVG file that speaks for itself} */
    static String svg(Chart chart) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + ChartPicture.whole(chart).svg(chart.key(), AltText.of(chart)) + "\n";
    }
}
