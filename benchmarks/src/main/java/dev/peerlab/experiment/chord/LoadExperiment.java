package dev.peerlab.experiment.chord;

import static dev.peerlab.experiment.finding.Texts.text;

import dev.peerlab.experiment.Estimate;
import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.Sample;
import dev.peerlab.experiment.Scale;
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

/**
 * Load: how unevenly keys are spread over peers that have one id each.
 *
 * @see <a href="https://doi.org/10.1145/383059.383071">Stoica et al., Chord, SIGCOMM 2001, section 6.2 and figure 8</a>
 */
public final class LoadExperiment extends KeyCounts {

    private static final int PEERS = 10_000;
    private static final int KEYS = 500_000;

    /** Figures are printed with one digit after the point. */
    private static final double ROUNDING = 0.05;

    @Override
    public String key() {
        return "chord-load";
    }

    @Override
    public String title() {
        return "Chord: how unevenly keys are spread";
    }

    @Override
    public List<LoadPoint> points(Scale scale) {
        return List.of(new LoadPoint(PEERS, 1, KEYS));
    }

    @Override
    public int seeds(LoadPoint point, Scale scale) {
        return scale.choose(3, 20, 200);
    }

    @Override
    public Chapter chapter(Results<LoadPoint, LoadResult> results) {
        return new Chapter(
                key(),
                title(),
                List.of(
                        "Ids and keys are random; a key belongs to the first peer at or after it. One id for each peer."
                                + " This says something of consistent hashing, not of a submission.",
                        "Loads are in means: 2 is twice as many keys as a peer has on average.",
                        "± is the 95 % confidence interval of the mean over rings.",
                        "The paper's figures are of a single ring, so reproduced means: the figure lies where 95 % of single"
                                + " rings lie, give or take its rounding.",
                        "In theory the number of keys of a peer is geometric: an exponential arc, and Poisson's chance in it."),
                List.of(table(results)),
                results.points().stream()
                        .flatMap(point -> comparisons(results, point).stream())
                        .toList(),
                results.points().stream().map(point -> chart(results, point)).toList());
    }

    private static Table table(Results<LoadPoint, LoadResult> results) {
        List<List<String>> rows = new ArrayList<>();
        for (LoadPoint point : results.points()) {
            LoadLaw law = LoadLaw.of(point);
            rows.add(row(results, point, "1st percentile", LoadResult::p1, text("%.2f", law.load(1))));
            rows.add(row(results, point, "99th percentile", LoadResult::p99, text("%.2f", law.load(99))));
            rows.add(row(results, point, "highest load", LoadResult::highest, ""));
            rows.add(row(
                    results, point, "peers without a key, %", r -> 100 * r.idle(), text("%.2f", 100 * law.atMost(0))));
        }
        return new Table("loads", "Keys of a peer, in means", List.of("load", "peers", "keys", "ours", "theory"), rows);
    }

    private static List<String> row(
            Results<LoadPoint, LoadResult> results,
            LoadPoint point,
            String name,
            ToDoubleFunction<LoadResult> quantity,
            String theory) {
        return List.of(
                name,
                text("%,d", point.peers()),
                text("%,d", point.keys()),
                results.sample(point, quantity).mean().toString(),
                theory);
    }

    private static List<Comparison> comparisons(Results<LoadPoint, LoadResult> results, LoadPoint point) {
        String setting = text("N = %,d, %,d keys", point.peers(), point.keys());
        Sample idle = results.sample(point, LoadResult::idle);
        boolean someIdle = results.at(point).stream().allMatch(result -> result.idle() > 0);
        return List.of(
                comparison(results.sample(point, LoadResult::p99), "99th percentile of loads, in means", setting, 4.6),
                comparison(results.sample(point, LoadResult::highest), "highest load, in means", setting, 9.1),
                new Comparison(
                        "peers without a key",
                        setting,
                        "some",
                        text("%.1f %% of the peers", 100 * idle.mean().value()),
                        someIdle ? Verdict.REPRODUCED : Verdict.DIFFERS,
                        ""));
    }

    private static Comparison comparison(Sample sample, String quantity, String setting, double published) {
        return new Comparison(
                quantity,
                setting,
                text("%.1f", published),
                sample.mean().toString(),
                Judgment.ofOneRing(published, ROUNDING, sample),
                Judgment.rings(sample));
    }

    private static Chart chart(Results<LoadPoint, LoadResult> results, LoadPoint point) {
        LoadLaw law = LoadLaw.of(point);
        double width = 1.0 / Loads.FIFTHS;
        int most = results.at(point).stream()
                .mapToInt(result -> result.fifths().size())
                .max()
                .orElse(0);
        List<Point> ours = new ArrayList<>();
        List<Point> theory = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            int fifth = i;
            Estimate share =
                    results.sample(point, result -> result.share(fifth)).mean();
            double x = (i + 0.5) * width;
            ours.add(share.at(x));
            theory.add(Point.of(x, below(law, (i + 1) * width) - below(law, i * width)));
        }
        return new Chart(
                "chord-load",
                text("Keys of a peer, %,d peers and %,d keys", point.peers(), point.keys()),
                Axis.linear("keys of a peer, in means"),
                Axis.linear("share of peers"),
                List.of(new Series("measured", Style.MEASURED, ours), new Series("geometric", Style.THEORY, theory)),
                List.of("Each point is the share of peers whose load lies within a tenth of a mean of it."));
    }

    /** The share of peers with a load below so many means. */
    private static double below(LoadLaw law, double means) {
        return law.atMost((int) Math.ceil(means * law.meanKeys() - 1e-9) - 1);
    }
}
