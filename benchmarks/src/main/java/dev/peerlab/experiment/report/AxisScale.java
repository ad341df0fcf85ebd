package dev.peerlab.experiment.report;

import dev.peerlab.experiment.finding.Chart.Axis;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the values of an axis stand.
 *
 * <p>A place is what equal steps on paper are equal steps of: the value itself, or its logarithm.
 */
sealed interface AxisScale permits LinearScale, LogScale {

    /** The part of an axis that stays empty beside the outermost points, so that their markers are drawn in full. */
    double PADDING = 0.04;

    /** {@return the place of a value; not a number if it has none} */
    double place(double value);

    /** {@return the place at which the axis begins} */
    double low();

    /** {@return the place at which the axis ends} */
    double high();

    /** {@return the axis's marks, in order} */
    List<Tick> ticks();

    /** {@return the scale of the horizontal axis} */
    static AxisScale horizontal(Axis axis, double[] values) {
        if (!axis.names().isEmpty()) {
            List<Tick> ticks = IntStream.range(0, axis.names().size())
                    .mapToObj(i -> new Tick(i + 1, axis.names().get(i)))
                    .toList();
            return new LinearScale(0.5, axis.names().size() + 0.5, ticks);
        }
        return of(axis, values, false, PADDING);
    }

    /** {@return the scale of the vertical axis, with this share of it left empty at the top} */
    static AxisScale vertical(Axis axis, double[] values, double headroom) {
        return of(axis, values, true, headroom);
    }

    private static AxisScale of(Axis axis, double[] values, boolean fromZero, double headroom) {
        double[] drawn = Arrays.stream(values)
                .filter(value -> Double.isFinite(value) && (!axis.logarithmic() || value > 0))
                .sorted()
                .toArray();
        if (drawn.length == 0) {
            drawn = new double[] {1};
        }
        double least = drawn[0];
        double most = drawn[drawn.length - 1];
        if (!axis.logarithmic()) {
            return LinearScale.of(least, most, fromZero, headroom);
        }
        boolean doublings = Arrays.stream(drawn).allMatch(LogScale::isPowerOfTwo);
        return LogScale.of(doublings ? 2 : 10, least, most, headroom);
    }
}
