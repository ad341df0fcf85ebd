package dev.peerlab.experiment.report;

import java.util.List;
import java.util.stream.LongStream;

/**
 * A scale on which equal steps are equal differences.
 *
 * @param low where it begins
 * @param high where it ends
 * @param ticks its marks
 */
record LinearScale(double low, double high, List<Tick> ticks) implements AxisScale {

    /** About how many marks there are. */
    private static final int TICKS = 7;

    /** {@return a scale for values from the least to the most, with round numbers as marks} */
    static LinearScale of(double least, double most, boolean fromZero, double headroom) {
        double from = fromZero && least > 0 ? 0 : least;
        double to = fromZero && most < 0 ? 0 : most;
        double span = to > from ? to - from : 1;
        double low = from == 0 && least > 0 ? 0 : from - PADDING * span;
        double high = to + headroom * span;
        return new LinearScale(low, high, round(low, high));
    }

    /** {@return marks at multiples of 1, 2 or 5 times a power of ten} */
    static List<Tick> round(double low, double high) {
        double step = step((high - low) / TICKS);
        return LongStream.rangeClosed((long) Math.ceil(low / step), (long) Math.floor(high / step))
                .mapToObj(i -> new Tick(i * step, Numbers.text(i * step)))
                .toList();
    }

    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double digit : new double[] {1, 2, 5}) {
            if (digit * power >= least) {
                return digit * power;
            }
        }
        return 10 * power;
    }

    @Override
    public double place(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }
}
