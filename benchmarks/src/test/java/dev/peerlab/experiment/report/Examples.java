package dev.peerlab.experiment.report;

import static dev.peerlab.experiment.finding.Comparison.Verdict.DIFFERS;
import static dev.peerlab.experiment.finding.Comparison.Verdict.REPRODUCED;
import static dev.peerlab.experiment.finding.Comparison.Verdict.UNDECIDED;

import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Chart;
import dev.peerlab.experiment.finding.Chart.Axis;
import dev.peerlab.experiment.finding.Chart.Point;
import dev.peerlab.experiment.finding.Chart.Series;
import dev.peerlab.experiment.finding.Chart.Style;
import dev.peerlab.experiment.finding.Comparison;
import dev.peerlab.experiment.finding.Report;
import dev.peerlab.experiment.finding.Table;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Made-up chapters of the shapes that experiments yield. None of their figures was measured. */
final class Examples {

    private Examples() {}

    /** {@return a chapter of each kind, the verdicts last} */
    static List<Chapter> all() {
        return List.of(path(), load(), search(), complexity());
    }

    /** {@return all of them, with something to object to and something missing} */
    static Report report() {
        return new Report(
                "Submission linear, scale fast.",
                all(),
                List.of("chord-churn: onNotify is not implemented yet"),
                List.of("linear <lookup>: expected O(log N), measured O(N): 512 hops at N = 1024"));
    }

    /** {@return the verdicts on complexity, and five costs over five decades} */
    static Chapter complexity() {
        Table verdicts = new Table(
                "verdicts",
                "How costs grow with the number of peers N",
                List.of("cost", "expected", "measured", "coefficient", "runner-up", "verdict"),
                List.of(
                        List.of(
                                "Chord lookup, hops",
                                "O(log N)",
                                "O(log N)",
                                "0.501 ± 0.004",
                                "O(log² N)",
                                "as expected"),
                        List.of("ring walk, hops", "O(N)", "O(N)", "0.499 ± 0.011", "O(N log N)", "as expected"),
                        List.of("flood, messages", "O(N)", "O(N log N)", "0.31 ± 0.02", "O(N)", "undecided"),
                        List.of(
                                "linear <lookup>, hops",
                                "O(log N)",
                                "O(N)",
                                "0.50 ± 0.01",
                                "O(√N)",
                                "expected O(log N), measured O(N): 512 hops at N = 1024")));
        List<Series> series = List.of(
                measured("Chord lookup", 3, 17, n -> 0.5 * log2(n), 0.05),
                measured("ring walk", 3, 14, n -> n / 2, 0.1),
                measured("flooding", 3, 17, n -> 3 * n, 0.01),
                measured("random walk, 16 walkers", 3, 17, n -> 12 + 20 * Math.sqrt(n), 0.3),
                measured("central index", 3, 17, n -> 1, 0));
        Chart chart = new Chart(
                "complexity-hops",
                "Messages a search",
                Axis.logarithmic("peers N"),
                Axis.logarithmic("messages"),
                series,
                List.of("Each point is the mean over 20 seeds; error bars: 95 % confidence interval."));
        return new Chapter(
                "complexity",
                "Complexity",
                List.of("Least squares on the means of each N; classes are compared by AICc."),
                List.of(verdicts),
                List.of(),
                List.of(chart));
    }

    /** {@return the length of lookup paths, fitted, beside the published ones} */
    static Chapter path() {
        List<List<String>> rows = IntStream.rangeClosed(3, 14)
                .mapToObj(k ->
                        List.of(text("%,d", 1 << k), text("%.2f ± %.2f", k / 2.0 + 0.02, 0.3 / k), String.valueOf(k)))
                .toList();
        Chart chart = new Chart(
                "chord-path",
                "Path length of Chord lookups",
                Axis.logarithmic("peers N"),
                Axis.linear("hops"),
                List.of(
                        measured("reference", 3, 14, n -> 0.5 * log2(n) + 0.02, 0.2),
                        curve("0.501 · log2 N + 0.02", Style.FITTED, 3, 14, n -> 0.501 * log2(n) + 0.02),
                        curve("Stoica et al. 2001, fig. 10", Style.PUBLISHED, 3, 14, n -> 0.5 * log2(n)),
                        curve("½ · log2 N", Style.THEORY, 3, 14, n -> 0.5 * log2(n))),
                List.of("Hops to the predecessor of the key; error bars: 1st and 99th percentile."));
        return new Chapter(
                "chord-path",
                "Path length of Chord lookups",
                List.of("A random peer looks up a random key on a converged ring.", "100 lookups a peer & seed."),
                List.of(new Table("lengths", "Hops", List.of("N", "mean", "99 %"), rows)),
                List.of(new Comparison(
                        "mean path length", "N = 4,096", "about 6", "6.02 ± 0.01", REPRODUCED, "within 5 %")),
                List.of(chart));
    }

