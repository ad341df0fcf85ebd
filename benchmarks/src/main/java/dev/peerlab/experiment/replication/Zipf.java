package dev.peerlab.experiment.replication;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Objects that are searched for in proportion to a power of their rank. */
final class Zipf {

    private final double[] rates;
    private final double[] cumulative;

    /**
     * Ranks objects.
     *
     * @param objects how many, 1 or more
     * @param skew the exponent, 0 for all alike
     */
    Zipf(int objects, double skew) {
        rates = new double[objects];
        Arrays.setAll(rates, i -> StrictMath.pow(i + 1.0, -skew));
        double sum = Arrays.stream(rates).sum();
        Arrays.setAll(rates, i -> rates[i] / sum);
        cumulative = rates.clone();
        Arrays.parallelPrefix(cumulative, Double::sum);
    }

    /** {@return each object's share of all searches, most popular first} */
    double[] rates() {
        return rates.clone();
    }

    /** {@return the object that somebody searches for next} */
    int draw(SplittableRandom random) {
        int place = Arrays.binarySearch(cumulative, random.nextDouble());
        return Math.min(place < 0 ? -place - 1 : place + 1, rates.length - 1);
    }

    /**
     * {@return how many times as many peers a search has to ask with proportional copies as with square-root ones}
     *
     * <p>The number of objects over the square of the sum of the rates' roots, if copies could be divided at will.
     *
     * @see "Cohen and Shenker 2002, section 4"
     */
    double worthOfRoots() {
        double roots = Arrays.stream(rates).map(Math::sqrt).sum();
        return rates.length / (roots * roots);
    }
}
