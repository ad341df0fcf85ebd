package dev.peerlab.experiment;

import dev.peerlab.experiment.SearchExperiment.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The results as text for a terminal. */
final class SearchReport {

    /** The columns of the measurements, also in the lectures. */
    static final List<String> COLUMNS = List.of(
            "method",
            "found",
            "hops to answer",
            "p95",
            "queries",
            "checks",
            "answers",
            "all messages",
            "peers reached");

    private SearchReport() {}

    /** {@return the lines of the report} */
    static List<String> lines(SearchResults results) {
        List<String> lines = new ArrayList<>();
        lines.add("Flooding against random walks: messages, reach and hops of a search");
        lines.add("Submission " + results.submission() + ".");
        if (!results.rows().isEmpty()) {
            lines.addAll(measured(results));
        }
        results.missing().forEach(line -> lines.add("Not measured: " + line));
        return lines;
    }

    private static List<String> measured(SearchResults results) {
        List<String> lines = new ArrayList<>();
        lines.addAll(setting(results.parameters()));
        for (SearchNetwork network : results.networks()) {
            lines.add("");
            lines.add(title(network));
            TextTable table = new TextTable(1).row(COLUMNS);
            results.rows(network).forEach(row -> table.row(cells(row)));
            lines.addAll(table.lines());
        }
        lines.add("");
        lines.add("Beside the published figures (" + SearchComparison.SOURCE
                + ": random graph of 9,836 peers, power law of 9,230; ranges over all its settings)");
        lines.addAll(comparison(results));
        return lines;
    }

    private static List<String> comparison(SearchResults results) {
        TextTable table = new TextTable(5).row(List.of("quantity", "network", "published", "ours", "verdict"));
        for (SearchComparison line : SearchComparison.of(results)) {
            table.row(List.of(line.quantity(), line.network(), line.published(), line.ours(), line.verdict()));
        }
        return table.lines();
    }

    /** {@return what one has to know to repeat it, in sentences} */
    static List<String> setting(Parameters p) {
        String checks =
                p.checkInterval() == 0 ? "never check" : "check with the issuer every " + p.checkInterval() + " hops";
        return List.of(
                text(
                        "%,d searches a row, seed %d; ± is the 95 %% confidence interval of the mean.",
                        p.searches(), p.seed()),
                text(
                        "An object is on %s of the peers, chosen at random; a random peer without a copy searches for it.",
                        percent(p.replication())),
                text("Flooding: ttl %d, always; holders forward, too; hits go back hop by hop.", p.floodTtl()),
                text("Expanding ring: ttl 1, 2, 3 … until a hit, at most %d.", p.floodTtl()),
                text("Walkers: %s, %s, ttl %,d.", p.policy(), checks, p.walkTtl()),
                "Every message takes 10 ms, none gets lost.");
    }

    /** {@return for example {@code random graph: 9,847 peers, 20,689 links, 4.20 a peer, at most 15}} */
    static String title(SearchNetwork network) {
        return text(
                "%s: %,d peers, %,d links, %.2f neighbors a peer, at most %,d",
                network.title(),
                network.topology().size(),
                network.topology().edges(),
                network.meanDegree(),
                network.highestDegree());
    }

    /** {@return the cells of a row, by {@link #COLUMNS}} */
    static List<String> cells(SearchRow row) {
        double farthest = row.hops().percentile(95);
        return List.of(
                row.method().title(),
                text("%.1f %%", 100 * row.found().mean().value()),
                row.hops().mean().toString(),
                Double.isNaN(farthest) ? "-" : text("%.0f", farthest),
                row.queries().mean().toString(),
                row.checks().mean().toString(),
                row.answers().mean().toString(),
                row.messages().mean().toString(),
                row.reached().mean().toString());
    }

    static String percent(double share) {
        return text("%s %%", Double.toString(Math.round(share * 1e6) / 1e4).replaceAll("\\.0$", ""));
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
