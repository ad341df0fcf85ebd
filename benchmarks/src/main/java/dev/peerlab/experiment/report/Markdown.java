package dev.peerlab.experiment.report;

import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Chart;
import dev.peerlab.experiment.finding.Report;
import java.util.ArrayList;
import java.util.List;

/** Chapters in Markdown of which the columns line up, so that it reads as well on a console. */
final class Markdown {

    /** Of so many chapters all is shown on the console. */
    private static final int FEW = 2;

    private Markdown() {}

    /** {@return what somebody wants to see at once: all of a few chapters, or of many the verdicts} */
    static List<String> console(Report report) {
        List<String> lines = new ArrayList<>();
        boolean few = report.chapters().size() <= FEW;
        report.chapters().forEach(chapter -> lines.addAll(few ? chapter(chapter) : verdicts(chapter)));
        lines.addAll(remarks(Remarks.MISSING, report.missing()));
        lines.addAll(remarks(Remarks.OBJECTIONS, report.objections()));
        return lines;
    }

    /** {@return the whole report, with its charts} */
    static List<String> file(Report report) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + escape(ReportWriter.TITLE));
        lines.add("");
        lines.add(escape(report.headline()));
        lines.addAll(remarks(Remarks.OBJECTIONS, report.objections()));
        for (Chapter chapter : report.chapters()) {
            lines.addAll(chapter(chapter));
            chapter.charts().forEach(chart -> lines.addAll(chart(chart)));
        }
        lines.addAll(remarks(Remarks.MISSING, report.missing()));
        return lines;
    }

    private static List<String> remarks(Remarks kind, List<String> remarks) {
        List<String> lines = new ArrayList<>();
        if (!remarks.isEmpty()) {
            lines.addAll(List.of("", "## " + kind.title(), ""));
            remarks.forEach(remark -> lines.add("- " + escape(remark)));
        }
        return lines;
    }

    private static List<String> chart(Chart chart) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("![" + escape(chart.title()) + "](" + ReportWriter.CHARTS + "/" + chart.key() + ".svg)");
        lines.add("");
        ChartPicture.caption(chart).forEach(sentence -> lines.add(escape(sentence)));
        return lines;
    }

    /** {@return a chapter without its charts} */
    static List<String> chapter(Chapter chapter) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("## " + escape(chapter.title()));
        lines.add("");
        chapter.setting().forEach(sentence -> lines.add("- " + escape(sentence)));
        Grid.all(chapter).forEach(grid -> lines.addAll(titled(grid)));
        return lines;
    }

    /** {@return the tables of a chapter that judge something; nothing if there are none} */
    private static List<String> verdicts(Chapter chapter) {
        List<String> lines = new ArrayList<>();
        for (Grid grid : Grid.all(chapter)) {
            if (grid.verdict().isPresent()) {
                if (lines.isEmpty()) {
                    lines.addAll(List.of("", "## " + escape(chapter.title())));
                }
                lines.add("");
                lines.addAll(table(grid));
            }
        }
        return lines;
    }

    private static List<String> titled(Grid grid) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("**" + escape(grid.title()) + "**");
        lines.add("");
        lines.addAll(table(grid));
        return lines;
    }

    /** {@return a table, with numbers to the right} */
    static List<String> table(Grid grid) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(grid.columns().stream().map(Markdown::cell).toList());
        for (List<String> row : grid.rows()) {
            cells.add(grid.columnNumbers()
                    .mapToObj(column -> grid.mark(row, column)
                                    .map(mark -> mark.sign() + " ")
                                    .orElse("")
                            + cell(row.get(column)))
                    .toList());
        }
        int[] widths = grid.columnNumbers()
                .map(column -> cells.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .map(width -> Math.max(3, width))
                .toArray();
        List<String> lines = new ArrayList<>();
        for (List<String> row : cells) {
            lines.add(line(grid, row, widths));
        }
        lines.add(1, rule(grid, widths));
        return lines;
    }

    private static String line(Grid grid, List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            String padding = " ".repeat(widths[column] - width(cell));
            line.append(' ')
                    .append(grid.isNumeric(column) ? padding + cell : cell + padding)
                    .append(" |");
        }
        return line.toString();
    }

    private static String rule(Grid grid, int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < widths.length; column++) {
            boolean right = grid.isNumeric(column);
            line.append(' ')
                    .append("-".repeat(widths[column] - (right ? 1 : 0)))
                    .append(right ? ": |" : " |");
        }
        return line.toString();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cell(String text) {
        return escape(text).replace("|", "\\|");
    }

    /** {@return text of which nothing is taken for markup} On a console it still reads as it should. */
    static String escape(String text) {
        return text.replaceAll("\\R", " ").replaceAll("([\\\\`*<\\[\\]]|(?<![\\p{L}\\d])_|_(?![\\p{L}\\d]))", "\\\\$1");
    }
}
