package dev.peerlab.experiment.report;

import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Comparison;
import dev.peerlab.experiment.finding.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table as it is shown, whatever it is shown in.
 *
 * @param title what it shows
 * @param columns the columns' names
 * @param rows the cells, row by row
 * @param verdict the column of verdicts, if there is one
 */
record Grid(String title, List<String> columns, List<List<String>> rows, Optional<Integer> verdict) {

    private static final List<String> COMPARED = List.of("quantity", "setting", "published", "ours", "verdict", "why");

    private static final int SHORT = 30;
    private static final int LONG = 64;

    /** A number, maybe with a margin or to another number, maybe with a unit; or the place of a number that there is not. */
    private static final Pattern NUMBER =
            Pattern.compile("([-+−≈<>≤≥]? ?[\\d.,]+( ?(±|to|–) ?[\\d.,]+)?( ?(%|×|\\p{L}{1,3}))?|[-–—])?");

    /** {@return an experiment's table} */
    static Grid of(Table table) {
        int verdict = table.columns().indexOf("verdict");
        return new Grid(
                table.title(), table.columns(), table.rows(), verdict < 0 ? Optional.empty() : Optional.of(verdict));
    }

    /** {@return ours beside published figures} The column of reasons is left out if there are none. */
    static Grid of(List<Comparison> comparisons) {
        boolean reasons =
                comparisons.stream().anyMatch(comparison -> !comparison.why().isEmpty());
        List<String> columns = COMPARED.subList(0, reasons ? 6 : 5);
        List<List<String>> rows = new ArrayList<>();
        for (Comparison one : comparisons) {
            rows.add(List.of(
                            one.quantity(),
                            one.setting(),
                            one.published(),
                            one.ours(),
                            one.verdict().toString(),
                            one.why())
                    .subList(0, columns.size()));
        }
        return new Grid("Beside the published figures", columns, rows, Optional.of(4));
    }

    /** {@return all tables of a chapter} */
    static List<Grid> all(Chapter chapter) {
        List<Grid> grids =
                new ArrayList<>(chapter.tables().stream().map(Grid::of).toList());
        if (!chapter.comparisons().isEmpty()) {
            grids.add(of(chapter.comparisons()));
        }
        return grids;
    }

    /** {@return the verdicts of all rows, if there are any} */
    List<String> verdicts() {
        return rows.stream().flatMap(row -> verdict.map(row::get).stream()).toList();
    }

    /** {@return the mark of a cell, if it is a verdict} */
    Optional<Mark> mark(List<String> row, int column) {
        return verdict.filter(place -> place == column).map(place -> Mark.of(row.get(place)));
    }

    /** {@return whether a column has numbers in most of its cells; the first one, which names the row, in all of them} */
    boolean isNumeric(int column) {
        long numbers = rows.stream()
                .filter(row -> NUMBER.matcher(row.get(column)).matches())
                .count();
        boolean enough = column == 0 ? numbers == rows.size() : numbers * 2 > rows.size();
        return enough && !rows.isEmpty() && !isVerdict(column);
    }

    /** {@return how much room a column needs: {@code verdict}, {@code number}, {@code short} for few words, {@code words}, or {@code long}} */
    String room(int column) {
        if (isNumeric(column) || isVerdict(column)) {
            return isVerdict(column) ? "verdict" : "number";
        }
        int longest =
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        return longest <= SHORT ? "short" : longest <= LONG ? "words" : "long";
    }

    private boolean isVerdict(int column) {
        return verdict.filter(place -> place == column).isPresent();
    }

    /** {@return all columns by number} */
    IntStream columnNumbers() {
        return IntStream.range(0, columns.size());
    }
}
