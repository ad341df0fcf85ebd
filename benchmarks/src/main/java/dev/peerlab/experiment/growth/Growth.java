package dev.peerlab.experiment.growth;

/** A class of complexity: how a cost may grow with the number of peers N. From the slowest to the fastest. */
public enum Growth {
    /** The same whatever N. */
    CONSTANT("O(1)", "1") {
        @Override
        public double of(double n) {
            return 1;
        }
    },
    /** The same step for each doubling of N: a lookup by fingers. */
    LOG("O(log N)", "log2 N") {
        @Override
        public double of(double n) {
            return log2(n);
        }
    },
    /** A logarithm of steps that cost a logarithm each: joining a ring of fingers. */
    LOG_SQUARED("O(log² N)", "log2² N") {
        @Override
        public double of(double n) {
            return log2(n) * log2(n);
        }
    },
    /** Twice as much for four times N: a grid. */
    SQRT("O(√N)", "√N") {
        @Override
        public double of(double n) {
            return Math.sqrt(n);
        }
    },
    /** Twice as much for twice N: a walk along the ring, a flood. */
    LINEAR("O(N)", "N") {
        @Override
        public double of(double n) {
            return n;
        }
    },
    /** A logarithm for each peer: all finger tables together. */
    LINEARITHMIC("O(N log N)", "N log2 N") {
        @Override
        public double of(double n) {
            return n * log2(n);
        }
    };

    private final String notation;
    private final String term;

    Growth(String notation, String term) {
        this.notation = notation;
        this.term = term;
    }

    /**
     * {@return the function that gives the class its name}
     *
     * @param n the number of peers, at least 1
     */
    public abstract double of(double n);

    /** {@return the function as written in a formula, for example {@code log2 N}} */
    public String term() {
        return term;
    }

    /** {@return the usual notation, for example {@code O(log N)}} */
    @Override
    public String toString() {
        return notation;
    }

    private static double log2(double n) {
        return Math.log(n) / Math.log(2);
    }
}
