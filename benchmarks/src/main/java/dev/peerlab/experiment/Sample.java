package dev.peerlab.experiment;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.TDistribution;

/** Independent measurements of one quantity, in the order in which they were made. */
public final class Sample {

    private static final double TAIL = 0.025;

    private final double[] values;

    private Sample(double[] values) {
        this.values = values;
    }

    /** {@return the sample of these values} */
    public static Sample of(double... values) {
        return new Sample(values.clone());
    }

    /** {@return how many values there are} */
    public int size() {
        return values.length;
    }

    /** {@return the values, in the order in which they were measured} */
    public DoubleStream values() {
        return Arrays.stream(values);
    }

    /** {@return the mean with its 95 % confidence interval, by Student's t distribution} */
    public Estimate mean() {
        return meanOfSeveral(1);
    }

    /**
     * {@return the mean with an interval so wide that so many of them hold all together with 95 %}
     *
     * <p>By Bonferroni's inequality.
     *
     * @param intervals how many samples are judged at once, 1 or more
     */
    public Estimate meanOfSeveral(int intervals) {
        double mean = sum() / values.length;
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return new Estimate(mean, margin(squares, TAIL / intervals));
    }

    /**
     * {@return how many times as large the mean of this sample is as that of another, with its 95 % confidence interval}
     *
     * <p>By the delta method for pairs: value i of both samples was measured under the same conditions.
     *
     * @param other as many values as here, with a mean above 0
     * @see "Cochran, Sampling Techniques, 3rd edition 1977, section 2.11"
     */
    public Estimate timesAsLargeAs(Sample other) {
        if (size() != other.size()) {
            throw new IllegalArgumentException("samples of " + size() + " and " + other.size() + ": must be pairs");
        }
        double ratio = sum() / other.sum();
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double residual = values[i] - ratio * other.values[i];
            squares += residual * residual;
        }
        return new Estimate(ratio, margin(squares, TAIL) / (other.sum() / other.size()));
    }

    private double margin(double squares, double tail) {
        int n = values.length;
        return n < 2 ? Double.NaN : quantile(n - 1, tail) * Math.sqrt(squares / (n - 1) / n);
    }

    private static double quantile(int degreesOfFreedom, double tail) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(tail);
    }

    private double sum() {
        return Arrays.stream(values).sum();
    }

    /**
     * {@return the smallest value that at least this share of all values does not exceed (nearest rank); not a number if
     * there is none}
     *
     * @param percent more than 0, at most 100
     */
    public double percentile(double percent) {
        if (!(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException("percentile " + percent + ": must be more than 0 and at most 100");
        }
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(percent / 100 * sorted.length) - 1];
    }
}
