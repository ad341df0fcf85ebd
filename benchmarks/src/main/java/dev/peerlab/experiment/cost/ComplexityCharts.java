package dev.peerlab.experiment.cost;

import dev.peerlab.experiment.Estimate;
import dev.peerlab.experiment.finding.Chart;
import dev.peerlab.experiment.finding.Chart.Axis;
import dev.peerlab.experiment.finding.Chart.Point;
import dev.peerlab.experiment.finding.Chart.Series;
import dev.peerlab.experiment.finding.Chart.Style;
import dev.peerlab.experiment.growth.Fit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One chart a quantity: all systems, measured and fitted, on logarithmic axes, where N to a power is a straight line. */
final class ComplexityCharts {

    /** An error bar that reaches zero ends here, as a share of the value: a logarithmic axis has no zero. */
    private static final double LOWEST = 0.01;

    private ComplexityCharts() {}

    /** {@return the charts of those quantities of which something was measured} */
    static List<Chart> of(List<CostLine> lines) {
        return Arrays.stream(Quantity.values())
                .map(quantity -> of(
                        quantity,
                        lines.stream()
                                .filter(line -> line.quantity() == quantity)
                                .toList()))
                .filter(chart -> !chart.series().isEmpty())
                .toList();
    }

    private static Chart of(Quantity quantity, List<CostLine> lines) {
        List<Series> series = new ArrayList<>();
        for (CostLine line : lines) {
            if (!line.system().costs().isEmpty()) {
                series.add(measured(line));
                line.decided().ifPresent(decided -> series.add(fitted(line, decided.winner())));
            }
        }
        return new Chart(
                "complexity-" + quantity.name().toLowerCase(Locale.ROOT),
                "Cost in " + quantity + " against the number of peers",
                Axis.logarithmic("peers N"),
                Axis.logarithmic(quantity.toString()),
                series,
                List.of(
                        "Means over networks, with their 95 % intervals, and the curve of the class that was decided on."));
    }

    private static Series measured(CostLine line) {
        List<Point> points = new ArrayList<>();
        line.system().samples(line.quantity()).forEach((peers, sample) -> {
            Estimate mean = sample.mean();
            double margin = Double.isNaN(mean.margin()) ? 0 : mean.margin();
            double low = Math.max(mean.value() - margin, LOWEST * mean.value());
            points.add(new Point(peers, mean.value(), low, mean.value() + margin));
        });
        return new Series(line.system().experiment().system(), Style.MEASURED, points);
    }

    /** Small networks may be below a curve's domain: a line that is negative there is not drawn there. */
    private static Series fitted(CostLine line, Fit fit) {
        List<Point> points = line.system().costs().keySet().stream()
                .map(peers -> Point.of(peers, fit.at(peers)))
                .filter(point -> point.y() > 0)
                .toList();
        return new Series(line.system().experiment().system() + ": " + fit.growth(), Style.FITTED, points);
    }
}
