package dev.peerlab.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.store.StoreUpcall.Ended;
import dev.peerlab.contract.store.StoreUpcall.Outcome;
import dev.peerlab.contract.store.Value;
import dev.peerlab.node.overlay.ChordOverlay;
import dev.peerlab.node.overlay.LookupTrace;
import dev.peerlab.node.overlay.RingWalk;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChordOverTcpTest {

    private final LocalNodes local = new LocalNodes();

    @AfterEach
    void close() {
        local.close();
    }

    @Test
    void whatOnePeerPutsAnotherGets() {
        List<Node> nodes = local.network(LocalNodes.options(OverlayKind.CHORD), 2);
        Await.until("the ring is ideal", local::isIdeal);
        assertThat(put(nodes.get(0), "greeting", "hello").outcome()).isEqualTo(Outcome.DONE);
        assertThat(get(nodes.get(1), "greeting").value()).contains(Value.of("hello"));
    }

    @Test
    void peersThatJoinMakeARing() {
        List<Node> nodes = local.network(LocalNodes.options(OverlayKind.CHORD), 8);
        Await.until("the ring is ideal", local::isIdeal);
        List<RingWalk.Member> ring = Await.of(nodes.get(3).chord(ChordOverlay::ring));
        assertThat(ring).hasSize(8);
        assertThat(ring.get(0).peer().address()).isEqualTo(nodes.get(3).self());
    }

    @Test
    void aLookupTellsWhomItAskedAndHowLongThatTook() {
        List<Node> nodes = local.network(LocalNodes.options(OverlayKind.CHORD), 8);
        Await.until("the ring is ideal", local::isIdeal);
        Node node = nodes.get(0);
        LookupTrace trace = Await.of(node.lookup(node.options().chord().space().hash("key")));
        assertThat(trace.owner()).isPresent();
        assertThat(trace.steps()).hasSizeGreaterThanOrEqualTo(trace.hops());
        assertThat(trace.steps()).allMatch(step -> step.took().isPresent());
    }

    @Test
    void aRingMendsAfterACrashAndKeepsItsKeys() {
        List<Node> nodes = local.network(LocalNodes.options(OverlayKind.CHORD), 5);
        Await.until("the ring is ideal", local::isIdeal);
        for (int i = 0; i < 20; i++) {
            assertThat(put(nodes.get(0), "key " + i, "value " + i).outcome()).isEqualTo(Outcome.DONE);
        }
        nodes.get(2).close();
        Await.until("the ring is ideal", local::isIdeal);
        for (int i = 0; i < 20; i++) {
            assertThat(get(nodes.get(4), "key " + i).value()).contains(Value.of("value " + i));
        }
    }

    @Test
    void aPeerThatLeavesHandsItsKeysOverFirst() {
        List<Node> nodes = local.network(LocalNodes.options(OverlayKind.CHORD).with(LocalNodes.QUICK.with(4, 1)), 3);
        Await.until("the ring is ideal", local::isIdeal);
        for (int i = 0; i < 20; i++) {
            put(nodes.get(0), "key " + i, "value " + i);
        }
        Await.of(nodes.get(1).leave());
        assertThat(nodes.get(1).state()).isEqualTo(Node.State.LEFT);
        for (int i = 0; i < 20; i++) {
            assertThat(get(nodes.get(2), "key " + i).value()).contains(Value.of("value " + i));
        }
    }

    static Ended put(Node node, String key, String value) {
        return Await.of(node.chord(chord -> chord.put(chord.key(key), Value.of(value))));
    }

    static Ended get(Node node, String key) {
        return Await.of(node.chord(chord -> chord.get(chord.key(key))));
    }
}
