package dev.peerlab.experiment.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The frame of a plot: lines at the marks, and what is written at them.
 *
 * @param x the horizontal scale
 * @param y the vertical scale
 * @param named whether there are names along the horizontal axis
 * @param width of the plot
 * @param height of the plot
 */
record Axes(AxisScale x, AxisScale y, boolean named, int width, int height) {

    private static final Color FAINT = new Color(0xf1f1f1);
    private static final Color LINE = new Color(0xdcdcdc);
    private static final Color FRAME = new Color(0x808080);
    private static final BasicStroke THIN = new BasicStroke(1);
    private static final int GAP = 6;
    private static final int LETTERS = 16;

    /** {@return the width of the widest label beside the vertical axis, and the gap} */
    int left() {
        return (int) Math.ceil(y.ticks().stream()
                        .mapToDouble(tick -> Lettering.width(tick.label(), Lettering.TEXT))
                        .max()
                        .orElse(0))
                + GAP;
    }

    /** {@return the height of the labels below} */
    int below() {
        return GAP
                + LETTERS
                        * x.ticks().stream()
                                .mapToInt(tick -> lines(tick).size())
                                .max()
                                .orElse(1);
    }

    /** Draws what lies below the points, with the plot's upper left corner at the origin. */
    void paintGrid(Graphics2D graphics) {
        graphics.setStroke(THIN);
        for (Tick tick : y.ticks()) {
            graphics.setColor(tick.label().isEmpty() ? FAINT : LINE);
            graphics.draw(new Line2D.Double(0, down(tick), width, down(tick)));
        }
        for (Tick tick : named ? List.<Tick>of() : x.ticks()) {
            graphics.setColor(tick.label().isEmpty() ? FAINT : LINE);
            graphics.draw(new Line2D.Double(across(tick), 0, across(tick), height));
        }
    }

    /** Draws the frame and the labels. */
    void paintFrame(Graphics2D graphics) {
        graphics.setStroke(THIN);
        graphics.setColor(FRAME);
        graphics.draw(new Rectangle2D.Double(0, 0, width, height));
        graphics.setColor(Color.BLACK);
        graphics.setFont(Lettering.TEXT);
        double free = height + LETTERS;
        for (Tick tick : y.ticks()) {
            if (!tick.label().isEmpty() && down(tick) <= free - LETTERS) {
                double start = -GAP - Lettering.width(tick.label(), Lettering.TEXT);
                graphics.drawString(tick.label(), (float) start, (float) (down(tick) + 4.5));
                free = down(tick);
            }
        }
        paintBelow(graphics);
    }

    private void paintBelow(Graphics2D graphics) {
        int stride = stride();
        List<Tick> labeled =
                x.ticks().stream().filter(tick -> !tick.label().isEmpty()).toList();
        for (int i = 0; i < labeled.size(); i += stride) {
            Tick tick = labeled.get(i);
            List<String> lines = lines(tick);
            for (int line = 0; line < lines.size(); line++) {
                double start = across(tick) - Lettering.width(lines.get(line), Lettering.TEXT) / 2;
                graphics.drawString(lines.get(line), (float) start, height + GAP + 12 + line * LETTERS);
            }
        }
    }

    /** {@return of how many labels in a row one is written, so that they do not meet} */
    private int stride() {
        List<Tick> labeled =
                x.ticks().stream().filter(tick -> !tick.label().isEmpty()).toList();
        int stride = 1;
        while (!named && meet(labeled, stride)) {
            stride++;
        }
        return stride;
    }

    private boolean meet(List<Tick> labeled, int stride) {
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < labeled.size(); i += stride) {
            double half = Lettering.width(labeled.get(i).label(), Lettering.TEXT) / 2;
            if (across(labeled.get(i)) - half < free) {
                return true;
            }
            free = across(labeled.get(i)) + half + 2 * GAP;
        }
        return false;
    }

    private List<String> lines(Tick tick) {
        return named
                ? Lettering.wrap(
                        tick.label(), Lettering.TEXT, 0.95 * width / x.ticks().size())
                : List.of(tick.label());
    }

    private double across(Tick tick) {
        return acrossPlace(tick.place());
    }

    private double down(Tick tick) {
        return downPlace(tick.place());
    }

    /** {@return how far from the left edge a place is} */
    double acrossPlace(double place) {
        return (place - x.low()) / (x.high() - x.low()) * width;
    }

    /** {@return how far from the upper edge a place is} */
    double downPlace(double place) {
        return (y.high() - place) / (y.high() - y.low()) * height;
    }
}
