package dev.peerlab.experiment.finding;

import java.util.List;

/**
 * Rows and columns of text.
 *
 * @param key names it among the tables of its experiment, e.g. {@code loads}
 * @param title what it shows
 * @param columns the columns' names, each another; the first column names the row and is text, the others are mostly numbers;
 *     one called {@code verdict} says "as expected" or "reproduced", something "undecided", or else what is wrong
 * @param rows as many cells each as there are columns
 */
public record Table(String key, String title, List<String> columns, List<List<String>> rows) {

    /** Keeps unmodifiable copies, and checks that rows fit. */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "row " + row + " of " + row.size() + " cells: must have " + columns.size());
            }
        }
    }
}
