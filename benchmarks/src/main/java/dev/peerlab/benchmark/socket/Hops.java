package dev.peerlab.benchmark.socket;

import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a hop of a lookup costs, beside a bare request and its answer.
 *
 * @param bareNanos a request and its answer with nothing but Netty: the median round's median
 * @param hopNanos a hop, likewise
 * @param ratio the one divided by the other, in the median round
 * @param best likewise, in the round where it was least
 * @param worst likewise, in the round where it was most
 */
record Hops(double bareNanos, double hopNanos, double ratio, double best, double worst) {

    /** A lookup is much more code than a bare request: compiled later, it would be measured half interpreted. */
    private static final int WARM_UP = 40;

    /**
     * {@return the costs}
     *
     * @param lookups looks up keys
     * @param rounds how many rounds, in each of which both have their turn
     * @param count how many lookups a round, and how many bare requests
     */
    static Hops measure(Driver lookups, int rounds, int count) throws IOException {
        MultiThreadIoEventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
        try (Echo echo = new Echo(loops)) {
            lookups.oneByOne(WARM_UP * count);
            Driver.await(echo.call(WARM_UP * count));
            double[] bare = new double[rounds];
            double[] hop = new double[rounds];
            double[] ratios = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                // In turns: whatever else this machine does weighs on both.
                bare[round] = median(Arrays.stream(Driver.await(echo.call(count)))
                        .asDoubleStream()
                        .toArray());
                hop[round] = perHop(lookups.oneByOne(count));
                ratios[round] = hop[round] / bare[round];
            }
            Arrays.sort(ratios);
            return new Hops(median(bare), median(hop), median(ratios), ratios[0], ratios[rounds - 1]);
        } finally {
            loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
        }
    }

    /** Of those that asked anybody at all. */
    private static double perHop(List<Lookup> lookups) {
        return median(lookups.stream()
                .filter(lookup -> lookup.questions() > 0)
                .mapToDouble(lookup -> (double) lookup.nanos() / lookup.questions())
                .toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
