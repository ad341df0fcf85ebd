package dev.peerlab.experiment.search;

import dev.peerlab.experiment.Estimate;
import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.Sample;
import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Chart;
import dev.peerlab.experiment.finding.Chart.Axis;
import dev.peerlab.experiment.finding.Chart.Point;
import dev.peerlab.experiment.finding.Chart.Series;
import dev.peerlab.experiment.finding.Chart.Style;
import dev.peerlab.experiment.finding.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What the searches say. */
final class SearchChapter {

    private static final List<String> COLUMNS = List.of(
            "method",
            "found",
            "hops to answer",
            "p95",
            "queries",
            "checks",
            "answers",
            "all messages",
            "peers reached");

    private static final double TENTH = 10;

    private final Results<SearchPoint, SearchCost> results;

    SearchChapter(Results<SearchPoint, SearchCost> results) {
        this.results = results;
    }

    Chapter chapter() {
        SearchExperiment experiment = new SearchExperiment();
        List<SearchNetwork> networks =
                results.points().stream().map(SearchPoint::network).distinct().toList();
        return new Chapter(
                experiment.key(),
                experiment.title(),
                setting(),
                networks.stream().map(this::table).toList(),
                new SearchComparisons(results).all(),
                networks.isEmpty() ? List.of() : List.of(chart()));
    }

    private List<String> setting() {
        return List.of(
                searches() + "; ± is the 95 % confidence interval of the mean over independent networks.",
                "An object is on " + SearchPoint.percent(SearchPoint.REPLICATION)
                        + " of the peers, chosen at random, unless said otherwise; a random peer without a copy searches for it.",
                "Flooding: ttl " + SearchPoint.FLOOD_TTL
                        + ", always; holders forward, too; hits go back hop by hop. Expanding ring: ttl 1, 2, 3 … until a hit, at most "
                        + SearchPoint.FLOOD_TTL + ".",
                text(
                        "Walkers: self-avoiding, check with the issuer every %d hops, ttl %,d.",
                        SearchPoint.CHECK_INTERVAL, SearchPoint.WALK_TTL),
                "All messages count, checks and answers too. Every message takes 10 ms, none gets lost.",
                "Published: Lv et al., ICS 2002, on a random graph of 9,836 peers and a power law of 9,230; ranges over all its settings.",
                "Reproduced means: the whole interval lies in the published range; for \"two orders of magnitude\", in 10^1.5 to 10^2.5.");
    }

    private String searches() {
        if (results.isEmpty()) {
            return "Nothing was measured";
        }
        SearchPoint first = results.points().get(0);
        int seeds = results.at(first).size();
        return text("A row: %d networks with %d searches each", seeds, first.searches());
    }

    private Table table(SearchNetwork network) {
        List<SearchPoint> points = results.points().stream()
                .filter(point -> point.network() == network)
                .toList();
        SearchPoint first = points.get(0);
        Sample peers = results.sample(first, SearchCost::peers);
        Sample links = results.sample(first, SearchCost::links);
        String title = text(
                "%s: %,.0f peers, %,.0f links, %.2f neighbors a peer, at most %,.0f, on average",
                network.title(),
                peers.mean().value(),
                links.mean().value(),
                2 * links.timesAsLargeAs(peers).value(),
                results.sample(first, SearchCost::mostNeighbors).mean().value());
        return new Table(
                network.key(), title, COLUMNS, points.stream().map(this::row).toList());
    }

    private List<String> row(SearchPoint point) {
        Sample found = results.sample(point, cost -> 100 * cost.each(cost.found()));
        Estimate farthest = results.sample(point, SearchCost::hops95).mean();
        return List.of(
                point.title(),
                text("%.1f %%", found.mean().value()),
                hops(results, point).toString(),
                found.mean().value() == 0 ? "-" : text("%.0f", farthest.value()),
                each(point, SearchCost::queries).toString(),
                each(point, SearchCost::checks).toString(),
                each(point, SearchCost::answers).toString(),
                each(point, SearchCost::messages).toString(),
                each(point, SearchCost::reached).toString());
    }

    private Estimate each(SearchPoint point, ToDoubleFunction<SearchCost> sum) {
        return results.sample(point, cost -> sum.applyAsDouble(cost) / cost.searches())
                .mean();
    }

    /** {@return the hops to the first answer, of the measurements that found anything} */
    static Estimate hops(Results<SearchPoint, SearchCost> results, SearchPoint point) {
        return Sample.of(results.at(point).stream()
                        .filter(cost -> cost.found() > 0)
                        .mapToDouble(SearchCost::meanHops)
                        .toArray())
                .mean();
    }

    private Chart chart() {
        List<Series> series = results.points().stream()
                .map(SearchPoint::title)
                .distinct()
                .map(this::series)
                .filter(one -> !one.points().isEmpty())
                .toList();
        return new Chart(
                "search-messages",
                "What a search costs, and how far it has to go",
                Axis.logarithmic("hops to the first answer"),
                Axis.logarithmic("messages a search"),
                series,
                List.of(
                        "Each method once on each network; the nearer to the lower left, the better.",
                        "Error bars: 95 % confidence interval of the mean over independent networks."));
    }

    private Series series(String method) {
        List<Point> points = results.points().stream()
                .filter(point -> point.title().equals(method))
                .filter(point -> hops(results, point).value() > 0)
                .map(this::dot)
                .sorted(Comparator.comparingDouble(Point::x))
                .toList();
        return new Series(method, Style.MEASURED, points);
    }

    private Point dot(SearchPoint point) {
        Estimate messages = each(point, SearchCost::messages);
        double x = hops(results, point).value();
        if (Double.isNaN(messages.margin())) {
            return Point.of(x, messages.value());
        }
        double low = Math.max(messages.low(), messages.value() / TENTH); // the axis has no zero
        return new Point(x, messages.value(), low, messages.high());
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
