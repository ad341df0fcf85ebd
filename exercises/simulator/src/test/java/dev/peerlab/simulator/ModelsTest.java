package dev.peerlab.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peerlab.contract.Address;
import dev.peerlab.simulator.TraceEvent.Crashed;
import dev.peerlab.simulator.TraceEvent.Restarted;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Latencies, faults and churn. */
class ModelsTest {

    private static final Duration MILLI = Duration.ofMillis(1);

    private static long[] draw(Latency latency) {
        SplitMix random = new SplitMix.Generator(1);
        return LongStream.range(0, 10_001)
                .map(i -> latency.micros(1, 2, random))
                .sorted()
                .toArray();
    }

    @Test
    void constantLatenciesAreRoundedUp() {
        assertThat(draw(Latency.constant(Duration.ofNanos(1)))).containsOnly(1);
    }

    @Test
    void uniformLatenciesCoverTheirRange() {
        assertThat(Arrays.stream(draw(Latency.uniform(Duration.ZERO, Duration.ofNanos(3000))))
                        .distinct())
                .containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void halfOfTheLogNormalLatenciesAreBelowTheMedian() {
        long[] drawn = draw(Latency.logNormal(Duration.ofMillis(20), 0.5));
        assertThat(drawn[5000]).isBetween(19_500L, 20_500L);
        assertThat(drawn[8413]).isBetween(32_000L, 34_000L);
    }

    @Test
    void withoutJitterCoordinatesGiveConstantSymmetricLatencies() {
        Latency latency = Latency.coordinates(MILLI, Duration.ofMillis(100), 0, 1);
        SplitMix random = new SplitMix.Generator(1);
        assertThat(latency.micros(1, 2, random))
                .isEqualTo(latency.micros(2, 1, random))
                .isBetween(1000L, 142_500L);
        assertThat(latency.micros(3, 3, random)).isEqualTo(1000);
    }

    @Test
    void faultsHappenAboutAsOftenAsAskedFor() {
        EventLog log = new EventLog();
        Simulation simulation = Ring.of(
                2, Simulation.builder().faults(new Faults(0.2, 0.1, 0.5)).trace(log));
        for (int i = 0; i < 10_000; i++) {
            simulation.inject(Address.of(0), Address.of(1), new Ring.Token(0));
        }
        simulation.run();
        assertThat(log.events(TraceEvent.Dropped.class).size()).isBetween(1800, 2200);
        assertThat(log.events(TraceEvent.Delivered.class).size()).isBetween(8600, 9000);
        assertThat(simulation.now()).isBetween(Duration.ofMillis(45), Duration.ofMillis(50));
    }

    @Test
    void churnCrashesAndRestartsAtItsRates() {
        EventLog log = new EventLog();
        Simulation simulation = Ring.of(100, Simulation.builder().trace(log));
        new Churn(10, 5, Restart.WITH_STATE).start(simulation, Duration.ofSeconds(10), 1);
        simulation.run();
        assertThat(log.events(Crashed.class).size()).isBetween(70, 130);
        assertThat(log.events(Restarted.class).size()).isBetween(25, 75);
        assertThat(simulation.up())
                .isEqualTo(100
                        - log.events(Crashed.class).size()
                        + log.events(Restarted.class).size());
    }

    @Test
    void badModelsAreRefusedInOneLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Latency.constant(Duration.ofMillis(-1)))
                .withMessage("latency -1 ms: must be 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Latency.uniform(Duration.ofMillis(2), MILLI))
                .withMessageStartingWith("latencies from 2000 to 1000 µs: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Latency.logNormal(MILLI, Double.NaN))
                .withMessage("sigma NaN: must be 0 to 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Faults(0, 1.5, 0))
                .withMessage("duplication 1.5: must be a probability, 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Churn(-1, 0, Restart.WITH_STATE))
                .withMessage("crashes per second -1.0: must be 0 to 1000000");
    }
}
