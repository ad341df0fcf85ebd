package dev.peerlab.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.node.overlay.LookupTrace;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A hundred nodes in one process: what a lookup costs, compared with a bare request and answer. */
@EnabledIfSystemProperty(
        named = "peerlab.measure",
        matches = "true",
        disabledReason = "a measurement, for a quiet machine")
class LookupCostIT {

    private static final int NODES = 100;
    private static final int ROUNDS = 21;
    private static final int LOOKUPS = 500;
    private static final int WARM_UP = 20_000;
    private static final int AT_ONCE = 16;
    private static final double MAX_RATIO = 3;

    private final LocalNodes local = new LocalNodes();
    private final MultiThreadIoEventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());

    @AfterEach
    void close() {
        local.close();
        loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    @Test
    void aLookupCostsAtMostThreeBareRequestsAHop() {
        Duration rare = Duration.ofMillis(500);
        NodeOptions options = LocalNodes.options(OverlayKind.CHORD)
                .with(LocalNodes.QUICK.with(8, 3).every(rare, Duration.ofSeconds(5)));
        List<Node> nodes = local.network(options, NODES);
        Await.until("the ring is ideal", Duration.ofSeconds(60), local::isIdeal);
        Await.until(
                "fingers are fixed", Duration.ofSeconds(60), () -> meanHops(lookups(nodes, 100)) < log2(NODES) / 2 + 1);
        try (Echo echo = new Echo(loops)) {
            // A lookup is much more code than a bare request: compiled later, it would be measured half interpreted.
            lookups(nodes, WARM_UP);
            echo.call(WARM_UP);
            double[] ratios = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                // In turns: whatever else this machine does weighs on both.
                double bare = median(echo.call(LOOKUPS));
                double[] perHop = lookups(nodes, LOOKUPS).stream()
                        .filter(trace -> !trace.steps().isEmpty())
                        .mapToDouble(trace ->
                                (double) trace.took().toNanos() / trace.steps().size())
                        .sorted()
                        .toArray();
                ratios[round] = perHop[perHop.length / 2] / bare;
            }
            Arrays.sort(ratios);
            say(
                    "a hop of a lookup costs %.2f bare requests (best round %.2f, worst %.2f)",
                    ratios[ROUNDS / 2], ratios[0], ratios[ROUNDS - 1]);
            assertThat(ratios[ROUNDS / 2]).isLessThanOrEqualTo(MAX_RATIO);
        }
        rate(nodes);
    }

    /** One after the other. */
    private static List<LookupTrace> lookups(List<Node> nodes, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Await.of(lookup(nodes, i)))
                .toList();
    }

    private static CompletableFuture<LookupTrace> lookup(List<Node> nodes, int i) {
        Node node = nodes.get(i % NODES);
        return node.lookup(node.options().chord().space().hash("key " + i));
    }

    private static void rate(List<Node> nodes) {
        Semaphore free = new Semaphore(AT_ONCE);
        List<CompletableFuture<LookupTrace>> all = new ArrayList<>();
        long began = System.nanoTime();
        for (int i = 0; i < 20 * LOOKUPS; i++) {
            free.acquireUninterruptibly();
            all.add(lookup(nodes, i).whenComplete((trace, failure) -> free.release()));
        }
        List<LookupTrace> traces = all.stream().map(Await::of).toList();
        double seconds = (System.nanoTime() - began) / 1e9;
        long[] micros = traces.stream()
                .mapToLong(t -> t.took().toNanos() / 1_000)
                .sorted()
                .toArray();
        assertThat(traces).allMatch(trace -> trace.owner().isPresent());
        say(
                "%d nodes in one process, %d lookups at once: %.0f lookups/s, p50 %d us, p99 %d us, %.2f hops",
                NODES,
                AT_ONCE,
                traces.size() / seconds,
                micros[micros.length / 2],
                micros[micros.length * 99 / 100],
                meanHops(traces));
    }

    private static double meanHops(List<LookupTrace> traces) {
        return traces.stream().mapToInt(LookupTrace::hops).average().orElse(0);
    }

    private static double log2(int n) {
        return Math.log(n) / Math.log(2);
    }

    private static double median(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2];
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
