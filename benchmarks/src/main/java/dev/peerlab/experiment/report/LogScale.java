package dev.peerlab.experiment.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A scale on which equal steps are equal ratios; it has no place for 0 and below.
 *
 * @param base of the logarithm, which is the place
 * @param low where it begins
 * @param high where it ends
 * @param ticks its marks
 */
record LogScale(int base, double low, double high, List<Tick> ticks) implements AxisScale {

    /** With more decades than these, lines between them are too dense to help. */
    private static final int DECADES_WITH_LINES = 7;

    /** {@return a scale for values from the least to the most, both above 0, with powers of the base as marks} */
    static LogScale of(int base, double least, double most, double headroom) {
        double from = log(base, least);
        double to = log(base, most);
        double span = to > from ? to - from : 10;
        double low = from - PADDING * span;
        double high = to + headroom * span;
        return new LogScale(base, low, high, base == 2 ? doublings(low, high) : decades(low, high));
    }

    /** {@return whether the value is 1, 2, 4 …, or a half, a quarter …} */
    static boolean isPowerOfTwo(double value) {
        return Math.scalb(1.0, Math.getExponent(value)) == value;
    }

    private static List<Tick> doublings(double low, double high) {
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = (int) Math.ceil(low); exponent <= high; exponent++) {
            ticks.add(new Tick(exponent, Numbers.text(Math.scalb(1.0, exponent))));
        }
        return ticks;
    }

    private static List<Tick> decades(double low, double high) {
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = (int) Math.floor(low); exponent <= high; exponent++) {
            double decade = Math.pow(10, exponent);
            for (int digit = 1; digit < 10; digit++) {
                double place = Math.log10(digit * decade);
                if (place >= low && place <= high && (digit == 1 || high - low <= DECADES_WITH_LINES)) {
                    ticks.add(new Tick(place, isLabeled(digit, high - low) ? Numbers.text(digit * decade) : ""));
                }
            }
        }
        long labels = ticks.stream().filter(tick -> !tick.label().isEmpty()).count();
        return labels > 1 ? ticks : roundNumbers(low, high);
    }

    private static boolean isLabeled(int digit, double decades) {
        return digit == 1 || (decades < 3 && (digit == 2 || digit == 5));
    }

    /** Within a fraction of a decade, differences and ratios look alike. */
    private static List<Tick> roundNumbers(double low, double high) {
        return LinearScale.round(Math.pow(10, low), Math.pow(10, high)).stream()
                .filter(tick -> tick.place() > 0)
                .map(tick -> new Tick(Math.log10(tick.place()), tick.label()))
                .toList();
    }

    private static double log(int base, double value) {
        return base == 2 ? Math.log(value) / Math.log(2) : Math.log10(value);
    }

    @Override
    public double place(double value) {
        return value > 0 && Double.isFinite(value) ? log(base, value) : Double.NaN;
    }
}
