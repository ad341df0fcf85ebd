package dev.peerlab.experiment.report;

import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Chart;
import java.util.ArrayList;
import java.util.List;

/** Chapters in Markdown of which the columns line up, so that it reads as well on a console. */
final class Markdown {

    private Markdown() {}

    /** {@return the whole report, with links to its charts} */
    static List<String> report(List<String> heading, List<Chapter> chapters) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + escape(Report.TITLE));
        lines.add("");
        heading.forEach(line -> lines.add("- " + escape(line)));
        for (Chapter chapter : chapters) {
            lines.addAll(chapter(chapter));
            for (Chart chart : chapter.charts()) {
                lines.add("");
                lines.add("![" + escape(chart.title()) + "](" + Report.CHARTS + "/" + chart.key() + ".svg)");
                for (String sentence : ChartPicture.caption(chart)) {
                    lines.add("");
                    lines.add("_" + escape(sentence) + "_");
                }
            }
        }
        return lines;
    }

    /** {@return a chapter without its charts} */
    static List<String> chapter(Chapter chapter) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("## " + escape(chapter.title()));
        lines.add("");
        chapter.setting().forEach(sentence -> lines.add(escape(sentence)));
        Grid.all(chapter).forEach(grid -> lines.addAll(titled(grid)));
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
