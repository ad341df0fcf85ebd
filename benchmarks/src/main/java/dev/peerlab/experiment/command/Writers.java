package dev.peerlab.experiment.command;

import dev.peerlab.experiment.finding.Report;
import java.io.PrintWriter;
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
     */
    static void write(Report report, Path out, @Nullable Path lectures, PrintWriter screen) {
        new PlainText(screen).print(report);
        screen.flush();
    }
}
