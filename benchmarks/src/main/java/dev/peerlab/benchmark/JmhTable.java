package dev.peerlab.benchmark;

import dev.peerlab.experiment.finding.Table;
import dev.peerlab.experiment.report.ReportWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Contestants side by side: a column each, and for each size a line a measure. */
final class JmhTable {

    private static final String NOTHING = "-";
    private static final String BASELINE = LookupContestant.BARE_LOOP.title();

    private final List<Score> scores;
    private final List<String> contestants;

    private JmhTable(List<Score> scores, List<String> contestants) {
        this.scores = scores;
        this.contestants = contestants;
    }

    /**
     * {@return the lines of the table of lookups}
     *
     * @param scores in any order; those that are missing are shown as {@code -}
     */
    static List<String> lookups(List<Score> scores, List<String> sizes, List<String> contestants) {
        JmhTable table = new JmhTable(scores, contestants);
        return table.lines(
                "a lookup",
                sizes,
                size -> List.of(
                        table.times(size),
                        table.numbers(size, "hops", "%.2f", Score::hops),
                        table.numbers(size, "ns/hop", "%.1f", score -> score.nanos() / score.hops()),
                        table.ratios(size),
                        table.numbers(size, "bytes", "%.1f", Score::bytes)));
    }

    /** {@return the lines of the table of the simulator's events} */
    static List<String> events(List<Score> scores, List<String> sizes, List<String> contestants) {
        JmhTable table = new JmhTable(scores, contestants);
        return table.lines(
                "an event",
                sizes,
                size -> List.of(
                        table.times(size),
                        table.numbers(size, "million/s", "%.2f", score -> 1e3 / score.nanos()),
                        table.ratios(size),
                        table.numbers(size, "bytes", "%.1f", Score::bytes)));
    }

    private List<String> lines(String per, List<String> sizes, Function<String, List<List<String>>> rows) {
        List<List<String>> all = new ArrayList<>();
        for (String size : sizes) {
            String shown = size;
            for (List<String> row : rows.apply(size)) {
                all.add(row(shown, row.get(0), row.subList(1, row.size())));
                shown = "";
            }
        }
        return ReportWriter.lines(new Table("jmh", per, row("peers", per, contestants), all));
    }

    private static List<String> row(String size, String measure, List<String> cells) {
        List<String> row = new ArrayList<>(List.of(size, measure));
        row.addAll(cells);
        return row;
    }

    private List<String> times(String size) {
        return cells(
                size,
                "ns",
                score -> Double.isNaN(score.error())
                        ? format("%.1f", score.nanos())
                        : format("%.1f ± %.1f", score.nanos(), score.error()));
    }

    private List<String> ratios(String size) {
        double baseline = scores.stream()
                .filter(score -> score.size().equals(size) && score.contestant().equals(BASELINE))
                .mapToDouble(Score::nanos)
                .findFirst()
                .orElse(Double.NaN);
        return numbers(size, "× " + BASELINE, "%.2f", score -> score.nanos() / baseline);
    }

    private List<String> numbers(String size, String measure, String format, ToDoubleFunction<Score> number) {
        return cells(size, measure, score -> {
            double value = number.applyAsDouble(score);
            return Double.isFinite(value) ? format(format, value) : NOTHING;
        });
    }

    private List<String> cells(String size, String measure, Function<Score, String> cell) {
        List<String> cells = new ArrayList<>(List.of(measure));
        for (String contestant : contestants) {
            cells.add(scores.stream()
                    .filter(score ->
                            score.size().equals(size) && score.contestant().equals(contestant))
                    .map(cell)
                    .findFirst()
                    .orElse(NOTHING));
        }
        return cells;
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
