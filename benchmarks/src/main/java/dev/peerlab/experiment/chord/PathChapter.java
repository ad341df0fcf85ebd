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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** What is said of path lengths. */
final class PathChapter {

    /** The size for which the paper shows how path lengths are distributed. */
    static final int SHOWN = 1 << 12;

    /** How closely a mean can be read off the paper's plot, in hops; and "about" is all that its text says. */
    private static final double READING = 0.25;

    private static final String QUANTITY = "mean path length, hops";
    private static final String PUBLISHED = "about ½·log2 N";

    private final PathExperiment experiment;
    private final Results<PathPoint, PathResult> results;
    private final List<PathPoint> fingers;
    private final List<PathPoint> lists;

    PathChapter(PathExperiment experiment, Results<PathPoint, PathResult> results) {
        this.experiment = experiment;
        this.results = results;
        this.fingers = points(PathExperiment.FINGERS_ALONE);
        this.lists = points(PathExperiment.LIST);
    }

    private List<PathPoint> points(int successors) {
        return results.points().stream()
                .filter(point -> point.successors() == successors)
                .toList();
    }

    Chapter chapter() {
        return new Chapter(experiment.key(), experiment.title(), setting(), List.of(table()), comparisons(), charts());
    }

    private static List<String> setting() {
        return List.of(
                "A ring at rest: every predecessor, successor, list and finger is exact. Ids are random.",
                "Random peers look up random keys, one after the other; the submission's iterative lookup runs.",
                "A path is counted in hops: requests from the issuer to the peer that knows the owner, the key's predecessor."
                        + " The last step, to the owner itself, comes on top.",
                "The paper's law is about fingers, so it is held against r = 1: a peer knows its successor and its fingers."
                        + " Beside it r = 16: a list of 16 successors leads to the predecessor at once from anywhere near.",
                "± is the 95 % confidence interval over rings, each with other ids and keys.",
                "Reproduced means: ½·log2 N lies within the interval of the mean, give or take a quarter of a hop, at every N;"
                        + " the paper says \"about\", and its plot cannot be read more closely.");
    }

