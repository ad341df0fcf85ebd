package dev.peerlab.experiment.chord;

import static dev.peerlab.experiment.finding.Texts.text;

import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.Sample;
import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Chart;
import dev.peerlab.experiment.finding.Chart.Axis;
import dev.peerlab.experiment.finding.Chart.Point;
import dev.peerlab.experiment.finding.Chart.Series;
import dev.peerlab.experiment.finding.Chart.Style;
import dev.peerlab.experiment.finding.Comparison;
import dev.peerlab.experiment.finding.Comparison.Verdict;
import dev.peerlab.experiment.finding.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What is said of lookups among dead peers. */
final class BrokenChapter {

    /** The paper's, for p = 0, 0.1, … 0.5. */
    private static final double[] PATHS = {3.84, 4.03, 4.22, 4.44, 4.69, 5.09};

    private static final double[] TIMEOUTS = {0.00, 0.60, 1.17, 2.02, 3.23, 5.10};

    private static final int PAPERS_PEERS = 1_000;

    /** Figures are printed with two digits after the point. */
    private static final double ROUNDING = 0.005;

    /** A share of failures that nobody would have seen among 10,000 lookups. */
    private static final double NONE = 0.0001;

    private static final String MEMORY = "the published figure is from memory and was not checked";

    private final BrokenExperiment experiment;
    private final Results<BrokenPoint, BrokenResult> results;

    BrokenChapter(BrokenExperiment experiment, Results<BrokenPoint, BrokenResult> results) {
        this.experiment = experiment;
        this.results = results;
    }

    Chapter chapter() {
        List<Comparison> comparisons = new ArrayList<>();
        for (BrokenPoint point : results.points()) {
            int tenth = tenth(point);
            if (point.peers() == PAPERS_PEERS && tenth < PATHS.length) {
                comparisons.add(path(point, PATHS[tenth]));
                comparisons.add(timeouts(point, TIMEOUTS[tenth]));
            }
        }
        if (!results.isEmpty()) {
            comparisons.add(failures());
        }
        return new Chapter(
                experiment.key(),
                experiment.title(),
                setting(),
                List.of(table()),
                comparisons,
                results.isEmpty() ? List.of() : List.of(chart()));
    }

    private static int tenth(BrokenPoint point) {
        return (int) Math.round(10 * point.failed());
    }

    private static List<String> setting() {
        return List.of(
                "A ring at rest; then a share p of the peers, chosen at random, dies at once. Nobody repairs anything."
                        + " The living look up random keys; each lookup finds all tables as they were.",
                "The submission's iterative lookup runs. A request to a dead peer is a timeout; the peer that sent it then"
                        + " forgets the dead one for the rest of the lookup. No lookup runs out of time.",
                "A path is counted in hops: living peers that were asked before the owner. The last step, to the owner"
                        + " itself, comes on top.",
                "A list of r successors leads to the key's predecessor from anywhere near, so a path is about"
                        + " ½·log2 N - ½·log2 r + 1 hops: 3.82 here.",
                "The paper's lookup ends with the list that holds the owner. It counts the step from there, so its path is about"
                        + " as long as ours. Ours asks the owner itself on top, and so meets p / (1 - p) more dead peers.",
                "± is the 95 % confidence interval over rings.",
                "The paper's figures are taken for those of one ring, so reproduced means: the figure lies where 95 % of"
                        + " single rings lie, give or take its rounding; and no lookup fails.",
                "The published figures are quoted from memory: nobody had the paper at hand to check them.");
    }

