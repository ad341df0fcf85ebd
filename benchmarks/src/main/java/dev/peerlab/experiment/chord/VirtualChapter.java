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
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is said of loads with virtual nodes. */
final class VirtualChapter {

    /** Figures are printed with one digit after the point. */
    private static final double ROUNDING = 0.05;

    private final VirtualExperiment experiment;
    private final Results<LoadPoint, LoadResult> results;

    /** A percentile of the loads: 1 or 99. */
    private enum Percentile {
        P99(99, "99th percentile of loads, in means"),
        P1(1, "1st percentile of loads, in means");

        final int percent;
        final String title;

        Percentile(int percent, String title) {
            this.percent = percent;
            this.title = title;
        }

        double of(LoadResult result) {
            return this == P99 ? result.p99() : result.p1();
        }
    }

    VirtualChapter(VirtualExperiment experiment, Results<LoadPoint, LoadResult> results) {
        this.experiment = experiment;
        this.results = results;
    }

    Chapter chapter() {
        List<Comparison> comparisons = new ArrayList<>();
        published(comparisons, Percentile.P99, 1, 4.8);
        published(comparisons, Percentile.P99, 20, 1.6);
        published(comparisons, Percentile.P1, 1, 0.0);
        published(comparisons, Percentile.P1, 20, 0.5);
        for (Percentile percentile : Percentile.values()) {
            if (!results.isEmpty()) {
                comparisons.add(law(percentile));
            }
        }
        return new Chapter(
                experiment.key(),
                experiment.title(),
                setting(),
                List.of(table()),
                comparisons,
                results.isEmpty() ? List.of() : List.of(chart()));
    }

    private static List<String> setting() {
        return List.of(
                "Every peer has v random ids and owns what belongs to any of them. Keys are random. This says something of"
                        + " consistent hashing, not of a submission.",
                "Loads are in means: 2 is twice as many keys as a peer has on average.",
                "In theory the arcs of a peer together are Gamma(v) / v; with the chance of which keys fall into them, the"
                        + " number of keys is negative binomial.",
                "± is the 95 % confidence interval of the mean over rings.",
                "The paper's figures are of a single ring, so reproduced means: the figure lies where 95 % of single rings"
                        + " lie, give or take its rounding. The law is held against intervals that hold for all v"
                        + " together with 95 %, give or take one key.");
    }

    private Sample sample(LoadPoint point, Percentile percentile) {
        return results.sample(point, percentile::of);
    }

    private Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (LoadPoint point : results.points()) {
            LoadLaw law = LoadLaw.of(point);
            rows.add(List.of(
                    text("%d", point.virtual()),
                    sample(point, Percentile.P1).mean().toString(),
                    text("%.2f", law.arc(1)),
                    text("%.2f", law.load(1)),
                    sample(point, Percentile.P99).mean().toString(),
                    text("%.2f", law.arc(99)),
                    text("%.2f", law.load(99)),
                    results.sample(point, LoadResult::highest).mean().toString()));
        }
        return new Table(
                "loads",
                "Keys of a peer, in means",
                List.of("v", "p1", "arcs", "keys", "p99", "arcs", "keys", "highest"),
                rows);
    }

    // Comparisons

    private void published(List<Comparison> comparisons, Percentile percentile, int virtual, double figure) {
        for (LoadPoint point : results.points()) {
            if (point.virtual() == virtual) {
                Sample sample = sample(point, percentile);
                comparisons.add(new Comparison(
                        percentile.title,
                        text("N = %,d, %,d keys, v = %d", point.peers(), point.keys(), virtual),
                        figure == 0 ? "0" : text("%.1f", figure),
                        sample.mean().toString(),
                        Judgment.ofOneRing(figure, ROUNDING, sample),
                        Judgment.rings(sample)));
            }
        }
    }

    private Comparison law(Percentile percentile) {
        List<Verdict> verdicts = new ArrayList<>();
        for (LoadPoint point : results.points()) {
            double expected = LoadLaw.of(point).load(percentile.percent);
            verdicts.add(Judgment.of(
                    expected,
                    1 / point.mean(),
                    sample(point, percentile).meanOfSeveral(results.points().size())));
        }
        LoadPoint first = results.points().get(0);
        return new Comparison(
                percentile.title,
                text("N = %,d, %,d keys, v = %s", first.peers(), first.keys(), join(p -> text("%d", p.virtual()))),
                "law of arcs, Gamma(v) / v: "
                        + join(p -> text("%.2f", LoadLaw.of(p).arc(percentile.percent))),
                join(p -> text("%.2f", sample(p, percentile).mean().value())),
                Judgment.all(verdicts),
                "held against the law of keys, which adds their chance: "
                        + join(p -> text("%.2f", LoadLaw.of(p).load(percentile.percent))));
    }

    private String join(Function<LoadPoint, String> cell) {
        return results.points().stream().map(cell).collect(Collectors.joining(", "));
    }

    // Chart

    private Chart chart() {
        return new Chart(
                "chord-virtual",
                "Loads with virtual nodes",
                Axis.logarithmic("ids of a peer, v"),
                Axis.linear("keys of a peer, in means"),
                List.of(
                        measured("99th percentile", Percentile.P99),
                        measured("1st percentile", Percentile.P1),
                        arcs("99th percentile of Gamma(v) / v", Percentile.P99),
                        arcs("1st percentile of Gamma(v) / v", Percentile.P1),
                        new Series(
                                "99th percentile, published",
                                Style.PUBLISHED,
                                List.of(Point.of(1, 4.8), Point.of(20, 1.6))),
                        new Series(
                                "1st percentile, published",
                                Style.PUBLISHED,
                                List.of(Point.of(1, 0), Point.of(20, 0.5)))),
                List.of(
                        "Bars: 95 % confidence intervals.",
                        "The curves leave out the chance of the keys, which spreads the loads a little more."));
    }

    private Series measured(String name, Percentile percentile) {
        List<Point> points = new ArrayList<>();
        for (LoadPoint point : results.points()) {
            points.add(sample(point, percentile).mean().at(point.virtual()));
        }
        return new Series(name, Style.MEASURED, points);
    }

    private Series arcs(String name, Percentile percentile) {
        List<Point> points = results.points().stream()
                .map(point -> Point.of(point.virtual(), LoadLaw.of(point).arc(percentile.percent)))
                .toList();
        return new Series(name, Style.THEORY, points);
    }
}
