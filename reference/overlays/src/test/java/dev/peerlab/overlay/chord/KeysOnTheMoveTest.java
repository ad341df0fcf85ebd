package dev.peerlab.overlay.chord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.kit.ChordPeer;
import dev.peerlab.contract.dht.Dht;
import dev.peerlab.contract.store.StoreUpcall.Ended;
import dev.peerlab.contract.store.StoreUpcall.Outcome;
import dev.peerlab.contract.store.Value;
import dev.peerlab.simulator.Latency;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key is put again and again while its owner changes, and asked for at every peer: nobody misses what was acknowledged. */
class KeysOnTheMoveTest {

    private static final IdSpace SPACE = new IdSpace(8);
    private static final Id KEY = SPACE.id(100);
    private static final Id NEWCOMER = SPACE.id(110);
    private static final List<Id> OTHERS =
            Stream.of(10, 60, 130, 200).map(SPACE::id).toList();
    private static final int SEEDS = 5;

    private record Asked(int peer, long request) {}

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void whatWasAcknowledgedIsReadAtEveryPeer(int replicas) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Run run = new Run(replicas, seed);
            run.ring.join(OTHERS.size(), seed % OTHERS.size());
            for (int i = 0; i < 600; i++) {
                run.ask();
                run.ring.simulation.runFor(Duration.ofMillis(10));
                run.listen();
            }
            assertThat(run.ring.faults()).isEmpty();
            assertThat(run.acknowledged).isGreaterThan(5);
        }
    }

    /** One ring, which one peer joins. */
    private static final class Run {
        private final int seed;
        private final Ring ring;
        private final Map<Asked, Long> atLeast = new HashMap<>();
        private long put;
        private long acknowledged;
        private int heard;

        Run(int replicas, int seed) {
            this.seed = seed;
            ChordSettings settings = ChordSettings.of(SPACE).with(4, replicas);
            Latency latency = Latency.uniform(Duration.ofMillis(5), Duration.ofMillis(90));
            ring = Ring.converged(
                    settings, Simulation.builder().seed(seed).latency(latency), ConvergedRing.of(SPACE, 4, OTHERS));
            ring.add(NEWCOMER);
        }

        void ask() {
            if (acknowledged == put) {
                put++;
                Value value = Value.of(String.valueOf(put));
                ring.simulation.tell(
                        Address.of(seed % OTHERS.size()),
                        ChordPeer.class,
                        peer -> dht(peer).put(KEY, value));
            }
            for (int i = 0; i <= OTHERS.size(); i++) {
                if (acknowledged > 0 && ring.node(i).isMember()) {
                    long request = ring.simulation.call(
                            Address.of(i), ChordPeer.class, peer -> dht(peer).get(KEY));
                    atLeast.put(new Asked(i, request), acknowledged);
                }
            }
        }

        private static Dht dht(ChordPeer peer) {
            return (Dht) peer.node().application();
        }

        void listen() {
            List<Reported> reports = ring.log.events(Reported.class);
            for (Reported report : reports.subList(heard, reports.size())) {
                if (report.upcall() instanceof Ended ended) {
                    ended(report.peer().number(), ended);
                }
            }
            heard = reports.size();
        }

        private void ended(int peer, Ended ended) {
            assertThat(ended.outcome()).isEqualTo(Outcome.DONE);
            Long least = atLeast.remove(new Asked(peer, ended.request()));
            if (least == null) {
                acknowledged = put;
            } else {
                assertThat(ended.value().map(Value::toString).map(Long::valueOf).orElse(0L))
                        .as(
                                "seed %d: read at peer %s, at %s",
                                seed, ring.node(peer).self().id(), ring.simulation.now())
                        .isGreaterThanOrEqualTo(least);
            }
        }
    }
}
