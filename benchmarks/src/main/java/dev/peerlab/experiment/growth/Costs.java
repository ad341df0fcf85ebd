package dev.peerlab.experiment.growth;

import dev.peerlab.experiment.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.hipparchus.stat.StatUtils;

/**
 * A cost measured in networks of several sizes.
 *
 * @param points what was measured, the smallest network first
 */
public record Costs(List<Point> points) {

    /**
     * The cost at one size.
     *
     * @param size the number of peers N, at least 1
     * @param mean the mean cost, finite, at least 0
     * @param variance of the single measurements; 0 if there was only one
     * @param replicates how many measurements
     */
    public record Point(int size, double mean, double variance, int replicates) {}

    /** Keeps a copy. */
    public Costs {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("costs at no size: must be measured at one size at least");
        }
        points = List.copyOf(points);
    }

    /**
     * {@return the costs measured at these sizes}
     *
     * @param samples from the number of peers to what was measured, once for each seed
     * @throws IllegalArgumentException if there is no size, a size below 1, a size without a measurement, or a cost that is
     *     negative or not finite
     */
    public static Costs of(SortedMap<Integer, Sample> samples) {
        List<Point> points = new ArrayList<>();
        for (Map.Entry<Integer, Sample> entry : samples.entrySet()) {
            points.add(point(entry.getKey(), entry.getValue().values().toArray()));
        }
        return new Costs(points);
    }

    private static Point point(int size, double[] values) {
        if (size < 1) {
            throw new IllegalArgumentException("cost at N = " + size + ": N must be at least 1");
        }
        if (values.length == 0) {
            throw new IllegalArgumentException("no cost at N = " + size + ": must be measured once at least");
        }
        for (double value : values) {
            if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "cost " + value + " at N = " + size + ": must be finite and not negative");
            }
        }
        double variance = values.length == 1 ? 0 : StatUtils.variance(values);
        return new Point(size, StatUtils.mean(values), variance, values.length);
    }

    /**
     * {@return the costs of networks that are large enough for an asymptotic law}
     *
     * @param size the smallest number of peers that counts
     */
    public Costs from(int size) {
        return new Costs(points.stream().filter(point -> point.size() >= size).toList());
    }

    /** {@return how many sizes there are} */
    int count() {
        return points.size();
    }

    /** {@return the costs without those of the smallest networks} */
    Costs without(int smallest) {
        return new Costs(points.subList(smallest, points.size()));
    }

    /** {@return the smallest number of peers} */
    int smallest() {
        return points.get(0).size();
    }

    /** {@return the largest number of peers} */
    int largest() {
        return points.get(points.size() - 1).size();
    }
}