    private Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (BrokenPoint point : results.points()) {
            PathResult hops = PathResult.all(
                    results.at(point).stream().map(BrokenResult::hops).toList());
            PathResult timeouts = PathResult.all(
                    results.at(point).stream().map(BrokenResult::timeouts).toList());
            rows.add(List.of(
                    text("%.1f", point.failed()),
                    hops(point).mean().toString(),
                    text("%d", hops.percentile(1)),
                    text("%d", hops.percentile(99)),
                    timeoutsOf(point).mean().toString(),
                    text("%d", timeouts.percentile(1)),
                    text("%d", timeouts.percentile(99)),
                    text("%.4f", failed(point).mean().value())));
        }
        return new Table(
                "lookups",
                "Lookups among dead peers",
                List.of("p", "hops", "p1", "p99", "timeouts", "p1", "p99", "failed"),
                rows);
    }

    private Sample hops(BrokenPoint point) {
        return results.sample(point, result -> result.hops().mean());
    }

    private Sample timeoutsOf(BrokenPoint point) {
        return results.sample(point, result -> result.timeouts().mean());
    }

    private Sample failed(BrokenPoint point) {
        return results.sample(point, BrokenResult::failed);
    }

    // Comparisons

    private Comparison path(BrokenPoint point, double published) {
        boolean shorter = hops(point).mean().value() < published;
        return comparison(
                "mean path length, hops",
                point,
                published,
                hops(point),
                shorter
                        ? "the paper counts a step from the list to the owner in every lookup; here none is needed when the path"
                                + " comes to the key's predecessor straight away: 7 lookups in 100 at p = 0"
                        : "expected O(log N) hops: does closestPreceding look at fingers and successors?");
    }

    private Comparison timeouts(BrokenPoint point, double published) {
        return comparison(
                "mean number of timeouts",
                point,
                published,
                timeoutsOf(point),
                "is a dead peer asked twice, or the way around it longer than one step?");
    }

    private static Comparison comparison(
            String quantity, BrokenPoint point, double published, Sample ours, String why) {
        Verdict verdict = Judgment.ofOneRing(published, ROUNDING, ours);
        return new Comparison(
                quantity,
                setting(point) + text(", p = %.1f", point.failed()),
                text("%.2f", published),
                ours.mean().toString(),
                verdict,
                Judgment.rings(ours) + (verdict == Verdict.DIFFERS ? "; " + why : "") + "; " + MEMORY);
    }

    private static String setting(BrokenPoint point) {
        return text("N = %,d, r = %d", point.peers(), point.successors());
    }

    private Comparison failures() {
        BrokenPoint first = results.points().get(0);
        List<Verdict> verdicts = results.points().stream()
                .map(point -> Judgment.of(0, NONE, failed(point).mean()))
                .toList();
        double most = results.points().stream()
                .mapToDouble(point -> failed(point).mean().value())
                .max()
                .orElse(Double.NaN);
        return new Comparison(
                "share of lookups that fail",
                setting(first) + ", all p",
                "0",
                text("%.4f at most", most),
                Judgment.all(verdicts),
                MEMORY);
    }

    // Chart

    private Chart chart() {
        return new Chart(
                "chord-broken-tables",
                "Lookups among dead peers, before any repair",
                Axis.linear("share of peers that died, p"),
                Axis.linear("mean of a lookup"),
                List.of(
                        measured("hops", result -> result.hops().mean()),
                        measured("timeouts", result -> result.timeouts().mean()),
                        published("hops, published", PATHS),
                        published("timeouts, published", TIMEOUTS)),
                List.of(
                        "Bars: 95 % confidence intervals of the mean.",
                        "The published figures are of 1,000 peers with 20 successors, quoted from memory."));
    }

    private Series measured(String name, ToDoubleFunction<BrokenResult> quantity) {
        List<Point> points = new ArrayList<>();
        for (BrokenPoint point : results.points()) {
            points.add(results.sample(point, quantity).mean().at(point.failed()));
        }
        return new Series(name, Style.MEASURED, points);
    }

    private static Series published(String name, double[] figures) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < figures.length; i++) {
            points.add(Point.of(i / 10.0, figures[i]));
        }
        return new Series(name, Style.PUBLISHED, points);
    }
}
