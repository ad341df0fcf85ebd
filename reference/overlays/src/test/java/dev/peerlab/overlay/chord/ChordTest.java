package dev.peerlab.overlay.chord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.ChordUpcall.LookupEnded;
import dev.peerlab.contract.chord.kit.ChordPeer;
import dev.peerlab.contract.dht.Dht;
import dev.peerlab.contract.store.StoreUpcall;
import dev.peerlab.contract.store.Value;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChordTest {

    private static final IdSpace SPACE = new IdSpace(32);
    private static final ChordSettings SETTINGS = ChordSettings.of(SPACE);

    @Test
    void everyLookupOnAConvergedRingEndsAtTheOwner() {
        ConvergedRing converged = ConvergedRing.random(SPACE, 4, 100, 1);
        Ring ring = Ring.converged(SETTINGS, Simulation.builder(), converged);
        assertThat(ring.faults()).isEmpty();
        for (int i = 0; i < 100; i++) {
            Id key = SPACE.hash("key" + i);
            ring.simulation.tell(
                    Address.of(i), ChordPeer.class, peer -> peer.node().lookup(key));
        }
        ring.simulation.runFor(Duration.ofSeconds(3));
        List<LookupEnded> ended = ended(ring);
        assertThat(ended)
                .hasSize(100)
                .allSatisfy(e -> assertThat(e.owner()).contains(converged.member(converged.ownerOf(e.key()))));
        assertThat(ended.stream().mapToInt(LookupEnded::hops).average().orElse(0))
                .isBetween(2.0, 4.5);
        assertThat(ring.faults()).isEmpty();
    }

    private static List<LookupEnded> ended(Ring ring) {
        return ring.log.events(Reported.class).stream()
                .filter(e -> e.upcall() instanceof LookupEnded)
                .map(e -> (LookupEnded) e.upcall())
                .toList();
    }

    @Test
    void joinsLeadToTheIdealRing() {
        Ring ring = new Ring(SETTINGS, Simulation.builder());
        for (int i = 0; i < 30; i++) {
            ring.add(SPACE.hash("peer" + i));
        }
        ring.create(0);
        for (int i = 1; i < 30; i++) {
            ring.join(i, 0);
        }
        ring.simulation.runFor(Duration.ofSeconds(60));
        assertThat(ring.faults()).isEmpty();
    }

    @Test
    void keysSurviveChurn() {
        for (int seed = 0; seed < 10; seed++) {
            churn(seed);
        }
    }

    private void churn(int seed) {
        ConvergedRing converged = ConvergedRing.random(SPACE, 4, 40, seed);
        Ring ring = Ring.converged(SETTINGS, Simulation.builder().seed(seed), converged);
        Random random = new Random(seed);
        List<Id> keys = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Id key = SPACE.hash("key" + i);
            keys.add(key);
            Value value = Value.of("value" + i);
            ring.simulation.tell(
                    Address.of(random.nextInt(40)),
                    ChordPeer.class,
                    peer -> ((Dht) peer.node().application()).put(key, value));
        }
        ring.simulation.runFor(Duration.ofSeconds(2));
        assertThat(ring.log.events(Reported.class).stream().filter(e -> e.upcall() instanceof StoreUpcall))
                .hasSize(200);
        for (int round = 0; round < 10; round++) {
            int victim = random.nextInt(ring.simulation.size());
            for (int i = 0; i < 2; i++) {
                Address address = Address.of((victim + i) % 40);
                if (ring.simulation.up() > 10) {
                    ring.simulation.crash(address);
                }
            }
            int newcomer = ring.simulation.size();
            ring.add(SPACE.hash("newcomer" + newcomer));
            for (int i = 0; i < ring.simulation.size(); i++) {
                if (ring.simulation.isUp(Address.of(i)) && ring.node(i).isMember()) {
                    ring.join(newcomer, i);
                    break;
                }
            }
            ring.simulation.runFor(Duration.ofSeconds(40));
        }
        ring.simulation.runFor(Duration.ofSeconds(60));
        assertThat(ring.faults()).isEmpty();
        int lost = 0;
        for (int i = 0; i < 200; i++) {
            int copies = 0;
            for (int p = 0; p < ring.simulation.size(); p++) {
                if (ring.simulation.isUp(Address.of(p))
                        && ring.node(p).store().get(keys.get(i)).isPresent()) {
                    copies++;
                }
            }
            if (copies != 3) {
                lost++;
                System.out.println("seed " + seed + " key " + i + " copies " + copies);
            }
        }
        assertThat(lost).isZero();
    }
}
