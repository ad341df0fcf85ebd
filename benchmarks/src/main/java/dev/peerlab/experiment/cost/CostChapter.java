package dev.peerlab.experiment.cost;

import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one system costs, size by size: the figures behind its lines in {@link Complexity}. */
final class CostChapter {

    private CostChapter() {}

    static Chapter of(CostExperiment experiment, Results<CostPoint, Cost> results) {
        List<Table> tables = results.isEmpty() ? List.of() : List.of(table(results));
        return new Chapter(experiment.key(), experiment.title(), experiment.setting(), tables, List.of(), List.of());
    }

    private static Table table(Results<CostPoint, Cost> results) {
        List<String> columns = new ArrayList<>(List.of("N", "seeds"));
        for (Quantity quantity : Quantity.values()) {
            columns.add(quantity.toString());
        }
        List<List<String>> rows = new ArrayList<>();
        for (CostPoint point : results.points()) {
            List<String> row = new ArrayList<>();
            row.add(String.format(Locale.ROOT, "%,d", point.peers()));
            row.add(Integer.toString(results.at(point).size()));
            for (Quantity quantity : Quantity.values()) {
                row.add(results.sample(point, quantity::of).mean().toString());
            }
            rows.add(row);
        }
        return new Table("costs", "A lookup or search, on average ± its 95 % interval", columns, rows);
    }
}
