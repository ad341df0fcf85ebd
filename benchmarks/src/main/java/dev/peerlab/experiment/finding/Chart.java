package dev.peerlab.experiment.finding;

import java.util.List;

/**
 * Points and curves over two axes.
 *
 * @param key names it among all charts, and its files, e.g. {@code chord-path}
 * @param title what it shows
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param series what is drawn, in the order of the legend
 * @param caption what one has to know to read it, in sentences
 */
public record Chart(String key, String title, Axis x, Axis y, List<Series> series, List<String> caption) {

    /** Keeps unmodifiable copies. */
    public Chart {
        series = List.copyOf(series);
        caption = List.copyOf(caption);
    }

    /**
     * An axis.
     *
     * @param label the quantity and its unit
     * @param logarithmic whether it is; then only values above 0 can be drawn
     * @param names what stands at 1, 2, 3 …, if it is names rather than numbers; only for the horizontal axis
     */
    public record Axis(String label, boolean logarithmic, List<String> names) {

        /** Keeps an unmodifiable copy. */
        public Axis {
            names = List.copyOf(names);
        }

        /** {@return an axis on which equal steps are equal differences} */
        public static Axis linear(String label) {
            return new Axis(label, false, List.of());
        }

        /** {@return an axis on which equal steps are equal ratios} */
        public static Axis logarithmic(String label) {
            return new Axis(label, true, List.of());
        }

        /** {@return an axis with names at 1, 2, 3 …, e.g. methods that are compared} */
        public static Axis named(String label, List<String> names) {
            return new Axis(label, false, names);
        }
    }

    /**
     * One row of the legend.
     *
     * @param name what it is
     * @param style how it is drawn
     * @param points its points, ascending in x
     */
    public record Series(String name, Style style, List<Point> points) {

        /** Keeps an unmodifiable copy. */
        public Series {
            points = List.copyOf(points);
        }
    }

    /** How a series is drawn. Series of one style differ in color and shape. */
    public enum Style {
        /** Ours: filled markers with error bars. */
        MEASURED,

        /** What was fitted to the series before: a curve in the same color, without markers. */
        FITTED,

        /** A paper's: hollow markers. */
        PUBLISHED,

        /** A law to compare with: a dashed curve. */
        THEORY
    }

    /**
     * A point with its error bar.
     *
     * @param x where
     * @param y the value
     * @param low the lower end of its bar; the value itself if there is none. Where a logarithmic axis cannot show it, the bar ends
     *     with the axis
     * @param high the upper end of its bar; the value itself if there is none
     */
    public record Point(double x, double y, double low, double high) {

        /** {@return a point without an error bar} */
        public static Point of(double x, double y) {
            return new Point(x, y, y, y);
        }
    }
}
