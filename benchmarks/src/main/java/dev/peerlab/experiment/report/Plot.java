package dev.peerlab.experiment.report;

import dev.peerlab.experiment.finding.Chart;
import dev.peerlab.experiment.finding.Chart.Point;
import dev.peerlab.experiment.finding.Chart.Series;
import dev.peerlab.experiment.finding.Chart.Style;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The inside of a chart: markers, error bars and curves.
 *
 * <p>XChart draws it, on places rather than values: so logarithmic axes are linear to it, and error bars need not be symmetric.
 */
final class Plot {

    /** Half the width of the ends of error bars, in points. */
    private static final double CAP = 3.5;

    static final int MARKER = 8;
    private static final Color NOTHING = new Color(255, 255, 255, 0);
    private static final BasicStroke BAR = new BasicStroke(1.2f);

    private final Chart chart;
    private final AxisScale x;
    private final AxisScale y;
    private final int width;
    private final int height;

    Plot(Chart chart, AxisScale x, AxisScale y, int width, int height) {
        this.chart = chart;
        this.x = x;
        this.y = y;
        this.width = width;
        this.height = height;
    }

    /** Draws it at the origin. */
    void paint(Graphics2D graphics) {
        XYChart plot = new XYChart(width, height, ChartTheme.XChart);
        style(plot.getStyler());
        List<Ink> inks = Ink.of(chart.series());
        for (int i = 0; i < inks.size(); i++) {
            if (inks.get(i).symbol().isPresent()) {
                add(plot, i, inks.get(i));
            }
        }
        if (!plot.getSeriesCollection().isEmpty()) {
            plot.paint(graphics, width, height);
        }
        for (int i = 0; i < inks.size(); i++) {
            paintCurve(graphics, chart.series().get(i), inks.get(i));
        }
    }

    /** XChart would begin its dashes anew at each point, so that a curve of many points looks solid. */
    private void paintCurve(Graphics2D graphics, Series series, Ink ink) {
        List<Point> points = Drawable.points(series, x, y);
        if (ink.stroke().isEmpty() || points.isEmpty()) {
            return;
        }
        Path2D.Double path = new Path2D.Double();
        for (Point point : points) {
            double across = (x.place(point.x()) - x.low()) / (x.high() - x.low()) * width;
            double down = (y.high() - y.place(point.y())) / (y.high() - y.low()) * height;
            if (path.getCurrentPoint() == null) {
                path.moveTo(across, down);
            } else {
                path.lineTo(across, down);
            }
        }
        graphics.setColor(ink.color());
        graphics.setStroke(ink.stroke().get());
        graphics.draw(path);
    }

    private void style(XYStyler styler) {
        styler.setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
                .setAxisTicksVisible(false)
                .setAxisTitlesVisible(false)
                .setPlotGridLinesVisible(false)
                .setPlotMargin(0)
                .setXAxisMin(x.low())
                .setXAxisMax(x.high())
                .setYAxisMin(y.low())
                .setYAxisMax(y.high())
                .setPlotContentSize(1)
                .setChartPadding(0)
                .setChartTitleVisible(false)
                .setLegendVisible(false)
                .setMarkerSize(MARKER)
                .setChartBackgroundColor(NOTHING)
                .setPlotBackgroundColor(NOTHING)
                .setPlotBorderVisible(false)
                .setAntiAlias(true);
    }

    private void add(XYChart plot, int number, Ink ink) {
        Series series = chart.series().get(number);
        List<Point> points = Drawable.points(series, x, y);
        if (points.isEmpty()) {
            return;
        }
        double aside = aside(number);
        addBars(plot, number, points, aside, ink.color());
        XYSeries drawn = plot.addSeries(
                String.valueOf(number),
                points.stream().map(point -> x.place(point.x()) + aside).toList(),
                points.stream().map(point -> y.place(point.y())).toList());
        drawn.setMarkerColor(ink.color());
        ink.symbol().ifPresent(drawn::setMarker);
    }

    private void addBars(XYChart plot, int number, List<Point> points, double aside, Color color) {
        double cap = CAP / width * (x.high() - x.low());
        List<Double> across = new ArrayList<>();
        List<Double> up = new ArrayList<>();
        for (Point point : points) {
            double middle = x.place(point.x()) + aside;
            double low = Drawable.end(y, point.low());
            double high = Drawable.end(y, point.high());
            if (isLongerThanMarker(point, low, high)) {
                double gap = Double.NaN;
                across.addAll(List.of(middle - cap, middle + cap, gap, middle, middle, gap));
                across.addAll(List.of(middle - cap, middle + cap, gap));
                up.addAll(List.of(low, low, gap, low, high, gap, high, high, gap));
            }
        }
        if (!across.isEmpty()) {
            XYSeries bars = plot.addSeries("bars of " + number, across, up);
            bars.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line).setMarker(SeriesMarkers.NONE);
            bars.setLineColor(color).setLineStyle(BAR);
        }
    }

    private boolean isLongerThanMarker(Point point, double low, double high) {
        double place = y.place(point.y());
        return Math.max(high - place, place - low) / (y.high() - y.low()) * height > MARKER / 2.0;
    }

    /** {@return how far a series is moved aside, so that what stands at the same name does not overlap} */
    double aside(int number) {
        if (chart.x().names().isEmpty()) {
            return 0;
        }
        List<Style> marked = List.of(Style.MEASURED, Style.PUBLISHED);
        List<Series> all = chart.series().stream()
                .filter(series -> marked.contains(series.style()))
                .toList();
        int place = all.indexOf(chart.series().get(number));
        return place < 0 ? 0 : (place + 0.5) / all.size() * 0.7 - 0.35;
    }
}
