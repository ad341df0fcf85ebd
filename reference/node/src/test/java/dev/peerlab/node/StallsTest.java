package dev.peerlab.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.search.Place;
import dev.peerlab.student.Endless;
import dev.peerlab.student.Scripted;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A student's handler does not return. */
class StallsTest {

    @Test
    void thePeerThatHoldsUpTheLoopOfOthersIsNamedWithItsCode() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        Scripted endless = new Scripted(new Scripted.Script() {
            @Override
            public void onQuery(Host host, Place place, Address from, Query query) {
                Endless.loop(end);
            }
        });
        try (LocalNetwork network = new LocalNetwork(1, Duration.ofMillis(1));
                Said said = new Said()) {
            NodeOptions options = LocalNodes.options(OverlayKind.FLOODING);
            Node guilty = network.start(options.by(endless));
            Node innocent = network.start(options);
            Await.of(guilty.create());
            Await.of(innocent.join(guilty.self()));
            CompletableFuture<?> search = innocent.search(peer -> peer.search("x", 7, Duration.ofMillis(1)));
            Await.until("it is told", () -> said.text().contains("Nothing can end it"));
            assertThat(said.text())
                    .containsPattern(guilty.self() + ": the peer has not returned from Query for \\d+ s; "
                            + "its node hears nothing until it does, nor do others on the same thread")
                    .contains("at dev.peerlab.student.")
                    .doesNotContain("dev.peerlab.node.transport");
            assertThat(network.metrics().scrape()).contains("peerlab_peers_stuck 1.0", "peerlab_peer_stalls_total 1.0");
            for (Node node : List.of(guilty, innocent)) {
                assertThatThrownBy(() -> Await.of(node.leave()))
                        .hasMessageContaining(guilty.self() + ": the peer has not returned from Query");
            }
            end.countDown();
            Await.until(
                    "it is told, too",
                    () -> said.text().contains(guilty.self() + ": the peer returned from Query after"));
            Await.of(search.handle((found, failure) -> true));
            assertThat(network.metrics().scrape()).contains("peerlab_peers_stuck 0.0");
            Await.of(innocent.leave());
        }
    }

    /** Ends the process's patience, not its own. */
    @Test
    void aNetworkIsClosedAlthoughAPeerNeverReturns() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Scripted endless = new Scripted(new Scripted.Script() {
            @Override
            public void onQuery(Host host, Place place, Address from, Query query) {
                begun.countDown();
                Endless.loop(never);
            }
        });
        LocalNetwork network = new LocalNetwork(1);
        NodeOptions options = LocalNodes.options(OverlayKind.FLOODING);
        Node guilty = network.start(options.by(endless));
        Node innocent = network.start(options);
        Await.of(guilty.create());
        Await.of(innocent.join(guilty.self()));
        CompletableFuture<?> search = innocent.search(peer -> peer.search("x", 7, Duration.ofMinutes(1)));
        Await.until("it runs", () -> begun.getCount() == 0);
        network.close();
        assertThat(search).isNotDone();
        never.countDown();
    }
}
