package dev.peerlab.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourierTest {

    private static final Address PEER = Address.of(0);

    private record Copies(List<Duration> latencies) implements Message {}

    private final EventLog log = new EventLog();
    private final Simulation simulation = Simulation.builder()
            .faults(new Faults(1, 0, 0))
            .courier((from, to, message) -> ((Copies) message).latencies())
            .trace(log)
            .build();

    CourierTest() {
        simulation.add(host -> new Peer() {
            @Override
            public void onMessage(Address from, Message message) {}

            @Override
            public void onTimer(Timer timer) {}
        });
    }

    @Test
    void aCourierDecidesHowLongEachCopyOfAMessageIsUnderWay() {
        simulation.inject(PEER, PEER, new Copies(List.of(Duration.ofMillis(7), Duration.ofMillis(3))));
        simulation.run();

        assertThat(log.events(TraceEvent.Delivered.class))
                .extracting(TraceEvent.Delivered::at)
                .containsExactly(Duration.ofMillis(3), Duration.ofMillis(7));
    }

    @Test
    void aMessageWithoutACopyIsLostAtOnce() {
        simulation.inject(PEER, PEER, new Copies(List.of()));
        simulation.run();

        assertThat(log.events(TraceEvent.Dropped.class))
                .extracting(TraceEvent.Dropped::reason)
                .containsExactly(TraceEvent.Reason.LOSS);
        assertThat(log.events(TraceEvent.Delivered.class)).isEmpty();
    }

    @Test
    void aCourierCannotGoBackInTime() {
        Copies early = new Copies(List.of(Duration.ofMillis(-1)));

        assertThatThrownBy(() -> simulation.inject(PEER, PEER, early)).hasMessage("latency -1 ms: must be 0 or more");
    }
}
