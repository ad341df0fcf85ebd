package dev.peerlab.overlay.chord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.ChordUpcall.LookupEnded;
import dev.peerlab.contract.chord.kit.ChordPeer;
import dev.peerlab.contract.store.StoreUpcall.Outcome;
import dev.peerlab.contract.store.Value;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reference's three parts together. What each must do is judged by the suite. */
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
    void aKeyIsFoundAgainAndCanBeRemoved() {
        Ring ring = Ring.converged(SETTINGS, Simulation.builder(), ConvergedRing.random(SPACE, 4, 20, 1));
        Id key = SPACE.hash("song");
        assertThat(ring.put(3, key, Value.of("la la la")).outcome()).isEqualTo(Outcome.DONE);
        assertThat(ring.get(11, key).value()).contains(Value.of("la la la"));
        assertThat(ring.put(5, key, Value.of("lo lo lo")).outcome()).isEqualTo(Outcome.DONE);
        assertThat(ring.get(12, key).value()).contains(Value.of("lo lo lo"));
        assertThat(ring.remove(7, key).outcome()).isEqualTo(Outcome.DONE);
        assertThat(ring.get(13, key).value()).isEmpty();
    }
}
