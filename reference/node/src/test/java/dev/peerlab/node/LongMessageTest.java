package dev.peerlab.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.store.StoreUpcall.Outcome;
import dev.peerlab.node.transport.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LongMessageTest {

    private final LocalNodes local = new LocalNodes();

    @AfterEach
    void close() {
        local.close();
    }

    @Test
    void keysThatDoNotFitOneFrameAreNotLostInSilence() {
        NodeOptions small = LocalNodes.options(OverlayKind.CHORD).with(Limits.DEFAULT.frames(4_000));
        Node first = local.network(small, 1).get(0);
        for (int i = 0; i < 20; i++) {
            assertThat(ChordOverTcpTest.put(first, "key " + i, "x".repeat(1_000))
                            .outcome())
                    .isEqualTo(Outcome.DONE);
        }
        try (Said said = new Said()) {
            Node next = local.start(small);
            Await.of(next.join(first.self()));
            Await.until("it is said", () -> said.text().contains("lost a "));
            assertThat(said.text())
                    .containsPattern(first.self() + ": lost a (HandOver|Replicate) to " + next.self()
                            + ": longer than 4000 bytes; its peer has to send less at once");
        }
        assertThat(local.metrics()
                        .registry()
                        .get("peerlab.dropped")
                        .tag("reason", "too_large")
                        .counter()
                        .count())
                .isPositive();
    }
}