    /** {@return a distribution with zeros on a logarithmic axis} */
    static Chapter load() {
        List<Point> points = IntStream.range(0, 40)
                .mapToObj(i -> Point.of(i * 10, i % 9 == 8 ? 0 : 4000 * Math.exp(-i / 5.0)))
                .toList();
        Chart chart = new Chart(
                "chord-load",
                "Keys a peer",
                Axis.linear("keys"),
                Axis.logarithmic("peers"),
                List.of(
                        new Series("peers with so many keys", Style.MEASURED, points),
                        new Series(
                                "exponential distribution, of which the mean is the number of keys over the number of peers,"
                                        + " as follows for ids that are uniform on the circle",
                                Style.THEORY,
                                points.stream()
                                        .map(p -> Point.of(p.x(), 4000 * Math.exp(-p.x() / 50)))
                                        .toList())),
                List.of("10,000 peers, 500,000 keys."));
        return new Chapter(
                "chord-load",
                "Load of peers",
                List.of("Keys and peers have random ids."),
                List.of(new Table(
                        "loads",
                        "Keys a peer over their mean",
                        List.of("virtual peers", "1st percentile", "99th percentile"),
                        List.of(List.of("1", "0.01", "4.60 ± 0.11"), List.of("20", "0.55", "1.59 ± 0.02")))),
                List.of(
                        new Comparison("99th percentile / mean", "v = 1", "4.6", "4.60 ± 0.11", REPRODUCED, ""),
                        new Comparison(
                                "most / mean",
                                "v = 1",
                                "9.1",
                                "9.9 ± 0.5",
                                DIFFERS,
                                "the maximum of one run was published"),
                        new Comparison("peers without keys", "v = 1", "some", "-", UNDECIDED, "not measured")),
                List.of(chart));
    }

    /** {@return methods side by side} */
    static Chapter search() {
        List<String> methods = List.of("flooding", "expanding ring", "1 walker", "16 walkers", "32 walkers");
        Chart chart = new Chart(
                "search-messages",
                "All messages of a search",
                Axis.named("method", methods),
                Axis.logarithmic("messages a search"),
                List.of(
                        bars("random graph", 28_117, 384, 329, 33, 151, 14, 245, 13, 350, 14),
                        bars("power-law graph", 30_486, 4, 491, 54, 152, 14, 254, 15, 352, 15)),
                List.of(
                        "Each point is the mean of 500 searches for an object on 1 % of the peers; error bars, where larger than"
                                + " the point: 95 % confidence interval.",
                        "After Lv, Cao, Cohen, Li, Shenker: Search and Replication in Unstructured P2P Networks, ICS 2002."));
        return new Chapter(
                "search",
                "Flooding against random walks",
                List.of("An object is on 1 % of the peers."),
                List.of(new Table(
                        "random",
                        "Random graph",
                        List.of("method", "found", "messages"),
                        List.of(
                                List.of("flooding", "100.0 %", "28,117 ± 384"),
                                List.of("32 walkers", "100.0 %", "349.6 ± 14.3")))),
                List.of(),
                List.of(chart));
    }

    private static Series bars(String name, double... values) {
        List<Point> points = IntStream.range(0, values.length / 2)
                .mapToObj(i -> around(i + 1, values[2 * i], values[2 * i + 1]))
                .toList();
        return new Series(name, Style.MEASURED, points);
    }

    private static Series measured(String name, int from, int to, DoubleUnaryOperator cost, double margin) {
        return new Series(
                name,
                Style.MEASURED,
                sizes(from, to)
                        .mapToObj(n -> around(n, cost.applyAsDouble(n), margin * cost.applyAsDouble(n)))
                        .toList());
    }

    private static Series curve(String name, Style style, int from, int to, DoubleUnaryOperator cost) {
        return new Series(
                name,
                style,
                sizes(from, to)
                        .mapToObj(n -> Point.of(n, cost.applyAsDouble(n)))
                        .toList());
    }

    private static DoubleStream sizes(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToDouble(k -> 1 << k);
    }

    private static Point around(double x, double y, double margin) {
        return new Point(x, y, y - margin, y + margin);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static double log2(double n) {
        return Math.log(n) / Math.log(2);
    }
}
