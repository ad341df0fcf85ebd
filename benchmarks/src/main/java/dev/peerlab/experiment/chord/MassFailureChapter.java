package dev.peerlab.experiment.chord;

import static dev.peerlab.experiment.finding.Texts.text;

import dev.peerlab.experiment.Estimate;
import dev.peerlab.experiment.Results;
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

/** What is said of keys lost in mass failures. */
final class MassFailureChapter {

    /** How closely a share can be read off the paper's plot. */
    private static final double READING = 0.01;

    /** How many lookups may fail without need and be called none. */
    private static final double NONE = 0.001;

    private final MassFailureExperiment experiment;
    private final Results<MassFailurePoint, MassFailureResult> results;

    MassFailureChapter(MassFailureExperiment experiment, Results<MassFailurePoint, MassFailureResult> results) {
        this.experiment = experiment;
        this.results = results;
    }

    Chapter chapter() {
        List<Comparison> comparisons = new ArrayList<>();
        for (MassFailurePoint point : results.points()) {
            comparisons.add(failed(point));
        }
        if (!results.isEmpty()) {
            comparisons.add(needless());
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
                "A ring at rest; then a share p of the peers, chosen at random, crashes at once. The others stabilize, every"
                        + " 30 s and by all three parts of the submission, until every pointer is exact again.",
                text(
                        "A peer knows r = %d successors. No key has a copy. After %d rounds at the latest, random peers look up"
                                + " random keys.",
                        MassFailureExperiment.SUCCESSORS, MassFailureExperiment.MOST_ROUNDS),
                "A lookup fails if it does not end at the peer that owned the key before the crash, as in the paper: so all"
                        + " keys of dead peers count as lost. It fails without need if that peer is alive.",
                "± is the 95 % confidence interval over rings.",
                "Reproduced means: p lies within the interval, give or take 0.01; and of lookups for keys that are still"
                        + " there, at most 1 in 1,000 fails.");
    }

    private Estimate share(MassFailurePoint point) {
        return results.sample(point, MassFailureResult::failed).mean();
    }

    private Estimate unnecessary(MassFailurePoint point) {
        return results.sample(point, result -> result.failed() - result.lost()).mean();
    }

    private int mostRounds(MassFailurePoint point) {
        return results.at(point).stream()
                .mapToInt(MassFailureResult::rounds)
                .max()
                .orElse(0);
    }

    private static String exact(Estimate share) {
        return Double.isNaN(share.margin())
                ? text("%.4f", share.value())
                : text("%.4f ± %.4f", share.value(), share.margin());
    }

    private Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (MassFailurePoint point : results.points()) {
            rows.add(List.of(
                    text("%.2f", point.failed()),
                    text("%,d", point.peers()),
                    exact(share(point)),
                    exact(unnecessary(point)),
                    text("%d", mostRounds(point))));
        }
        return new Table(
                "failures",
                "Shares of lookups that fail",
                List.of("p", "peers", "failed", "without need", "rounds at most"),
                rows);
    }

    // Comparisons

    private Comparison failed(MassFailurePoint point) {
        Verdict verdict = Judgment.of(point.failed(), READING, share(point));
        return new Comparison(
                "share of lookups that fail",
                text("N = %,d, p = %.2f", point.peers(), point.failed()),
                text("almost exactly p: %.2f", point.failed()),
                exact(share(point)),
                verdict,
                why(verdict, point));
    }

    private String why(Verdict verdict, MassFailurePoint point) {
        if (verdict != Verdict.DIFFERS) {
            return verdict == Verdict.UNDECIDED ? "too few rings to tell" : "";
        }
        String rest = mostRounds(point) < MassFailureExperiment.MOST_ROUNDS
                ? "though every pointer was exact again"
                : text("and the ring was not at rest after %d rounds", MassFailureExperiment.MOST_ROUNDS);
        return text("%.4f failed without need, ", unnecessary(point).value()) + rest;
    }

    private Comparison needless() {
        List<MassFailurePoint> points = results.points();
        double most = points.stream()
                .mapToDouble(point -> unnecessary(point).value())
                .max()
                .orElse(0);
        return new Comparison(
                "share of lookups that fail without need",
                text("N = %,d, all p", points.get(0).peers()),
                "none to speak of",
                text("%.4f at most", most),
                Judgment.all(points.stream()
                        .map(point -> Judgment.of(0, NONE, unnecessary(point)))
                        .toList()),
                "");
    }

    // Chart

    private Chart chart() {
        List<Point> ours = new ArrayList<>();
        List<Point> published = new ArrayList<>();
        for (MassFailurePoint point : results.points()) {
            ours.add(share(point).at(point.failed()));
            published.add(Point.of(point.failed(), point.failed()));
        }
        return new Chart(
                "chord-mass-failure",
                "Lookups that fail after a mass failure and repair, without copies",
                Axis.linear("share of peers that died, p"),
                Axis.linear("share of lookups that fail"),
                List.of(
                        new Series("measured", Style.MEASURED, ours),
                        new Series("keys lost with their owners: p", Style.THEORY, published)),
                List.of("Bars: 95 % confidence intervals. The paper's plot follows the line \"almost exactly\"."));
    }
}