    private Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (PathPoint point : results.points()) {
            PathResult all = PathResult.all(results.at(point));
            rows.add(List.of(
                    text("%,d", point.peers()),
                    text("%d", point.successors()),
                    text("%,d", all.lookups()),
                    mean(point).toString(),
                    text("%d", all.percentile(1)),
                    text("%d", all.percentile(50)),
                    text("%d", all.percentile(99)),
                    text("%.1f", law(point))));
        }
        return new Table(
                "paths",
                "Hops to the key's predecessor",
                List.of("peers", "r", "lookups", "mean hops", "p1", "median", "p99", "½·log2 N"),
                rows);
    }

    private Estimate mean(PathPoint point) {
        return results.sample(point, PathResult::mean).mean();
    }

    private static double law(PathPoint point) {
        return Math.log(point.peers()) / Math.log(2) / 2;
    }

    // Comparisons

    private List<Comparison> comparisons() {
        List<Comparison> all = new ArrayList<>(means());
        all.add(distribution());
        return all;
    }

    /** Neighboring sizes of one verdict share a line. */
    private List<Comparison> means() {
        if (fingers.isEmpty()) {
            return List.of(
                    new Comparison(QUANTITY, "fingers alone", PUBLISHED, "-", Verdict.UNDECIDED, "not measured"));
        }
        List<Comparison> lines = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= fingers.size(); i++) {
            if (i == fingers.size() || verdict(fingers.get(i)) != verdict(fingers.get(first))) {
                lines.add(means(fingers.subList(first, i)));
                first = i;
            }
        }
        return lines;
    }

    private Verdict verdict(PathPoint point) {
        return Judgment.of(law(point), READING, mean(point));
    }

    private Comparison means(List<PathPoint> sizes) {
        PathPoint farthest = sizes.stream()
                .max(Comparator.comparingDouble(point -> Math.abs(mean(point).value() - law(point))))
                .orElseThrow();
        Verdict verdict = verdict(farthest);
        String ours = text(
                "%s at N = %,d, where the law says %.1f%s",
                mean(farthest), farthest.peers(), law(farthest), sizes.size() == 1 ? "" : ", the farthest off");
        return new Comparison(QUANTITY, span(sizes), PUBLISHED, ours, verdict, why(verdict, farthest));
    }

    private static String span(List<PathPoint> sizes) {
        String first = text("N = %,d", sizes.get(0).peers());
        return sizes.size() == 1
                ? first + ", fingers alone"
                : first
                        + text(
                                " to %,d, fingers alone",
                                sizes.get(sizes.size() - 1).peers());
    }

    private String why(Verdict verdict, PathPoint point) {
        if (verdict != Verdict.DIFFERS) {
            return verdict == Verdict.UNDECIDED ? "too few lookups to tell" : "";
        }
        return mean(point).value() > law(point)
                ? text(
                        "expected O(log N) hops, measured %s at N = %,d: does closestPreceding take the last peer before the"
                                + " key?",
                        mean(point), point.peers())
                : text(
                        "a peer knows by its predecessor which keys are its own; the paper's pseudocode asks around the ring for"
                                + " them, so it needs log2 N / N hops more: %.2f at N = %,d",
                        2 * law(point) / point.peers(), point.peers());
    }

    private Comparison distribution() {
        Optional<PathPoint> shown =
                fingers.stream().filter(point -> point.peers() == SHOWN).findFirst();
        String setting = text("N = %,d, fingers alone", SHOWN);
        if (shown.isEmpty()) {
            return new Comparison(
                    "median path length, hops",
                    setting,
                    "distributed around 6",
                    "-",
                    Verdict.UNDECIDED,
                    "not measured at this size");
        }
        PathResult all = PathResult.all(results.at(shown.get()));
        int median = all.percentile(50);
        return new Comparison(
                "median path length, hops",
                setting,
                "distributed around 6",
                text("%d (1 %% up to %d, 99 %% up to %d)", median, all.percentile(1), all.percentile(99)),
                median == 6 ? Verdict.REPRODUCED : Verdict.DIFFERS,
                "reproduced means: the median is 6");
    }

    // Charts

    private List<Chart> charts() {
        List<Chart> charts = new ArrayList<>();
        if (!fingers.isEmpty()) {
            charts.add(growth());
            charts.add(shares(fingers.stream()
                    .filter(point -> point.peers() == SHOWN)
                    .findFirst()
                    .orElse(fingers.get(fingers.size() - 1))));
        }
        return charts;
    }

    private Chart growth() {
        return new Chart(
                "chord-path",
                "Path length of Chord lookups",
                Axis.logarithmic("peers N"),
                Axis.linear("hops to the key's predecessor"),
                List.of(
                        new Series(
                                "fingers alone",
                                Style.MEASURED,
                                fingers.stream().map(this::spread).toList()),
                        new Series(
                                "and 16 successors",
                                Style.MEASURED,
                                lists.stream()
                                        .map(point -> mean(point).at(point.peers()))
                                        .toList()),
                        new Series(
                                "½·log2 N",
                                Style.THEORY,
                                fingers.stream()
                                        .map(point -> Point.of(point.peers(), law(point)))
                                        .toList())),
                List.of(
                        "Bars of the first series: 1st to 99th percentile, as in the paper's figure 10(a);"
                                + " of the second: the 95 % confidence interval of the mean.",
                        "In theory a list of r successors spares ½·log2 r - 1 hops: 1 hop for r = 16, on rings that are much larger."));
    }

    private Point spread(PathPoint point) {
        PathResult all = PathResult.all(results.at(point));
        return new Point(point.peers(), all.mean(), all.percentile(1), all.percentile(99));
    }

    private Chart shares(PathPoint point) {
        int bits = (int) Math.round(2 * law(point));
        BinomialDistribution ones = BinomialDistribution.of(bits, 0.5);
        List<Point> ours = new ArrayList<>();
        List<Point> theory = new ArrayList<>();
        int longest = PathResult.all(results.at(point)).counts().size() - 1;
        for (int hops = 0; hops <= Math.max(longest, bits); hops++) {
            int length = hops;
            Estimate share =
                    results.sample(point, result -> result.share(length)).mean();
            ours.add(share.at(hops));
            theory.add(Point.of(hops, ones.probability(hops)));
        }
        return new Chart(
                "chord-path-distribution",
                text("Path lengths of Chord lookups among %,d peers", point.peers()),
                Axis.linear("hops to the key's predecessor"),
                Axis.linear("share of lookups"),
                List.of(
                        new Series("measured", Style.MEASURED, ours),
                        new Series(text("ones in %d random bits", bits), Style.THEORY, theory)),
                List.of("The paper explains a path by its distance in binary: each bit that is one costs a hop."
                        + " That is exact where ids lie at equal distances; here they are random."));
    }
}
