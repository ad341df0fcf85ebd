package dev.peerlab.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Address;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static long hashOfAnEventfulRun(long seed) {
        TraceHash hash = new TraceHash();
        Simulation simulation = Ring.of(
                20,
                Simulation.builder()
                        .seed(seed)
                        .latency(Latency.logNormal(Duration.ofMillis(20), 0.5))
                        .faults(new Faults(0.02, 0.05, 0.1))
                        .trace(hash));
        new Churn(2, 2, Restart.WITHOUT_STATE).start(simulation, Duration.ofSeconds(5), seed);
        for (int i = 0; i < 20; i++) {
            Address peer = Address.of(i);
            simulation.tell(peer, Ring.class, ring -> ring.start(50));
            simulation.tell(peer, Ring.class, ring -> ring.alarm("tea", Duration.ofSeconds(1)));
        }
        assertThat(simulation.run()).isGreaterThan(500);
        return hash.value();
    }

    @Test
    void equalSeedsGiveEqualRuns() {
        assertThat(hashOfAnEventfulRun(7)).isEqualTo(hashOfAnEventfulRun(7)).isNotEqualTo(hashOfAnEventfulRun(8));
    }
}
