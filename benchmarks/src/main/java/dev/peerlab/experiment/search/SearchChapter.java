package dev.peerlab.experiment.search;

import static dev.peerlab.experiment.finding.Texts.text;

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
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

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
                networks.isEmpty()
                        ? List.of()
                        : Stream.concat(networks.stream().map(this::table), Stream.of(networksTable(networks)))
                                .toList(),
                new SearchComparisons(results).all(),
                networks.isEmpty() ? List.of() : List.of(messages(networks), hops(networks)));
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
        return new Table(
                network.key(),
                network.title(),
                COLUMNS,
                points.stream().map(this::row).toList());
    }

    private Table networksTable(List<SearchNetwork> networks) {
        return new Table(
                "networks",
                "The networks, on average",
                List.of("network", "peers", "links", "neighbors a peer", "most neighbors"),
                networks.stream().map(this::row).toList());
    }

    private List<String> row(SearchNetwork network) {
        SearchPoint any = results.points().stream()
                .filter(point -> point.network() == network)
                .findFirst()
                .orElseThrow();
        Sample peers = results.sample(any, SearchCost::peers);
        Sample links = results.sample(any, SearchCost::links);
        return List.of(
                network.title(),
                text("%,.0f", peers.mean().value()),
                text("%,.0f", links.mean().value()),
                text("%.2f", 2 * links.timesAsLargeAs(peers).value()),
                text(
                        "%,.0f",
                        results.sample(any, SearchCost::mostNeighbors).mean().value()));
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

    private Chart messages(List<SearchNetwork> networks) {
        return chart(
                "search-messages",
                "All messages of a search",
                Axis.logarithmic("messages a search"),
                networks,
                point -> each(point, SearchCost::messages));
    }

    private Chart hops(List<SearchNetwork> networks) {
        return chart(
                "search-hops",
                "The way to the first answer",
                Axis.logarithmic("hops on the overlay"),
                networks,
                point -> hops(results, point));
    }

    private Chart chart(
            String key, String title, Axis up, List<SearchNetwork> networks, Function<SearchPoint, Estimate> quantity) {
        List<String> methods =
                results.points().stream().map(SearchPoint::title).distinct().toList();
        List<Series> series = networks.stream()
                .map(network -> new Series(network.title(), Style.MEASURED, points(network, methods, quantity)))
                .toList();
        return new Chart(
                key,
                title,
                Axis.named("method", methods),
                up,
                series,
                List.of(
                        "Means; error bars, where larger than the point: 95 % confidence interval over independent networks."));
    }

    private List<Point> points(SearchNetwork network, List<String> methods, Function<SearchPoint, Estimate> quantity) {
        return results.points().stream()
                .filter(point -> point.network() == network)
                .filter(point -> quantity.apply(point).value() > 0)
                .map(point -> quantity.apply(point).at(methods.indexOf(point.title()) + 1))
                .toList();
    }
}
