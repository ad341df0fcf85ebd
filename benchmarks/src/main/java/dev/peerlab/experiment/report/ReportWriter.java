package dev.peerlab.experiment.report;

import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Chart;
import dev.peerlab.experiment.finding.Report;
import dev.peerlab.experiment.finding.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Shows a report to readers: on the console, as Markdown, as one page, as charts, and in lectures. */
public final class ReportWriter {

    static final String TITLE = "What peer-to-peer overlays cost";
    static final String CHARTS = "charts";

    /** The key of the chapter that comes first, wherever it was: the verdicts. */
    private static final String FIRST = "complexity";

    private final Report report;

    /**
     * Shows this report.
     *
     * @param report what is to be shown
     */
    public ReportWriter(Report report) {
        this.report = new Report(
                report.headline(),
                report.chapters().stream()
                        .sorted(Comparator.comparing(chapter -> !chapter.key().equals(FIRST)))
                        .toList(),
                report.missing(),
                report.objections());
    }

    /** {@return the lines for the console, as in {@code report.md}: all of one chapter or two, or of many the verdicts} */
    public List<String> lines() {
        return Markdown.console(report);
    }

    /** {@return the lines of a table for the console} */
    public static List<String> lines(Table table) {
        return Markdown.table(Grid.of(table));
    }

    /**
     * Writes {@code report.html}, {@code report.md}, and each chart as PNG and as SVG in {@code charts/}.
     *
     * @param directory is made if it is not there; if it holds the results, too, the page has links to them
     * @throws IOException if something cannot be written
     */
    public void writeTo(Path directory) throws IOException {
        Path charts = Files.createDirectories(directory.resolve(CHARTS));
        for (Chapter chapter : report.chapters()) {
            for (Chart chart : chapter.charts()) {
                Files.write(
                        charts.resolve(chart.key() + ".png"),
                        ChartPicture.whole(chart).png());
                Files.writeString(charts.resolve(chart.key() + ".svg"), svg(chart));
            }
        }
        Files.writeString(directory.resolve("report.md"), String.join("\n", Markdown.file(report)) + "\n");
        Files.writeString(directory.resolve("report.html"), new Page(report, DataFiles.in(directory)).html());
    }

    /**
     * Writes the tables, figures and charts that the lectures of a directory include.
     *
     * @param directory where the lectures are
     * @return the files that were written
     * @throws IOException if something cannot be read or written
     */
    public List<Path> writeLectures(Path directory) throws IOException {
        return new Lectures(report.chapters()).writeTo(directory);
    }

    /** {@return a chart as an SVG file that speaks for itself} */
    static String svg(Chart chart) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + ChartPicture.whole(chart).svg(chart.key(), AltText.of(chart)) + "\n";
    }
}
