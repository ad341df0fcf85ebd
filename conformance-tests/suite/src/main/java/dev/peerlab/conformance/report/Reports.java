package dev.peerlab.conformance.report;

import dev.peerlab.conformance.grading.Grade;
import dev.peerlab.conformance.grading.GradeRun;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes all reports of a run. */
final class Reports {

    private Reports() {}

    /**
     * Writes the files, then the score card.
     *
     * @param run a run that is over
     * @param console where people look
     */
    static void write(GradeRun run, PrintStream console) {
        if (run.problem().isPresent()) {
            console.println("\nNothing was graded: " + run.problem().get());
            return;
        }
        Grade grade = run.grade();
        Path folder = run.options().output();
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("grade.json"), GradeJson.of(grade));
            Files.writeString(folder.resolve("grade.md"), GradeMarkdown.of(grade));
        } catch (IOException e) {
            console.println("cannot write the reports to " + folder + ": " + e);
        }
        console.print(ScoreCard.of(grade, run.options()));
        console.flush();
    }
}
