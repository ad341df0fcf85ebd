package dev.peerlab.experiment.growth;

import dev.peerlab.experiment.growth.Costs.Point;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How a measured cost grows with N: a class, or why none can be named. Prints as one line. */
public sealed interface GrowthVerdict {

    /**
     * {@return the verdict on these costs}
     *
     * <p>Needs 5 sizes, the largest at least 64 times the smallest. From 8 sizes on it is checked against the larger ones alone.
     */
    static GrowthVerdict of(Costs costs) {
        return Judge.judge(costs);
    }

    /** {@return what was measured} */
    Costs costs();

    /** {@return the best curve of each class, in the order of {@link Growth}; none if there were too few sizes} */
    List<Fit> fits();

    /** {@return the class that was decided on, if any} */
    Optional<Growth> growth();

    /** {@return whether the cost is of another class than expected, and that is sure} */
    default boolean contradicts(Growth expected) {
        return growth().filter(measured -> measured != expected).isPresent();
    }

    /**
     * {@return the verdict beside what was expected, for example {@code expected O(log N), measured O(N): 512 hops at N = 1024}}
     *
     * <p>The cost is the mean at the size nearest to 1024, whose square root and logarithm everybody knows.
     *
     * @param expected the class that the algorithm is known for
     * @param quantity what was measured, in the plural: {@code hops}
     */
    String against(Growth expected, String quantity);

    /**
     * A class that stands out.
     *
     * @param costs what was measured
     * @param fits the best curve of each class
     * @param winner the curve of the class decided on
     * @param runnerUp the most likely curve of another class
     */
    record Decided(Costs costs, List<Fit> fits, Fit winner, Fit runnerUp) implements GrowthVerdict {

        private static final int FAMILIAR = 1024;

        /** Keeps a copy. */
        public Decided {
            fits = List.copyOf(fits);
        }

        @Override
        public Optional<Growth> growth() {
            return Optional.of(winner.growth());
        }

        /**
         * {@return the margin: how many times likelier the winner is than the runner-up, by AICc}
         *
         * <p>Says little if the winner is O(1), which is decided by {@link #mostGrowth()}.
         *
         * @see "Burnham and Anderson, Model Selection and Multimodel Inference, 2nd edition 2002, section 2.10: evidence ratios"
         */
        public double timesLikelier() {
            return Math.exp((runnerUp.aicc() - winner.aicc()) / 2);
        }

        /** {@return how much the cost may grow at most over all sizes, as a share of its mean, by the 95 % intervals} */
        public double mostGrowth() {
            double level = fits.get(0).coefficient().value();
            double most = fits.stream()
                    .mapToDouble(
                            fit -> fit.rise(costs.smallest(), costs.largest()).high())
                    .max()
                    .orElse(0);
            return level > 0 ? most / level : 0;
        }

        /**
         * {@return the curve of the winner's class that is nearest to the costs of the larger networks}
         *
         * <p>A class says what becomes of large networks, and so does its coefficient. In small ones terms of a lower order count:
         * a lookup takes ½ log2 N hops, and some log2 N / N less or more. So the smallest third of the sizes is left out, if
         * enough remain.
         */
        public Fit tail() {
            return Judge.tail(costs, winner);
        }

        /** {@return the {@link #tail} in words, for example {@code 0.498 ± 0.004 · log2 N − 0.21}} */
        public String law() {
            return Words.curve(tail());
        }

        /**
         * {@return how clear it is, for example {@code O(log² N), 200 times less likely}; of O(1), for example {@code grows by 2 %
         * at most from N = 8 to 1024}}
         */
        public String margin() {
            return winner.growth() == Growth.CONSTANT
                    ? "grows by " + Words.percent(mostGrowth()) + " at most from N = " + costs.smallest() + " to "
                            + costs.largest()
                    : runnerUp.growth() + ", " + Words.times(runnerUp.aicc() - winner.aicc()) + " less likely";
        }

        @Override
        public String against(Growth expected, String quantity) {
            Point point = costs.points().stream()
                    .min(Comparator.comparingDouble(each -> Math.abs(Math.log((double) each.size() / FAMILIAR))))
                    .orElseThrow();
            return "expected " + expected + ", measured " + winner.growth() + ": " + Words.cost(point.mean()) + " "
                    + quantity + " at N = " + point.size();
        }

        /** {@return for example {@code O(log N): 0.498 ± 0.004 · log2 N − 0.21; next O(log² N), 200 times less likely}} */
        @Override
        public String toString() {
            String next = winner.growth() == Growth.CONSTANT ? "" : "next ";
            return winner.growth() + ": " + Words.curve(winner) + "; " + next + margin();
        }
    }

    /**
     * No class stands out.
     *
     * @param costs what was measured
     * @param fits the best curve of each class; none if there were too few sizes
     * @param reason why, in one sentence
     */
    record Undecided(Costs costs, List<Fit> fits, String reason) implements GrowthVerdict {

        /** Keeps a copy. */
        public Undecided {
            fits = List.copyOf(fits);
        }

        @Override
        public Optional<Growth> growth() {
            return Optional.empty();
        }

        @Override
        public String against(Growth expected, String quantity) {
            return "expected " + expected + ", " + this;
        }

        @Override
        public String toString() {
            return "undecided: " + reason;
        }
    }
}
