package dev.peerlab.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What a node costs while nobody asks it anything: its part in keeping the ring in order. */
@Tag("network")
@EnabledIfSystemProperty(
        named = "peerlab.measure",
        matches = "true",
        disabledReason = "a measurement, for a quiet machine")
class IdleNodeIT {

    private static final int NODES = 4;

    /** What the JVM compiles in its first seconds is not what a node costs in the long run. */
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final double MAX_OF_A_CORE = 0.01;

    @Test
    void anIdleNodeTakesLessThanAHundredthOfACore() {
        try (ProcessRing ring = new ProcessRing(List.of())) {
            for (int i = 0; i < NODES; i++) {
                ring.add(List.of());
            }
            ring.becomesIdeal();
            pass(WARM_UP);
            List<Duration> before = ring.nodes().stream().map(NodeProcess::cpu).toList();
            pass(MEASURED);
            double sum = 0;
            for (int i = 0; i < NODES; i++) {
                Duration used = ring.nodes().get(i).cpu().minus(before.get(i));
                sum += (double) used.toMillis() / MEASURED.toMillis();
            }
            System.out.println(String.format(Locale.ROOT, "an idle node takes %.2f %% of a core", 100 * sum / NODES));
            assertThat(sum / NODES).isLessThan(MAX_OF_A_CORE);
        }
    }

    private static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        Await.until("the time is over", time.plusSeconds(10), () -> System.nanoTime() > end, () -> "");
    }
}
