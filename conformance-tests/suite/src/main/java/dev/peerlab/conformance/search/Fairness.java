package dev.peerlab.conformance.search;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.inference.ChiSquareTest;

/**
 * Whether counts look as if each of several choices was equally likely: a chi-square test.
 *
 * <p>A fair chooser fails one test with a probability of about {@link #FALSE_ALARM}. The distribution of the statistic is
 * asymptotic; with hundreds expected in each cell its tail is right within a small factor, for which {@link #TESTS} times
 * {@link #FALSE_ALARM} leaves a margin below 10^-6.
 */
final class Fairness {

    /** A test fails if a fair chooser were so unfair with a lower probability than this. */
    static final double FALSE_ALARM = 1e-8;

    /** The most tests that one run of the suite may make. */
    static final int TESTS = 25;

    private static final int LEAST_EXPECTED = 100;

    private Fairness() {}

    /**
     * {@return the choice that is furthest from its share, if the counts are not those of a fair chooser}
     *
     * @param counts how often each choice was made; on average at least 100 times
     */
    static Optional<Integer> mostUnfair(long[] counts) {
        double expected = expected(counts);
        if (counts.length < 2) {
            return Optional.empty();
        }
        if (expected < LEAST_EXPECTED) {
            throw new IllegalArgumentException(
                    expected + " expected in each cell: must be " + LEAST_EXPECTED + " or more");
        }
        if (ChiSquareTest.withDefaults().test(counts).getPValue() >= FALSE_ALARM) {
            return Optional.empty();
        }
        int worst = 0;
        for (int i = 1; i < counts.length; i++) {
            if (Math.abs(counts[i] - expected) > Math.abs(counts[worst] - expected)) {
                worst = i;
            }
        }
        return Optional.of(worst);
    }

    /** {@return how often a fair chooser makes each choice on average} */
    static double expected(long[] counts) {
        return Arrays.stream(counts).sum() / (double) counts.length;
    }
}
