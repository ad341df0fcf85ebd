package dev.peerlab.overlay.chord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordRequest.HandOver;
import dev.peerlab.contract.chord.ChordRequest.Replicate;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.contract.store.Entry;
import dev.peerlab.contract.store.Value;
import dev.peerlab.simulator.Faults;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent.Sent;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More keys than a network takes at once: they move in pieces. */
class LargeStoresTest {

    private static final IdSpace SPACE = new IdSpace(8);
    private static final int KEYS = 60;
    private static final int VALUE_BYTES = 1 << 16;
    private static final int PIECE_BYTES = 1 << 20;
    private static final Duration WHILE = Duration.ofMinutes(2);

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1})
    void keysThatAreManyMegabytesMoveInPiecesToWhoJoinsAndToWhoIsToKeepCopies(double loss) {
        ChordSettings settings = ChordSettings.of(SPACE).with(3, 2);
        ConvergedRing converged =
                ConvergedRing.of(SPACE, 3, Stream.of(10, 200).map(SPACE::id).toList());
        Ring ring = Ring.converged(settings, Simulation.builder().faults(new Faults(loss, 0, 0)), converged);
        for (int i = 0; i < KEYS; i++) {
            byte[] bytes = new byte[VALUE_BYTES];
            bytes[0] = (byte) i;
            ring.node(1).store().put(new Entry(SPACE.id(20 + i), 1, Value.of(bytes)));
        }
        ring.add(SPACE.id(100));
        ring.join(2, 0);
        ring.simulation.runFor(WHILE);

        assertThat(ring.faults()).isEmpty();
        assertThat(keysOf(ring, 2)).isEqualTo(KEYS);
        assertThat(carried(ring, HandOver.class)).hasSizeGreaterThan(3).allMatch(bytes -> bytes <= PIECE_BYTES);

        ring.simulation.crash(Address.of(1));
        ring.simulation.runFor(WHILE);
        assertThat(keysOf(ring, 0)).isEqualTo(KEYS);
        assertThat(carried(ring, Replicate.class)).hasSizeGreaterThan(3).allMatch(bytes -> bytes <= PIECE_BYTES);
    }

    private static long keysOf(Ring ring, int peer) {
        return ring.node(peer).store().entries().stream()
                .map(Entry::key)
                .filter(key -> key.compareTo(SPACE.id(20 + KEYS)) < 0)
                .count();
    }

    /** {@return how many bytes of values each message of a kind had} */
    private static List<Long> carried(Ring ring, Class<?> kind) {
        List<Long> all = new ArrayList<>();
        for (Sent sent : ring.log.events(Sent.class)) {
            Object body = sent.message() instanceof Envelope envelope ? envelope.body() : null;
            if (kind.isInstance(body)) {
                List<Entry> entries =
                        body instanceof HandOver handOver ? handOver.entries() : ((Replicate) body).entries();
                all.add(entries.stream()
                        .map(Entry::value)
                        .filter(Objects::nonNull)
                        .mapToLong(Value::size)
                        .sum());
            }
        }
        return all;
    }
}
