package dev.peerlab.simulator;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a message is under way.
 *
 * <p>The models of the kit are made by the methods here; a model of your own is a lambda.
 */
@FunctionalInterface
public interface Latency {

    /**
     * {@return the latency of one message, in microseconds, 0 or more}
     *
     * <p>A primitive, since it is drawn for every message.
     *
     * @param from the index of the sender
     * @param to the index of the receiver
     * @param random the network's own source of chance; a model uses no other
     */
    long micros(int from, int to, RandomGenerator random);

    /**
     * {@return a model in which every message takes as long}
     *
     * @param latency 0 or more, rounded up to 1 µs
     * @throws IllegalArgumentException if the latency is negative
     */
    static Latency constant(Duration latency) {
        return new Latencies.Constant(Micros.of(latency, "latency"));
    }

    /**
     * {@return a model in which every latency of a range is equally likely}
     *
     * @param least 0 or more, rounded up to 1 µs
     * @param most at least as much and less than 35 minutes more, inclusive, rounded up to 1 µs
     * @throws IllegalArgumentException if a value is out of range
     */
    static Latency uniform(Duration least, Duration most) {
        return new Latencies.Uniform(Micros.of(least, "least latency"), Micros.of(most, "most latency"));
    }

    /**
     * {@return a model in which the logarithm of the latency has a normal distribution}
     *
     * <p>Measured Internet latencies look like this: most are close to the median, and a few are far above it.
     *
     * @param median half of all latencies are lower; more than 0
     * @param sigma the standard deviation of the natural logarithm, 0 to 10; 0.5 is typical of the Internet
     * @throws IllegalArgumentException if a value is out of range
     */
    static Latency logNormal(Duration median, double sigma) {
        return new Latencies.LogNormal(Micros.of(median, "median latency"), sigma);
    }

    /**
     * {@return a model in which latency is distance}
     *
     * <p>Every peer has a random place in a square, determined by the seed and its index alone. A latency is
     * {@code base + distance · across}, and with jitter up to that share longer.
     *
     * @param base what every message takes at least, 0 or more
     * @param across what the length of one side of the square adds, 0 or more
     * @param jitter the most that chance adds, as a share of the latency, 0 to 10; 0 makes the latency of two peers constant
     * @param seed decides the places
     * @throws IllegalArgumentException if a value is out of range
     */
    static Latency coordinates(Duration base, Duration across, double jitter, long seed) {
        return new Latencies.Coordinates(
                Micros.of(base, "base latency"), Micros.of(across, "latency across"), jitter, seed);
    }
}
