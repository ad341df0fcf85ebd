package dev.peerlab.node.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.node.Await;
import dev.peerlab.node.overlay.SearchOverlay;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackPressureTest {

    private static final Realm REALM = new Realm("test", "flooding", "");

    private final MultiThreadIoEventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger full = new AtomicInteger();
    private final AtomicInteger large = new AtomicInteger();
    private final AtomicInteger unreachable = new AtomicInteger();
    private final AtomicInteger tooMany = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final Traffic counted = new Traffic() {
        @Override
        public void sent(Address to, Message message, int bytes) {
            sent.incrementAndGet();
        }

        @Override
        public void connections(int more) {
            connections.addAndGet(more);
        }

        @Override
        public void dropped(Address to, Drop why) {
            switch (why) {
                case QUEUE_FULL -> full.incrementAndGet();
                case TOO_LARGE -> large.incrementAndGet();
                case UNREACHABLE -> unreachable.incrementAndGet();
                case TOO_MANY_CONNECTIONS -> tooMany.incrementAndGet();
            }
        }
    };

    @AfterEach
    void close() {
        loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    @Test
    void whatDoesNotFitTheQueueOfAReceiverThatIsNotThereYetIsDropped() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Transport transport = listen(Limits.DEFAULT
                    .queues(10, 1 << 20, 1 << 20)
                    .times(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(60)));
            send(transport, Address.of("127.0.0.1", mute.getLocalPort()), 100, "x");
            assertThat(sent).hasValue(10);
            assertThat(full).hasValue(90);
            Await.until("what waited is dropped, too", () -> unreachable.get() == 10);
            transport.close();
        }
    }

    @Test
    void whatAReceiverDoesNotReadInTimeIsDropped() throws Exception {
        Limits limits = Limits.DEFAULT.queues(1_000_000, 1 << 20, 1 << 30);
        Transport transport = listen(limits);
        Transport receiver = listen(limits);
        CountDownLatch release = new CountDownLatch(1);
        receiver.start(List.of(), (from, message) -> block(release));
        send(transport, receiver.self(), 1, "first");
        Await.until("the queue is full", () -> {
            send(transport, receiver.self(), 100, "x".repeat(10_000));
            return full.get() > 0;
        });
        long kept = (sent.get() - 1) * 10_000L;
        // A megabyte in the queue, and what the two ends of the connection hold.
        assertThat(kept).isLessThan(64 << 20);
        release.countDown();
        transport.close();
        receiver.close();
    }

    @Test
    void aMessageThatIsTooLongIsDropped() throws Exception {
        Transport transport = listen(Limits.DEFAULT.frames(100));
        send(transport, Address.of("127.0.0.1", 1), 1, "x".repeat(200));
        assertThat(large).hasValue(1);
        transport.close();
    }

    @Test
    void aConnectionThatIsNotUsedIsClosedAndMadeAgain() throws Exception {
        Duration second = Duration.ofSeconds(1);
        Transport transport = listen(Limits.DEFAULT.times(second, second, Duration.ofMillis(100)));
        Transport receiver = listen(Limits.DEFAULT);
        AtomicInteger received = new AtomicInteger();
        receiver.start(List.of(), (from, message) -> received.incrementAndGet());
        for (int round = 1; round <= 2; round++) {
            int expected = round;
            send(transport, receiver.self(), 1, "x");
            Await.until("it is there", () -> received.get() == expected);
            Await.until("the connection is closed", () -> connections.get() == 0);
        }
        transport.close();
        receiver.close();
    }

    @Test
    void noMoreConnectionsAreMadeThanAllowed() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            Transport transport = listen(Limits.DEFAULT.connections(1, 1));
            send(transport, Address.of("127.0.0.1", mute.getLocalPort()), 1, "x");
            send(transport, Address.of("127.0.0.1", other.getLocalPort()), 1, "x");
            assertThat(tooMany).hasValue(1);
            transport.close();
        }
    }

    @Test
    void nobodyMakesANodeLookUpAName() throws Exception {
        Transport transport = listen(Limits.DEFAULT.connections(2, 2));
        send(transport, Address.of("name.example", 80), 1, "x");
        assertThat(unreachable).hasValue(1);
        transport.close();
    }

    private static void block(CountDownLatch release) {
        try {
            assertThat(release.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Transport listen(Limits limits) throws IOException {
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        Transport.Setup setup =
                new Transport.Setup(REALM, SearchOverlay.floodingFormat(limits.frameBytes()), limits, null);
        return Transport.listen(loops.next(), anywhere, setup, counted);
    }

    private static void send(Transport transport, Address to, int times, String keyword) {
        Query query = new Query(new QueryId(transport.self(), 1), keyword, 1, 0);
        CountDownLatch done = new CountDownLatch(1);
        transport.execute(() -> {
            for (int i = 0; i < times; i++) {
                transport.send(to, query);
            }
            done.countDown();
        });
        block(done);
    }
}
