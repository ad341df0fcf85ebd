package dev.peerlab.experiment.report;

import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Findings for the lectures, in AsciiDoc. */
final class AsciiDoc {

    private static final String WRITTEN =
            "// Written by the report with --lectures (see benchmarks/README.md): do not edit.";

    /** What AsciiDoc might take for markup. */
    private static final Pattern MARKUP = Pattern.compile("[*_`#^~+{}\\[\\]<>\\\\]|\\.\\.\\.|--|\\(\\(");

    private static final int WIDEST = 40;

    /** A unit or a margin goes with its figure: a narrow cell may break before ±, and nowhere else in a figure. */
    private static final Pattern GLUED = Pattern.compile("(?<=±) (?=\\d)|(?<=\\d) (?=%)");

    private AsciiDoc() {}

    /** {@return what one has to know to repeat it, as a list} */
    static String setting(Chapter chapter) {
        List<String> lines = new ArrayList<>();
        lines.add(WRITTEN);
        chapter.setting().forEach(sentence -> lines.add("* " + escape(sentence)));
        return text(lines);
    }

    /** {@return a table with a title} */
    static String table(Grid grid) {
        List<String> lines = new ArrayList<>();
        lines.add(WRITTEN);
        lines.add("." + escape(grid.title()));
        lines.add("[cols=\"" + columns(grid) + "\",options=\"header\"]");
        lines.add("|===");
        lines.add(row(grid.columns()));
        lines.add("");
        grid.rows().forEach(row -> lines.add(row(row)));
        lines.add("|===");
        return text(lines);
    }

    /** {@return attributes, so that running text can quote what was measured, and a picture says in words what it shows} */
    static String attributes(Chapter chapter) {
        List<String> lines = new ArrayList<>();
        lines.add(WRITTEN);
        Quotes.of(chapter).forEach((name, value) -> lines.add(":" + name + ": " + escape(value)));
        for (Chart chart : chapter.charts()) {
            lines.add(":" + Quotes.slug(chart.key()) + "-alt: "
                    + AltText.of(chart).replace('"', '\''));
        }
        return text(lines);
    }

    private static String columns(Grid grid) {
        return grid.columnNumbers()
                .mapToObj(column -> (grid.isNumeric(column) ? ">" : "<") + width(grid, column))
                .collect(Collectors.joining(","));
    }

    private static int width(Grid grid, int column) {
        int widest = grid.rows().stream()
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(widest, grid.columns().get(column).length()));
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell ->
                        "|" + escape(GLUED.matcher(cell).replaceAll("\u00a0")).replace("|", "\\|"))
                .collect(Collectors.joining(" "));
    }

    /** {@return text of which nothing is taken for markup} */
    static String escape(String text) {
        String line = text.replaceAll("\\R", " ");
        return MARKUP.matcher(line).find() ? "pass:c[" + line.replace("]", "\\]") + "]" : line;
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
