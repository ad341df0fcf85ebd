package dev.peerlab.experiment.report;

import dev.peerlab.experiment.finding.Chart;
import dev.peerlab.experiment.finding.Chart.Point;
import dev.peerlab.experiment.finding.Chart.Series;
import dev.peerlab.experiment.finding.Chart.Style;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.List;

/** A chart as a picture: title, plot, axes, legend and caption, one below the other. */
final class ChartPicture implements Picture {

    private static final int WIDTH = 760;
    private static final int PLOT_HEIGHT = 360;
    private static final int MARGIN = 16;
    private static final int LINE = 18;

    private final Chart chart;
    private final List<String> title;
    private final List<String> caption;
    private final Plot plot;
    private final Axes axes;
    private final Legend legend;
    private final int left;
    private final int top;

    private ChartPicture(Chart chart, List<String> title, List<String> caption) {
        this.chart = chart;
        this.title = title;
        this.caption = caption;
        AxisScale x = Drawable.across(chart);
        AxisScale y = Drawable.up(chart);
        boolean named = !chart.x().names().isEmpty();
        this.left = MARGIN + LINE + 6 + new Axes(x, y, named, 0, PLOT_HEIGHT).left();
        this.top = MARGIN + title.size() * (LINE + 2) + (title.isEmpty() ? 0 : 6);
        int width = WIDTH - left - 2 * MARGIN;
        this.axes = new Axes(x, y, named, width, PLOT_HEIGHT);
        this.plot = new Plot(chart, x, y, width, PLOT_HEIGHT);
        this.legend = new Legend(chart.series(), width);
    }

    /** {@return the chart alone: its title and caption are written elsewhere} */
    static ChartPicture bare(Chart chart) {
        return new ChartPicture(chart, List.of(), List.of());
    }

    /** {@return the chart with title and caption, for a file that must speak for itself} */
    static ChartPicture whole(Chart chart) {
        List<String> caption = new ArrayList<>();
        caption(chart)
                .forEach(sentence -> caption.addAll(Lettering.wrap(sentence, Lettering.TEXT, WIDTH - 2 * MARGIN)));
        return new ChartPicture(chart, Lettering.wrap(chart.title(), Lettering.TITLE, WIDTH - 2 * MARGIN), caption);
    }

    /** {@return all that is to be said below a chart, in sentences} */
    static List<String> caption(Chart chart) {
        List<String> sentences = new ArrayList<>(chart.caption());
        sentences.addAll(Drawable.leftOut(chart));
        return sentences;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        int below = caption.isEmpty() ? 0 : caption.size() * LINE + 10;
        return legendTop() + legend.height() + below + MARGIN;
    }

    private int legendTop() {
        return top + PLOT_HEIGHT + axes.below() + LINE + 14;
    }

    @Override
    public void paint(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width(), height());
        write(graphics, title, Lettering.TITLE, Color.BLACK, MARGIN + 14, LINE + 2);
        graphics.translate(left, top);
        axes.paintGrid(graphics);
        plot.paint(graphics);
        axes.paintFrame(graphics);
        paintValues(graphics);
        graphics.translate(-left, -top);
        paintAxisTitles(graphics);
        graphics.translate(left, legendTop());
        legend.paint(graphics);
        graphics.translate(-left, -legendTop());
        int captionTop = legendTop() + legend.height() + LINE + 4;
        write(graphics, caption, Lettering.TEXT, new Color(0x333333), captionTop, LINE);
    }

    private static void write(Graphics2D graphics, List<String> lines, Font font, Color color, int top, int step) {
        graphics.setColor(color);
        graphics.setFont(font);
        for (int i = 0; i < lines.size(); i++) {
            graphics.drawString(lines.get(i), MARGIN, top + i * step);
        }
    }

    private void paintAxisTitles(Graphics2D graphics) {
        graphics.setColor(Color.BLACK);
        graphics.setFont(Lettering.AXIS);
        String below = chart.x().label();
        double start = left + (axes.width() - Lettering.width(below, Lettering.AXIS)) / 2;
        graphics.drawString(below, (float) start, top + PLOT_HEIGHT + axes.below() + LINE);
        double length = Lettering.width(chart.y().label(), Lettering.AXIS);
        graphics.translate(MARGIN + 12, top + (PLOT_HEIGHT + length) / 2);
        graphics.rotate(-Math.PI / 2);
        graphics.drawString(chart.y().label(), 0, 0);
        graphics.rotate(Math.PI / 2);
        graphics.translate(-MARGIN - 12, -top - (PLOT_HEIGHT + length) / 2);
    }

    /** Writes the values above points that stand at names: there are few of them, and no line to read them from. */
    private void paintValues(Graphics2D graphics) {
        if (chart.x().names().isEmpty()) {
            return;
        }
        graphics.setFont(Lettering.SMALL);
        graphics.setColor(Color.BLACK);
        for (int i = 0; i < chart.series().size(); i++) {
            Series series = chart.series().get(i);
            if (series.style() == Style.MEASURED) {
                for (Point point : Drawable.points(series, axes.x(), axes.y())) {
                    String text = Numbers.rounded(point.y());
                    double x = axes.acrossPlace(axes.x().place(point.x()) + plot.aside(i));
                    double y = axes.downPlace(Drawable.end(axes.y(), point.high())) - 8;
                    graphics.drawString(
                            text, (float) (x - Lettering.width(text, Lettering.SMALL) / 2), (float) Math.max(11, y));
                }
            }
        }
    }
}
