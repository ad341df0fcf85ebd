package dev.peerlab.experiment.report;

import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Table;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Names for single figures, so that a text can quote them rather than copy them.
 *
 * <p>A cell is named by its chapter, its table, its row and its column: the mean of the row {@code N} = 4,096 of the table
 * {@code lengths} in the chapter {@code chord-path} is {@code chord-path-lengths-n-4096-mean}. What stands after ± has a name of
 * its own, which ends in {@code -margin}. A row is named by its first cell, or by as many as make it unique.
 */
final class Quotes {

    private static final String MARGIN = " ± ";
    private static final String MARGIN_NAME = "-margin";

    private Quotes() {}

    /** {@return all figures of a chapter by name, in the order of its tables; a name that fits two figures is left out} */
    static Map<String, String> of(Chapter chapter) {
        Map<String, String> quotes = new LinkedHashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (Table table : chapter.tables()) {
            String start = chapter.key() + "-" + table.key();
            add(start, table.columns(), table.rows(), keyColumns(table), quotes, ambiguous);
        }
        Grid comparisons = Grid.of(chapter.comparisons());
        add(chapter.key() + "-comparison", comparisons.columns(), comparisons.rows(), 2, quotes, ambiguous);
        quotes.keySet().removeAll(ambiguous);
        return quotes;
    }

    private static void add(
            String start,
            List<String> columns,
            List<List<String>> rows,
            int keys,
            Map<String, String> quotes,
            Set<String> ambiguous) {
        for (List<String> row : rows) {
            String name = start + "-"
                    + IntStream.range(0, keys)
                            .mapToObj(column -> slug(columns.get(column), row.get(column)))
                            .collect(Collectors.joining("-"));
            for (int column = keys; column < columns.size(); column++) {
                put(name + "-" + slug(columns.get(column)), row.get(column), quotes, ambiguous);
            }
        }
    }

    private static void put(String name, String cell, Map<String, String> quotes, Set<String> ambiguous) {
        String[] parts = cell.split(MARGIN, 2);
        if (quotes.containsKey(name)) {
            ambiguous.addAll(List.of(name, name + MARGIN_NAME));
        } else if (!cell.isEmpty()) {
            quotes.put(name, parts[0]);
            if (parts.length > 1) {
                quotes.put(name + MARGIN_NAME, parts[1]);
            }
        }
    }

    /** {@return how many columns name a row: the fewest by which all rows differ} */
    private static int keyColumns(Table table) {
        int keys = 1;
        while (keys < table.columns().size() && !differ(table, keys)) {
            keys++;
        }
        return keys;
    }

    private static boolean differ(Table table, int keys) {
        Set<List<String>> seen = new LinkedHashSet<>();
        return table.rows().stream().allMatch(row -> seen.add(row.subList(0, keys)));
    }

    /** A number says nothing without its column. */
    private static String slug(String column, String cell) {
        return Character.isDigit(cell.isEmpty() ? 'x' : cell.charAt(0)) && cell.matches("[\\d.,]+( %)?")
                ? slug(column) + "-" + slug(cell)
                : slug(cell);
    }

    /** {@return the text in lower case, with a hyphen for whatever is neither letter nor digit} */
    static String slug(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("(?<=\\d),(?=\\d)", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
