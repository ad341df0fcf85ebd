package dev.peerlab.experiment.report;

import dev.peerlab.experiment.finding.Chart;
import dev.peerlab.experiment.finding.Chart.Point;
import dev.peerlab.experiment.finding.Chart.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** Which points of a chart have a place on its axes. */
final class Drawable {

    /** On a logarithmic axis, a bar reaches this much below its point at most: what is nearly 0 is endlessly far down. */
    private static final double REACH = 10;

    /** Where points stand at names, their values are written above them. */
    private static final double FOR_VALUES = 0.1;

    private Drawable() {}

    /** {@return the points that have a place} */
    static List<Point> points(Series series, AxisScale x, AxisScale y) {
        return series.points().stream()
                .filter(point -> !Double.isNaN(x.place(point.x())) && !Double.isNaN(y.place(point.y())))
                .toList();
    }

    /** {@return the scale that all points of a chart fit on, from left to right} */
    static AxisScale across(Chart chart) {
        return AxisScale.horizontal(chart.x(), values(chart, point -> DoubleStream.of(point.x())));
    }

    /** {@return the scale that all points of a chart fit on, with their bars} */
    static AxisScale up(Chart chart) {
        boolean logarithmic = chart.y().logarithmic();
        double headroom = chart.x().names().isEmpty() ? AxisScale.PADDING : FOR_VALUES;
        double[] values = values(
                chart,
                point -> DoubleStream.of(
                        point.y(), point.high(), logarithmic ? Math.max(point.low(), point.y() / REACH) : point.low()));
        return AxisScale.vertical(chart.y(), values, headroom);
    }

    /** {@return the place of a bar's end: that of the axis's end if it has none} */
    static double end(AxisScale y, double value) {
        double place = y.place(value);
        return Double.isNaN(place) || place < y.low() ? y.low() : Math.min(place, y.high());
    }

    /** {@return in sentences, what could not be drawn} */
    static List<String> leftOut(Chart chart) {
        AxisScale x = across(chart);
        AxisScale y = up(chart);
        List<String> sentences = new ArrayList<>();
        for (Series series : chart.series()) {
            int count = series.points().size() - points(series, x, y).size();
            if (count > 0) {
                String points = count == 1 ? "1 point" : count + " points";
                sentences.add("Not drawn: " + points + " of '" + series.name() + "', "
                        + (isForZero(chart, series) ? "0 on a logarithmic axis." : "not a number that has a place."));
            }
        }
        return sentences;
    }

    private static boolean isForZero(Chart chart, Series series) {
        return series.points().stream()
                .filter(point -> Double.isFinite(point.x()) && Double.isFinite(point.y()))
                .anyMatch(point -> (chart.x().logarithmic() && point.x() == 0)
                        || (chart.y().logarithmic() && point.y() == 0));
    }

    private static double[] values(Chart chart, Function<Point, DoubleStream> of) {
        return chart.series().stream()
                .flatMap(series -> series.points().stream())
                .flatMapToDouble(of)
                .toArray();
    }
}
