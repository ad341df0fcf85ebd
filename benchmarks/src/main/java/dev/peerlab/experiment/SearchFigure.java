package dev.peerlab.experiment;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The results as a figure: on the left what a search costs, on the right how far it goes, below what that is. */
final class SearchFigure implements Figure {

    private static final int PANEL_WIDTH = 600;
    private static final int PANEL_HEIGHT = 400;
    private static final int LINE = 18;
    private static final int MARGIN = 16;

    /** How far the points of two networks are moved apart, as a share of the room of a method. */
    private static final double ASIDE = 0.24;

    /** Dark and light, so that they differ without color, too. */
    private static final List<Color> COLORS = List.of(new Color(0x08, 0x30, 0x6b), new Color(0xe6, 0x7e, 0x22));

    private static final List<Marker> MARKERS = List.of(SeriesMarkers.CIRCLE, SeriesMarkers.DIAMOND);

    private final SearchResults results;
    private final List<String> caption;

    SearchFigure(SearchResults results) {
        this.results = results;
        this.caption = caption(results);
    }

    @Override
    public int width() {
        return 2 * PANEL_WIDTH;
    }

    @Override
    public int height() {
        return PANEL_HEIGHT + caption.size() * LINE + MARGIN;
    }

    @Override
    public void paint(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width(), height());
        panel("All messages of a search", "messages a search (log scale)", SearchRow::messages)
                .paint(graphics, PANEL_WIDTH, PANEL_HEIGHT);
        graphics.translate(PANEL_WIDTH, 0);
        panel("Way to the first answer", "hops on the overlay (log scale)", SearchRow::hops)
                .paint(graphics, PANEL_WIDTH, PANEL_HEIGHT);
        graphics.translate(-PANEL_WIDTH, 0);
        graphics.setColor(Color.DARK_GRAY);
        graphics.setFont(font(Font.PLAIN, 13));
        for (int i = 0; i < caption.size(); i++) {
            graphics.drawString(caption.get(i), MARGIN, PANEL_HEIGHT + (i + 1) * LINE);
        }
    }

    private XYChart panel(String title, String axis, Function<SearchRow, Sample> quantity) {
        List<SearchMethod> methods = results.parameters().methods();
        XYChart chart = new XYChart(PANEL_WIDTH, PANEL_HEIGHT, ChartTheme.XChart);
        chart.setTitle(title);
        chart.setYAxisTitle(axis);
        chart.setXAxisTitle("method");
        chart.setCustomYAxisTickLabelsFormatter(y -> SearchReport.text("%,.0f", y));
        style(chart.getStyler());
        double[] means = results.rows().stream()
                .mapToDouble(row -> quantity.apply(row).mean().value())
                .filter(mean -> mean > 0)
                .toArray();
        double least = Arrays.stream(means).min().orElse(1);
        double most = Arrays.stream(means).max().orElse(1);
        double unit = Math.pow(most / least * 10, 1.0 / PANEL_HEIGHT);
        chart.getStyler()
                .setXAxisMin(0.5)
                .setXAxisMax(methods.size() + 0.5)
                .setYAxisMin(least / Math.pow(unit, 70))
                .setYAxisMax(most * Math.pow(unit, 90));
        for (int i = 0; i < methods.size(); i++) {
            chart.addAnnotation(new AnnotationText(methods.get(i).title(), i + 1, least / Math.pow(unit, 55), false));
        }
        for (int i = 0; i < results.networks().size(); i++) {
            addSeries(chart, i, methods, quantity, Math.pow(unit, 18));
        }
        return chart;
    }

    private void addSeries(
            XYChart chart, int number, List<SearchMethod> methods, Function<SearchRow, Sample> quantity, double above) {
        SearchNetwork network = results.networks().get(number);
        double aside = ASIDE * (2 * number - (results.networks().size() - 1));
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<Double> margins = new ArrayList<>();
        for (SearchRow row : results.rows(network)) {
            Estimate mean = quantity.apply(row).mean();
            if (mean.value() > 0 && mean.margin() < mean.value()) {
                x.add(methods.indexOf(row.method()) + 1 + aside);
                y.add(mean.value());
                margins.add(mean.margin());
                chart.addAnnotation(new AnnotationText(label(mean), x.get(x.size() - 1), mean.high() * above, false));
            }
        }
        if (x.isEmpty()) {
            return;
        }
        XYSeries series = chart.addSeries(network.title(), x, y, margins);
        series.setMarker(MARKERS.get(number % MARKERS.size()));
        series.setMarkerColor(COLORS.get(number % COLORS.size()));
        series.setLineColor(COLORS.get(number % COLORS.size()));
    }

    private static String label(Estimate mean) {
        return SearchReport.text(mean.value() < 100 ? "%.1f" : "%,.0f", mean.value());
    }

    private static void style(XYStyler styler) {
        styler.setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
                .setYAxisLogarithmic(true)
                .setXAxisTicksVisible(false)
                .setErrorBarsColorSeriesColor(true)
                .setPlotGridVerticalLinesVisible(false)
                .setPlotGridLinesColor(new Color(0xe4, 0xe4, 0xe4))
                .setPlotGridLinesStroke(new BasicStroke(1))
                .setAxisTitleFont(font(Font.PLAIN, 14))
                .setAxisTickLabelsFont(font(Font.PLAIN, 13))
                .setMarkerSize(9)
                .setAnnotationTextFont(font(Font.PLAIN, 11))
                .setChartTitleFont(font(Font.BOLD, 15))
                .setChartTitleBoxVisible(false)
                .setChartBackgroundColor(Color.WHITE)
                .setLegendPosition(LegendPosition.InsideN)
                .setLegendLayout(LegendLayout.Horizontal)
                .setLegendFont(font(Font.PLAIN, 13))
                .setLegendBorderColor(Color.WHITE)
                .setAntiAlias(true)
                .setLocale(Locale.ROOT);
    }

    private static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }

    private static List<String> caption(SearchResults results) {
        SearchExperiment.Parameters p = results.parameters();
        String sizes = String.join(
                ", ",
                results.networks().stream()
                        .map(network -> SearchReport.text(
                                "%s of %,d peers",
                                network.title(), network.topology().size()))
                        .toList());
        return List.of(
                SearchReport.text(
                        "Each point is the mean of %,d searches for an object on %s of the peers; error bars, where larger than the point: 95 %% confidence interval.",
                        p.searches(), SearchReport.percent(p.replication())),
                SearchReport.text(
                        "Networks: %s. Flooding: ttl %d; walkers: %s, check every %d hops. Submission %s, seed %d.",
                        sizes, p.floodTtl(), p.policy(), p.checkInterval(), results.submission(), p.seed()),
                "Own measurement in PeerLab's simulator, after Lv, Cao, Cohen, Li, Shenker: Search and Replication in"
                        + " Unstructured P2P Networks, ICS 2002.");
    }
}
