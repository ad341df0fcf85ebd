package dev.peerlab.benchmark.socket;

import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What a hop of a lookup costs, beside a bare request and its answer.
 *
 * <p>Lookups and bare requests take turns, one by one. Bare requests that follow each other without a pause are much faster on a
 * machine that does nothing else: their two threads come to share one core, which never falls asleep. What keeps the threads
 * of a hundred nodes from that is none of their code.
 *
 * @param aloneNanos a bare request among nothing but bare requests: the median round's median
 * @param bareNanos a request and its answer with nothing but Netty: the median round's median
 * @param hopNanos a hop, likewise
 * @param ratio the one divided by the other, in the median round
 * @param best likewise, in the round where it was least
 * @param worst likewise, in the round where it was most
 */
record Hops(double aloneNanos, double bareNanos, double hopNanos, double ratio, double best, double worst) {

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
            Supplier<CompletableFuture<?>> nothing = () -> CompletableFuture.completedFuture(null);
            List<Lookup> unused = lookups.oneByOne(WARM_UP * count, nothing);
            Driver.await(echo.call(WARM_UP * count));
            double[] alone = new double[rounds];
            double[] bare = new double[rounds];
            double[] hop = new double[rounds];
            double[] ratios = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                alone[round] = median(nanos(Driver.await(echo.call(count))));
                List<Long> requests = new ArrayList<>();
                hop[round] =
                        perHop(lookups.oneByOne(count, () -> echo.call(1).thenAccept(took -> requests.add(took[0]))));
                bare[round] =
                        median(requests.stream().mapToDouble(Long::doubleValue).toArray());
                ratios[round] = hop[round] / bare[round];
            }
            Arrays.sort(ratios);
            return new Hops(median(alone), median(bare), median(hop), median(ratios), ratios[0], ratios[rounds - 1]);
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

    private static double[] nanos(long[] times) {
        return Arrays.stream(times).asDoubleStream().toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
