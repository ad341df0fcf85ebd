package dev.peerlab.experiment.growth;

import dev.peerlab.experiment.Sample;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/**
 * Costs that follow a known law, with noise.
 *
 * @param law from N to the mean cost
 * @param relative the standard deviation of a mean of all replicates, as a share of the cost
 * @param absolute the standard deviation of a mean of all replicates that does not depend on the cost
 */
record Synthetic(DoubleUnaryOperator law, double relative, double absolute) {

    static final int[] SIZES = powersOfTwo(3, 17);

    private static final int REPLICATES = 5;

    static Synthetic exact(DoubleUnaryOperator law) {
        return new Synthetic(law, 0, 0);
    }

    static Synthetic noisy(DoubleUnaryOperator law, double relative) {
        return new Synthetic(law, relative, 0);
    }

    static int[] powersOfTwo(int from, int to) {
        int[] sizes = new int[to - from + 1];
        Arrays.setAll(sizes, i -> 1 << (from + i));
        return sizes;
    }

    /** {@return costs at 2^3 … 2^17} */
    Costs costs(long seed) {
        return costs(seed, REPLICATES, SIZES);
    }

    Costs costs(long seed, int replicates, int... sizes) {
        SplittableRandom random = new SplittableRandom(seed);
        TreeMap<Integer, Sample> samples = new TreeMap<>();
        for (int size : sizes) {
            double[] values = new double[replicates];
            for (int i = 0; i < replicates; i++) {
                double cost = law.applyAsDouble(size);
                double noise = random.nextGaussian() * (relative * cost + absolute) * Math.sqrt(replicates);
                values[i] = Math.max(0, cost + noise);
            }
            samples.put(size, Sample.of(values));
        }
        return Costs.of(samples);
    }

    GrowthVerdict verdict(long seed) {
        return GrowthVerdict.of(costs(seed));
    }
}
