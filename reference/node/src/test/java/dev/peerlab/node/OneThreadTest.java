package dev.peerlab.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.flooding.FloodingMessage.QueryHit;
import dev.peerlab.contract.flooding.FloodingTimer.RoundOver;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.search.SearchUpcall;
import dev.peerlab.student.Scripted;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Eight peers share two event loops; each does what peers do, on the one thread that it has, and one thing at a time. */
class OneThreadTest {

    private static final int PEERS = 8;
    private static final int THREADS = 2; // of LocalNodes
    private static final int SEARCHES = 300;

    private final LocalNodes local = new LocalNodes();
    private final Map<Address, Peer> peers = new ConcurrentHashMap<>();

    @AfterEach
    void close() {
        local.close();
    }

    /** What was seen of one peer: its constructor, its handlers, its timers, its user's calls, its upcalls. */
    private static final class Peer {
        final Set<Thread> threads = ConcurrentHashMap.newKeySet();
        final Map<String, AtomicInteger> events = new ConcurrentHashMap<>();
        final AtomicInteger together = new AtomicInteger();
        final AtomicInteger inside = new AtomicInteger();

        void runs(String what, Runnable body) {
            threads.add(Thread.currentThread());
            together.accumulateAndGet(inside.incrementAndGet(), Math::max);
            events.computeIfAbsent(what, first -> new AtomicInteger()).incrementAndGet();
            body.run();
            // A moment in which another thread would be caught.
            for (int i = 0; i < 2_000; i++) {
                Thread.onSpinWait();
            }
            inside.decrementAndGet();
        }
    }

    private final class Recorded implements Scripted.Script {
        @Override
        public void made(Host host) {
            peer(host).runs("constructor", () -> {});
        }

        @Override
        public QueryId search(Host host, Place place, String keyword, int ttl) {
            QueryId id = new QueryId(host.self(), host.random().nextLong());
            peer(host).runs("call", () -> {
                host.send(host.self(), new Query(id, keyword, ttl, 0));
                place.neighbors().forEach(neighbor -> host.send(neighbor, new Query(id, keyword, ttl, 0)));
                host.schedule(Duration.ofMillis(1), new RoundOver(id));
            });
            return id;
        }

        @Override
        public void onQuery(Host host, Place place, Address from, Query query) {
            peer(host).runs("query", () -> host.send(from, new QueryHit(query.id(), host.self())));
        }

        @Override
        public void onQueryHit(Host host, QueryHit hit) {
            peer(host).runs("hit", () -> {});
        }

        @Override
        public void onRoundOver(Host host, RoundOver timer) {
            peer(host).runs("timer", () -> host.upcall(new SearchUpcall.Found(timer.round(), host.self())));
        }

        private Peer peer(Host host) {
            return peers.computeIfAbsent(host.self(), first -> new Peer());
        }
    }

    @Test
    void whateverAPeerDoesItDoesOnOneThreadAndOneThingAtATime() {
        Map<Address, Set<Thread>> upcalls = new ConcurrentHashMap<>();
        local.events().listen(event -> {
            if (event.kind().equals("found")) {
                upcalls.computeIfAbsent(event.node(), first -> ConcurrentHashMap.newKeySet())
                        .add(Thread.currentThread());
            }
        });
        NodeOptions options = LocalNodes.options(OverlayKind.FLOODING).by(new Scripted(new Recorded()));
        local.network(options, PEERS);
        IntStream.range(0, SEARCHES).parallel().forEach(i -> {
            Node node = local.live().get(i % PEERS);
            Await.of(node.search(peer -> peer.search("x", 1, Duration.ofMillis(50))));
        });
        assertThat(peers).hasSize(PEERS);
        peers.forEach((address, peer) -> {
            assertThat(peer.threads).as("threads of %s", address).hasSize(1);
            assertThat(peer.together).as("at once at %s", address).hasValue(1);
            assertThat(peer.events)
                    .as("events of %s", address)
                    .containsKeys("constructor", "call", "query", "hit", "timer");
            assertThat(upcalls.get(address))
                    .as("threads of upcalls of %s", address)
                    .isEqualTo(peer.threads);
        });
        assertThat(peers.values().stream()
                        .flatMap(peer -> peer.threads.stream())
                        .distinct())
                .hasSize(THREADS);
    }
}
