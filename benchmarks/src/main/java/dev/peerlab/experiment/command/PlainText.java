package dev.peerlab.experiment.command;

import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Comparison;
import dev.peerlab.experiment.finding.Report;
import dev.peerlab.experiment.finding.Table;
import java.io.PrintWriter;

/** A report on the console. */
final class PlainText {

    private final PrintWriter out;

    PlainText(PrintWriter out) {
        this.out = out;
    }

    void print(Report report) {
        report.chapters().forEach(this::print);
        report.missing().forEach(out::println);
        report.objections().forEach(out::println);
    }

    private void print(Chapter chapter) {
        out.println();
        out.println(chapter.key() + ": " + chapter.title());
        chapter.setting().forEach(sentence -> out.println("  " + sentence));
        chapter.tables().forEach(this::print);
        chapter.comparisons().forEach(this::print);
    }

    private void print(Table table) {
        out.println("  " + table.title());
        out.println("  " + String.join(" | ", table.columns()));
        table.rows().forEach(row -> out.println("  " + String.join(" | ", row)));
    }

    private void print(Comparison comparison) {
        out.println("  " + comparison.quantity() + ", " + comparison.setting() + ": published " + comparison.published()
                + ", ours " + comparison.ours() + ": " + comparison.verdict()
                + (comparison.why().isEmpty() ? "" : ", " + comparison.why()));
    }
}
