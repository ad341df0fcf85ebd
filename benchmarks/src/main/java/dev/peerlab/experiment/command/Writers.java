package dev.peerlab.experiment.command;

import dev.peerlab.experiment.finding.Report;
import dev.peerlab.experiment.report.ReportWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** All that a report is written to. */
final class Writers {

    private Writers() {}

    /**
     * Writes it.
     *
     * @param report the report
     * @param out the directory for the page, its plots and tables
     * @param lectures the directory of the lectures, or null if they are left alone
     * @param screen the console
     * @throws UncheckedIOException if a file cannot be written
     */
    static void write(Report report, Path out, @Nullable Path lectures, PrintWriter screen) {
        ReportWriter writer = new ReportWriter(report);
        writer.lines().forEach(screen::println);
        screen.println();
        screen.flush();
        try {
            writer.writeTo(out);
            screen.println("All tables and charts: "
                    + out.resolve("report.html").toAbsolutePath().normalize().toUri() + ", the same in report.md");
            if (lectures != null) {
                writer.writeLectures(lectures).forEach(file -> screen.println("Written: " + file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written to " + out + ": " + e.getMessage(), e);
        }
        screen.flush();
    }
}
