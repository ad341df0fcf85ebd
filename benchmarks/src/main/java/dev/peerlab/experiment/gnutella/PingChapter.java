package dev.peerlab.experiment.gnutella;

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
import dev.peerlab.experiment.search.SearchNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What pings and pongs cost. */
final class PingChapter {

    private static final List<String> COLUMNS = List.of(
            "pongs",
            "pings a ping",
            "pongs a ping",
            "messages a query",
            "share, 1 query a ping",
            "share, 10 queries a ping",
            "half at queries a ping",
            "half of bytes at");

    private static final double[] MIXES = {0.1, 0.3, 1, 3, 10, 30, 100};

    private static final int TEN = 10;

    private final Results<PingPoint, PingTraffic> results;

    PingChapter(Results<PingPoint, PingTraffic> results) {
        this.results = results;
    }

    Chapter chapter() {
        PingExperiment experiment = new PingExperiment();
        List<SearchNetwork> networks =
                results.points().stream().map(PingPoint::network).distinct().toList();
        return new Chapter(
                experiment.key(),
                experiment.title(),
                setting(),
                networks.stream().map(this::table).toList(),
                new PingComparisons(results).all(),
                networks.stream().map(this::chart).toList());
    }

    private static List<String> setting() {
        return List.of(
                text(
                        "Pings and queries are flooded with ttl %d by random peers. Every peer that a ping reaches sends a pong;"
                                + " an object is on %.0f %% of the peers, and each of them that a query reaches sends a hit."
                                + " Pongs and hits go back hop by hop and count once a hop.",
                        PingExperiment.TTL, 100 * PingExperiment.REPLICATION),
                text(
                        "With a cache, a peer remembers the last %d peers of which pongs came by. If none of that is older than a"
                                + " lifetime, it answers a ping for itself and for them, and does not pass it on.",
                        PongCaches.ANSWERS),
                text(
                        "A lifetime is the unit of time; Rohrs and Falco propose 3 seconds. 1,000 pings a lifetime by 10,000 peers are then one of each peer every 30 seconds. %d lifetimes pass before anything is counted.",
                        PingExperiment.WARM_UP),
                "A share is that of pings and pongs in all messages. Bytes: without those of TCP; a query of 20 characters, a hit of one file.",
                "± is the 95 % confidence interval of the mean over independent networks.",
                "Published: more than half of all traffic, queries being 36 %, in November 2000; 8 % with newer servents in June 2001"
                        + " (Ripeanu et al. 2002). Up to half (Rohrs and Falco 2001).",
                "How many queries there are for each ping was not published. So reproduced means, without a cache: they are half for some"
                        + " mix between 0.1 and 10 queries a ping, the whole interval; with one: at that same mix they are at most 10 %.");
    }

    private Table table(SearchNetwork network) {
        List<PingPoint> points = points(network);
        double peers = results.sample(points.get(0), PingTraffic::peers).mean().value();
        return new Table(
                network.key(),
                text("%s: %,.0f peers on average", network.title(), peers),
                COLUMNS,
                points.stream().map(this::row).toList());
    }

    private List<PingPoint> points(SearchNetwork network) {
        return results.points().stream()
                .filter(point -> point.network() == network)
                .toList();
    }

    private List<String> row(PingPoint point) {
        Sample bytesAPing = results.sample(point, PingTraffic::bytesAPing);
        return List.of(
                point.title(),
                results.sample(point, traffic -> (double) traffic.pingMessages() / traffic.pings())
                        .mean()
                        .toString(),
                results.sample(point, traffic -> (double) traffic.pongMessages() / traffic.pings())
                        .mean()
                        .toString(),
                results.sample(point, PingTraffic::aQuery).mean().toString(),
                PingComparisons.percent(share(point, 1)),
                PingComparisons.percent(share(point, TEN)),
                PingComparisons.balance(results, point).toString(),
                bytesAPing
                        .timesAsLargeAs(results.sample(point, PingTraffic::bytesAQuery))
                        .toString());
    }

    private Estimate share(PingPoint point, double queriesAPing) {
        return results.sample(point, traffic -> traffic.share(queriesAPing)).mean();
    }

    private Chart chart(SearchNetwork network) {
        List<Series> series = new ArrayList<>();
        points(network).forEach(point -> series.add(series(point)));
        series.add(new Series(
                "half", Style.THEORY, List.of(Point.of(MIXES[0], 50), Point.of(MIXES[MIXES.length - 1], 50))));
        return new Chart(
                new PingExperiment().key() + "-" + network.key(),
                "How much of all messages are pings and pongs: " + network.title(),
                Axis.logarithmic("queries for each ping"),
                Axis.linear("pings and pongs, % of all messages"),
                series,
                List.of(
                        "Where points cross the dashed line, pings and pongs are half of all messages.",
                        "Bars, where larger than the point: 95 % confidence interval over networks."));
    }

    private Series series(PingPoint point) {
        List<Point> points = Arrays.stream(MIXES)
                .mapToObj(mix -> share(point, mix).times(100).at(mix))
                .toList();
        return new Series(point.title(), Style.MEASURED, points);
    }
}
