package dev.peerlab.experiment;

import dev.peerlab.experiment.finding.Chart.Point;
import java.util.Locale;

/**
 * A mean, and how far off it may be: the 95 % confidence interval is {@code value} ± {@code margin}.
 *
 * @param value the estimate; not a number if nothing was measured
 * @param margin half the width of the interval; not a number if fewer than two values were measured
 */
public record Estimate(double value, double margin) {

    /** {@return the end of the interval that is nearer to minus infinity} */
    public double low() {
        return value - margin;
    }

    /** {@return the end of the interval that is nearer to plus infinity} */
    public double high() {
        return value + margin;
    }

    /** {@return the estimate of so many times as much} */
    public Estimate times(double factor) {
        return new Estimate(factor * value, Math.abs(factor) * margin);
    }

    /**
     * {@return a point of a chart, with the interval as its bar; without a bar if there is no interval}
     *
     * @param x where
     */
    public Point at(double x) {
        return Double.isNaN(margin) ? Point.of(x, value) : new Point(x, value, low(), high());
    }

    /** {@return for example {@code 3.40 ± 0.06}, or {@code -} if nothing was measured} */
    @Override
    public String toString() {
        if (Double.isNaN(value)) {
            return "-";
        }
        return Double.isNaN(margin) ? rounded(value, value) : rounded(value, value) + " ± " + rounded(margin, value);
    }

    /** Large numbers need no digits after the point. */
    private static String rounded(double number, double scale) {
        int digits = Math.abs(scale) < 100 ? 2 : Math.abs(scale) < 1000 ? 1 : 0;
        String text = String.format(Locale.ROOT, "%,." + digits + "f", number);
        return text.matches("-[0.]+") ? text.substring(1) : text; // nothing is less than nothing
    }
}
