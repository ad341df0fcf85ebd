package dev.peerlab.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.NotImplementedYet;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.flooding.FloodingMessage.QueryHit;
import dev.peerlab.contract.flooding.FloodingTimer.RoundOver;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.node.overlay.SearchResult;
import dev.peerlab.student.Scripted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Peers whose code throws; their nodes go on. */
class FailingPeersTest {

    private final LocalNodes local = new LocalNodes();

    @AfterEach
    void close() {
        local.close();
    }

    private static NodeOptions options(Scripted.Script script) {
        return LocalNodes.options(OverlayKind.FLOODING).by(new Scripted(script));
    }

    @Test
    void whatAHandlerThrowsIsCountedAndToldInFullOnce() {
        List<Node> nodes = local.network(
                options(new Scripted.Script() {
                    @Override
                    public void onQuery(Host host, Place place, Address from, Query query) {
                        if (query.keyword().equals("bad")) {
                            throw new AssertionError("a student's mistake");
                        }
                        host.send(from, new QueryHit(query.id(), host.self()));
                    }
                }),
                2);
        try (Said said = new Said()) {
            for (int i = 0; i < 3; i++) {
                search(nodes.get(0), "bad");
            }
            Await.until("all are counted", () -> failures() == 3);
            assertThat(said.text())
                    .containsOnlyOnce(nodes.get(1).self() + ": the peer failed at Query; it goes on")
                    .containsOnlyOnce("java.lang.AssertionError: a student's mistake");
        }
        assertThat(nodes.get(0).state()).isEqualTo(Node.State.RUNNING);
    }

    @Test
    void aStubThatIsNotWrittenYetIsToldInOneLine() {
        List<Node> nodes = local.network(
                options(new Scripted.Script() {
                    @Override
                    public void onQuery(Host host, Place place, Address from, Query query) {
                        throw new NotImplementedYet("FloodingPeer.onQuery");
                    }
                }),
                2);
        try (Said said = new Said()) {
            search(nodes.get(0), "x");
            search(nodes.get(0), "x");
            Await.until("all are counted", () -> failures() == 2);
            assertThat(said.text())
                    .containsOnlyOnce(nodes.get(1).self()
                            + ": FloodingPeer.onQuery is not implemented yet: what is for it is lost")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void whatATimerOrALackOfMemoryThrowsIsCountedToo() {
        Node node = local.network(
                        options(new Scripted.Script() {
                            @Override
                            public QueryId search(Host host, Place place, String keyword, int ttl) {
                                QueryId id = new QueryId(host.self(), 1);
                                host.schedule(Duration.ZERO, new RoundOver(id));
                                return id;
                            }

                            @Override
                            public void onRoundOver(Host host, RoundOver timer) {
                                throw new OutOfMemoryError("a peer that keeps all");
                            }
                        }),
                        1)
                .get(0);
        try (Said said = new Said()) {
            search(node, "x");
            Await.until("it is counted", () -> failures() == 1);
            assertThat(said.text()).contains("the peer failed at RoundOver");
        }
    }

    /** A new neighbor makes a new peer; one that cannot be made must not cost the connection. */
    @Test
    void aConstructorThatThrowsLaterDoesNotBreakTheConnection() {
        AtomicBoolean broken = new AtomicBoolean();
        Node first = local.network(
                        options(new Scripted.Script() {
                            @Override
                            public void made(Host host) {
                                if (broken.get()) {
                                    throw new IllegalStateException("cannot be made");
                                }
                            }
                        }),
                        1)
                .get(0);
        Node other = local.start(options(new Scripted.Script() {}));
        broken.set(true);
        CompletableFuture<Void> joined = other.join(first.self());
        Await.until("it is counted", () -> failures() == 1);
        broken.set(false);
        assertThatThrownBy(() -> Await.of(joined)).hasMessageContaining("did not take this node for a neighbor");
        Await.of(other.join(first.self()));
        assertThat(dropped("unreachable")).isZero();
    }

    @Test
    void whatAUsersQuestionThrowsIsToldToTheUser() {
        Node node = local.network(
                        options(new Scripted.Script() {
                            @Override
                            public QueryId search(Host host, Place place, String keyword, int ttl) {
                                throw new NoClassDefFoundError("dev/Missing");
                            }
                        }),
                        1)
                .get(0);
        assertThatThrownBy(() -> search(node, "x")).hasMessageContaining("NoClassDefFoundError: dev/Missing");
    }

    @Test
    void twoSearchesOfOneNameBothEnd() {
        Node node = local.network(
                        options(new Scripted.Script() {
                            @Override
                            public QueryId search(Host host, Place place, String keyword, int ttl) {
                                return new QueryId(host.self(), 1);
                            }
                        }),
                        1)
                .get(0);
        CompletableFuture<SearchResult> first = node.search(peer -> peer.search("a", 1, Duration.ofMinutes(1)));
        CompletableFuture<SearchResult> second = node.search(peer -> peer.search("b", 1, Duration.ofMillis(50)));
        assertThatThrownBy(() -> Await.of(first)).hasMessageContaining("the peer gave two searches one name");
        assertThat(Await.of(second).keyword()).isEqualTo("b");
    }

    @Test
    void atAClosedNodeNobodyWaitsAndNoTimerRuns() {
        AtomicInteger timers = new AtomicInteger();
        List<QueryId> begun = new ArrayList<>();
        Node node = local.network(
                        options(new Scripted.Script() {
                            @Override
                            public QueryId search(Host host, Place place, String keyword, int ttl) {
                                begun.add(new QueryId(host.self(), begun.size()));
                                host.schedule(Duration.ofMillis(1), new RoundOver(begun.get(0)));
                                return begun.get(begun.size() - 1);
                            }

                            @Override
                            public void onRoundOver(Host host, RoundOver timer) {
                                timers.incrementAndGet();
                                host.schedule(Duration.ofMillis(1), timer);
                            }
                        }),
                        1)
                .get(0);
        CompletableFuture<SearchResult> search = node.search(peer -> peer.search("x", 1, Duration.ofMinutes(1)));
        Await.until("its timer runs again and again", () -> timers.get() > 2);
        Node other = local.start(options(new Scripted.Script() {})); // on the other loop
        Node witness = local.start(options(new Scripted.Script() {})); // on the same one
        Await.of(other.create());
        Await.of(witness.create());
        node.close();
        assertThatThrownBy(() -> Await.of(search)).hasMessageContaining("the node was closed");
        assertThatThrownBy(() -> search(node, "x")).hasMessageContaining("the node was closed");
        int before = timers.get();
        search(witness, "x"); // takes 50 ms, on the loop that the timer would run on
        assertThat(timers).hasValue(before);
    }

    private static SearchResult search(Node node, String keyword) {
        return Await.of(node.search(peer -> peer.search(keyword, 1, Duration.ofMillis(50))));
    }

    private int failures() {
        return (int) local.metrics()
                .registry()
                .get("peerlab.peer.failures")
                .counter()
                .count();
    }

    private double dropped(String reason) {
        return local.metrics()
                .registry()
                .get("peerlab.dropped")
                .tag("reason", reason)
                .counter()
                .count();
    }
}
