package dev.peerlab.simulator;

import java.util.random.RandomGenerator;

/** The latency models of the kit. Logarithms and the like are strict, so that a run is the same on every machine. */
final class Latencies {

    private Latencies() {}

    record Constant(long micros) implements Latency {
        @Override
        public long micros(int from, int to, RandomGenerator random) {
            return micros;
        }
    }

    record Uniform(long least, int values) implements Latency {

        Uniform(long least, long most) {
            this(least, values(least, most));
        }

        private static int values(long least, long most) {
            if (most < least || most - least >= Integer.MAX_VALUE) {
                throw new IllegalArgumentException("latencies from " + least + " to " + most
                        + " µs: the second must not be less than the first, and less than 35 minutes more");
            }
            return (int) (most - least + 1);
        }

        @Override
        public long micros(int from, int to, RandomGenerator random) {
            return least + random.nextInt(values);
        }
    }

    record LogNormal(long median, double sigma) implements Latency {

        LogNormal {
            if (median < 1) {
                throw new IllegalArgumentException("median latency 0: must be more than 0");
            }
            check("sigma", sigma);
        }

        @Override
        public long micros(int from, int to, RandomGenerator random) {
            return Math.min(StrictMath.round(median * StrictMath.exp(sigma * normal(random))), Micros.END);
        }

        /** Box and Muller's method; the second number of a pair is thrown away, to keep no state. */
        private static double normal(RandomGenerator random) {
            double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
            return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
        }
    }

    record Coordinates(long base, long across, double jitter, long seed) implements Latency {

        Coordinates {
            check("jitter", jitter);
        }

        @Override
        public long micros(int from, int to, RandomGenerator random) {
            double dx = coordinate(from, 0) - coordinate(to, 0);
            double dy = coordinate(from, 1) - coordinate(to, 1);
            double micros = base + StrictMath.sqrt(dx * dx + dy * dy) * across;
            return StrictMath.round(jitter == 0 ? micros : micros * (1 + jitter * random.nextDouble()));
        }

        private double coordinate(int peer, int axis) {
            return (SplitMix.seed(seed, peer, axis) >>> 11) * 0x1.0p-53;
        }
    }

    private static void check(String what, double value) {
        if (!(value >= 0 && value <= 10)) {
            throw new IllegalArgumentException(what + " " + value + ": must be 0 to 10");
        }
    }
}
