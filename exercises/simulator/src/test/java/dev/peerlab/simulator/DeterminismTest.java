package dev.peerlab.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Address;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeterminismTest {

    private static final int PEERS = 20;

    private static String hashOfAnEventfulRun(long seed) {
        TraceHash hash = new TraceHash();
        Simulation simulation = Ring.of(
                PEERS,
                Simulation.builder()
                        .seed(seed)
                        .latency(Latency.logNormal(Duration.ofMillis(20), 0.5))
                        .faults(new Faults(0.02, 0.05, 0.1))
                        .trace(hash));
        new Churn(2, 2, Restart.WITHOUT_STATE).start(simulation, Duration.ofSeconds(5), seed);
        for (int i = 0; i < PEERS; i++) {
            Address peer = Address.of(i);
            simulation.tell(peer, Ring.class, ring -> ring.start(50));
            simulation.tell(peer, Ring.class, ring -> ring.alarm("tea", Duration.ofSeconds(1)));
        }
        assertThat(simulation.run()).isGreaterThan(500);
        return hash.toString();
    }

    @Test
    void equalSeedsGiveEqualRuns() {
        assertThat(hashOfAnEventfulRun(7)).isEqualTo(hashOfAnEventfulRun(7)).isNotEqualTo(hashOfAnEventfulRun(8));
    }

    /** The literal was computed once; another machine or JDK must come to the same. */
    @Test
    void aRunIsTheSameOnEveryMachine() {
        assertThat(hashOfAnEventfulRun(7)).isEqualTo("8a94ec6c365c1210");
    }

    @Test
    void watchingChangesNothing() {
        Simulation plain = Ring.of(PEERS, Simulation.builder());
        Simulation watched = Ring.of(PEERS, Simulation.builder().trace(new EventLog()));
        for (Simulation simulation : new Simulation[] {plain, watched}) {
            simulation.tell(Address.of(0), Ring.class, ring -> ring.start(1000));
            simulation.run();
        }
        for (int i = 0; i < PEERS; i++) {
            assertThat(((Ring) plain.peer(Address.of(i))).seen).isEqualTo(((Ring) watched.peer(Address.of(i))).seen);
        }
    }
}
