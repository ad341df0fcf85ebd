package dev.peerlab.experiment;

import java.util.ArrayList;
import java.util.List;

/** The results for the lectures, in AsciiDoc. */
final class SearchAsciiDoc {

    private static final String WRITTEN =
            "// Written by the search experiment with --lectures (see benchmarks/README.md): do not edit.";

    private SearchAsciiDoc() {}

    /** {@return a table of the measurements} */
    static List<String> table(SearchResults results) {
        List<String> lines = new ArrayList<>();
        lines.add(WRITTEN);
        lines.add(".Measured: a search by flooding and by random walks. "
                + String.join(" ", SearchReport.setting(results.parameters())));
        lines.add("[cols=\"<2,>1,>2,>1,>2,>2,>2,>2,>2\",options=\"header\"]");
        lines.add("|===");
        lines.add(cells(SearchReport.COLUMNS));
        for (SearchNetwork network : results.networks()) {
            lines.add("");
            lines.add(SearchReport.COLUMNS.size() + "+<s|" + SearchReport.title(network));
            results.rows(network).forEach(row -> lines.add(cells(SearchReport.cells(row))));
        }
        lines.add("|===");
        return lines;
    }

    /** {@return a table of ours beside the paper's} */
    static List<String> comparison(SearchResults results) {
        List<String> lines = new ArrayList<>();
        lines.add(WRITTEN);
        lines.add(".Ours beside the figures of " + SearchComparison.SOURCE + ".");
        lines.add("[cols=\"<3,<2,<1,<1,<3\",options=\"header\"]");
        lines.add("|===");
        lines.add(cells(List.of("quantity", "network", "published", "ours", "verdict")));
        lines.add("");
        for (SearchComparison line : SearchComparison.of(results)) {
            lines.add(cells(List.of(line.quantity(), line.network(), line.published(), line.ours(), line.verdict())));
        }
        lines.add("|===");
        return lines;
    }

    /** {@return attributes, so that running text can quote what was measured, e.g. {@code {search-random-flooding-messages}}} */
    static List<String> attributes(SearchResults results) {
        List<String> lines = new ArrayList<>();
        lines.add(WRITTEN);
        lines.add(":search-searches: "
                + SearchReport.text("%,d", results.parameters().searches()));
        lines.add(":search-replication: "
                + SearchReport.percent(results.parameters().replication()));
        lines.add(":search-flood-ttl: " + results.parameters().floodTtl());
        for (SearchNetwork network : results.networks()) {
            lines.add(attribute(network.key(), "peers", network.topology().size()));
            lines.add(attribute(network.key(), "links", network.topology().edges()));
            for (SearchRow row : results.rows(network)) {
                lines.addAll(attributes(row));
            }
        }
        return lines;
    }

    private static List<String> attributes(SearchRow row) {
        String name = row.network().key() + "-" + row.method().key();
        return List.of(
                attribute(name, "messages", row.messages().mean().value()),
                attribute(name, "queries", row.queries().mean().value()),
                attribute(name, "reached", row.reached().mean().value()),
                ":search-" + name + "-hops: "
                        + SearchReport.text("%.1f", row.hops().mean().value()),
                ":search-" + name + "-found: "
                        + SearchReport.text("%.1f %%", 100 * row.found().mean().value()));
    }

    private static String attribute(String name, String quantity, double value) {
        return ":search-" + name + "-" + quantity + ": " + SearchReport.text("%,.0f", value);
    }

    private static String cells(List<String> cells) {
        return "|" + String.join(" |", cells);
    }
}
