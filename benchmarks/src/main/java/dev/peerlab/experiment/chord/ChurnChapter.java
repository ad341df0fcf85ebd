package dev.peerlab.experiment.chord;

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
import dev.peerlab.experiment.finding.Comparison;
import dev.peerlab.experiment.finding.Comparison.Verdict;
import dev.peerlab.experiment.finding.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What is said of lookups under churn. */
final class ChurnChapter {

    /** The rate of which the paper's text speaks. */
    private static final double RATE = 0.1;

    private static final double PUBLISHED = 0.03;

    /** How far off "about 3 %" may be, and "slightly worse". */
    private static final double ABOUT = 0.01;

    private static final String FIGURE = "about 3 %, slightly more";

    private final ChurnExperiment experiment;
    private final Results<ChurnPoint, ChurnResult> results;

    ChurnChapter(ChurnExperiment experiment, Results<ChurnPoint, ChurnResult> results) {
        this.experiment = experiment;
        this.results = results;
    }

    Chapter chapter() {
        Optional<ChurnPoint> highest =
                results.points().stream().filter(point -> point.rate() == RATE).findFirst();
        return new Chapter(
                experiment.key(),
                experiment.title(),
                setting(),
                List.of(table()),
                highest.map(this::comparisons).orElse(List.of()),
                results.isEmpty() ? List.of() : List.of(chart()));
    }

    private static List<String> setting() {
        return List.of(
                "A ring at rest to begin with. Peers join by way of random members at a rate R, random members crash at the"
                        + " same rate, and random members look up random keys once a second: three Poisson processes.",
                text(
                        "All three parts of the submission run. Every peer stabilizes every %d s and fixes %d fingers in that"
                                + " time, about all that it has; it knows r = %d successors. Messages take 10 ms, and an answer"
                                + " is waited for 500 ms.",
                        ChurnWorld.MAINTENANCE.toSeconds(), ChurnWorld.FINGERS, ChurnWorld.SUCCESSORS),
                "A lookup is right if it ends at the member that owns the key then; whether that one has the key's value does"
                        + " not matter. Lookups of peers that crash meanwhile are left out.",
                "The paper's simulator does not go around dead peers: a lookup that is sent to one fails. Here it goes on, so"
                        + " both are counted: lookups that end wrong, and those as well as lookups that met a dead peer.",
                "± is the 95 % confidence interval over runs.",
                "Reproduced means: 3 % lies within the interval, give or take one in a hundred lookups; the paper says \"about"
                        + " 3 %\" and \"slightly worse\".");
    }

    private Sample wrong(ChurnPoint point) {
        return results.sample(point, ChurnResult::wrongShare);
    }

    private Sample hindered(ChurnPoint point) {
        return results.sample(point, ChurnResult::hinderedShare);
    }

    private static String percent(Estimate share) {
        return Double.isNaN(share.margin())
                ? text("%.2f %%", 100 * share.value())
                : text("%.2f ± %.2f %%", 100 * share.value(), 100 * share.margin());
    }

    private Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (ChurnPoint point : results.points()) {
            int lookups =
                    results.at(point).stream().mapToInt(ChurnResult::lookups).sum();
            rows.add(List.of(
                    text("%.2f", point.rate()),
                    text("%,d", point.peers()),
                    text("%,d", lookups),
                    percent(wrong(point).mean()),
                    percent(hindered(point).mean())));
        }
        return new Table(
                "failures",
                "Shares of lookups",
                List.of("R, 1/s", "peers", "lookups", "ended wrong", "wrong, or met a dead peer"),
                rows);
    }

    // Comparisons

    private List<Comparison> comparisons(ChurnPoint point) {
        return List.of(
                comparison(
                        "lookups that end wrong or meet a dead peer",
                        point,
                        hindered(point).mean(),
                        "the paper reckons that a dead peer stays in fingers for 30 s; here each finger is looked up anew every 30 s, so"
                                + " it stays for 15 s on average. With fingers fixed half as often it is 3.0 % with the reference",
                        "do peers forget those that do not answer, and replace their fingers?"),
                comparison(
                        "lookups that end wrong",
                        point,
                        wrong(point).mean(),
                        "the paper counts a lookup as failed when it is sent to a dead peer; here it goes around it",
                        "lookups end at peers that are not the owner, or not at all"));
    }

    private static Comparison comparison(
            String quantity, ChurnPoint point, Estimate ours, String whyLess, String whyMore) {
        Verdict verdict = Judgment.of(PUBLISHED, ABOUT, ours);
        return new Comparison(
                quantity,
                text("%,d peers, R = %.1f a second", point.peers(), point.rate()),
                FIGURE,
                percent(ours),
                verdict,
                verdict == Verdict.UNDECIDED ? "too few lookups to tell" : why(ours, whyLess, whyMore));
    }

    /** Also of a figure that is reproduced only because it is a rough one. */
    private static String why(Estimate ours, String whyLess, String whyMore) {
        if (ours.high() < PUBLISHED) {
            return whyLess;
        }
        return ours.low() > PUBLISHED + ABOUT ? whyMore : "";
    }

    // Chart

    private Chart chart() {
        return new Chart(
                "chord-churn",
                "Lookups under churn",
                Axis.linear("joins and crashes each, R, in a second"),
                Axis.linear("share of lookups, %"),
                List.of(
                        measured("wrong, or met a dead peer", ChurnResult::hinderedShare),
                        measured("ended wrong", ChurnResult::wrongShare),
                        new Series(
                                "failed, published: about", Style.PUBLISHED, List.of(Point.of(RATE, 100 * PUBLISHED)))),
                List.of(
                        "Bars: 95 % confidence intervals.",
                        "In the paper a lookup that is sent to a dead peer fails; here it goes around it."));
    }

    private Series measured(String name, ToDoubleFunction<ChurnResult> share) {
        List<Point> points = new ArrayList<>();
        for (ChurnPoint point : results.points()) {
            Estimate mean = results.sample(point, result -> 100 * share.applyAsDouble(result))
                    .mean();
            points.add(mean.at(point.rate()));
        }
        return new Series(name, Style.MEASURED, points);
    }
}
