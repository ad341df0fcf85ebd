package dev.peerlab.node.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordMessage.Notify;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.node.Await;
import dev.peerlab.node.overlay.ChordOverlay;
import dev.peerlab.node.transport.Traffic.Drop;
import dev.peerlab.node.transport.Traffic.Rejection;
import dev.peerlab.node.transport.Transports.One;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections that begin, end and break at awkward moments. */
class ConnectionsTest {

    private static final Duration SECONDS = Duration.ofSeconds(5);

    private final Transports transports = new Transports();

    @AfterEach
    void close() {
        transports.close();
    }

    private static Limits idle(int millis) {
        return Limits.DEFAULT.times(SECONDS, SECONDS, Duration.ofMillis(millis));
    }

    @Test
    void twoNodesThatConnectToEachOtherAtOnceLoseNothingAndKeepTheOrder() throws IOException {
        for (int round = 0; round < 20; round++) {
            One a = transports.listen(Limits.DEFAULT);
            One b = transports.listen(Limits.DEFAULT);
            a.send(b.self(), 0, 1_000, "x");
            b.send(a.self(), 0, 1_000, "x");
            Await.until("all came", () -> a.numbers.size() + b.numbers.size() == 2_000);
            assertThat(a.numbers).isEqualTo(Transports.numbers(1_000));
            assertThat(b.numbers).isEqualTo(Transports.numbers(1_000));
            assertThat(a.connections.get()).as("connections").isBetween(1, 2);
        }
    }

    /** What is sent at the very moment at which the other side has enough of waiting. */
    @Test
    void aMessageThatCrossesTheGoodbyeOfAnIdleConnectionIsTaken() throws IOException {
        One node = transports.listen(idle(50));
        try (RawPeer other = new RawPeer()) {
            other.connect(node.self());
            assertThat(other.read()).as("the node says goodbye").isEqualTo(-1);
            other.send(Transports.FORMAT, Transports.query(7, "late"));
            Await.until("it is taken", () -> node.numbers.equals(List.of(7L)));
            node.send(other.address(), 8, 9, "an answer goes by a connection of its own");
            other.hangUp();
            other.accept();
            Await.until("the old connection is gone", () -> node.connections.get() == 1);
            assertThat(node.count(Drop.UNREACHABLE)).hasValue(0);
        }
    }

    @Test
    void whoDoesNotAnswerAGoodbyeIsHungUpOn() throws IOException {
        Duration soon = Duration.ofMillis(500);
        One node = transports.listen(Limits.DEFAULT.times(soon, soon, Duration.ofMillis(50)));
        try (RawPeer other = new RawPeer()) {
            other.connect(node.self());
            assertThat(other.read()).isEqualTo(-1);
            Await.until("the connection is closed", () -> node.connections.get() == 0);
        }
    }

    @Test
    void whereConnectionsAreClosedAllTheTimeNoMessageIsLost() throws IOException {
        One a = transports.listen(idle(1));
        One b = transports.listen(idle(1));
        for (long i = 0; i < 500; i++) {
            a.send(b.self(), i, i + 1, "x");
            b.send(a.self(), i, i + 1, "x");
            long seen = i;
            Await.until(
                    "message " + i + " came or was counted",
                    () -> a.numbers.size()
                                    + b.numbers.size()
                                    + a.count(Drop.UNREACHABLE).get()
                                    + b.count(Drop.UNREACHABLE).get()
                            == 2 * (seen + 1));
        }
        assertThat(a.numbers).isSorted().doesNotHaveDuplicates();
        assertThat(b.numbers).isSorted().doesNotHaveDuplicates();
        assertThat(a.count(Drop.UNREACHABLE).get() + b.count(Drop.UNREACHABLE).get())
                .as("counted as lost")
                .isZero();
    }

    /** It vanished without a word: its machine takes no more bytes. */
    @Test
    void whoNeverReadsIsGivenUpAndWhatWaitedForItIsForgotten() throws IOException {
        Duration soon = Duration.ofMillis(500);
        Limits limits = Limits.DEFAULT.times(soon, soon, Duration.ofMillis(200)).queues(100_000, 4 << 20, 4 << 20);
        One node = transports.listen(limits);
        try (RawPeer other = new RawPeer()) {
            node.send(other.address(), 0, 1, "x");
            other.accept();
            // More and more, until all buffers in between are full and stay full.
            Await.until("what waited is dropped", () -> {
                node.send(other.address(), 1, 100, "x".repeat(10_000));
                return node.count(Drop.UNREACHABLE).get() > 0;
            });
            assertThat(node.count(Drop.QUEUE_FULL)).hasPositiveValue();
            Await.until("its connection is closed", () -> node.connections.get() == 0);
        }
        One good = transports.listen(Limits.DEFAULT);
        Await.until("there is room again", () -> {
            node.send(good.self(), 0, 10, "x".repeat(10_000));
            return good.numbers.size() >= 200;
        });
    }

    @Test
    void manyWhoNeverReadTogetherGetNoMoreMemoryThanThereIsForAll() throws IOException {
        long inAll = 4 << 20;
        One node = transports.listen(Limits.DEFAULT.queues(100_000, inAll, inAll));
        List<RawPeer> mute = new ArrayList<>();
        int before = 0;
        try {
            // They do not even say hello: all that is sent waits here.
            for (int i = 0; i < 4; i++) {
                RawPeer other = new RawPeer();
                mute.add(other);
                node.send(other.address(), 0, 300, "x".repeat(10_000));
            }
            Await.until(
                    "all was sent or dropped",
                    () -> node.sent.get() + node.count(Drop.QUEUE_FULL).get() == 1_200);
            assertThat(node.sent.get() * 10_000L).as("bytes that wait").isLessThanOrEqualTo(inAll);
            assertThat(node.sent).as("messages that wait").hasValueGreaterThan(200);
            before = node.sent.get();
        } finally {
            for (RawPeer other : mute) {
                other.close();
            }
        }
        Await.until("they are gone, and what waited with them", () -> node.connections.get() == 0);
        One good = transports.listen(Limits.DEFAULT);
        node.send(good.self(), 0, 100, "x".repeat(10_000));
        Await.until("there is room again", () -> good.numbers.size() == 100);
        assertThat(node.sent).hasValue(before + 100);
    }

    @Test
    void aPeerThatSendsItselfMoreAndMoreIsHeldBack() throws IOException {
        One node = transports.listen(Limits.DEFAULT);
        node.send(node.self(), 0, 10_000, "x");
        Await.until("what fits came", () -> node.numbers.size() == Limits.DEFAULT.queuedFrames());
        assertThat(node.count(Drop.QUEUE_FULL)).hasValue(10_000 - Limits.DEFAULT.queuedFrames());
    }

    @Test
    void aFloodFromOneAddressLeavesRoomForOthers() throws IOException {
        InetAddress elsewhere = InetAddress.getByName("127.0.0.2");
        One node = transports.listen(Limits.DEFAULT.connections(8, 8));
        List<Socket> flood = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                flood.add(connect(elsewhere, node.self()));
            }
            Await.until(
                    "most are refused",
                    () -> node.count(Rejection.TOO_MANY_CONNECTIONS).get() == 16);
            One other = transports.listen(Limits.DEFAULT);
            other.send(node.self(), 0, 1, "x");
            Await.until("others are let in", () -> node.numbers.size() == 1);
        } finally {
            for (Socket socket : flood) {
                socket.close();
            }
        }
        Await.until("places are free again", () -> node.connections.get() == 1);
    }

    private static Socket connect(InetAddress from, Address to) throws IOException {
        try {
            return new Socket(InetAddress.getByName(to.host()), to.number(), from, 0);
        } catch (java.net.BindException e) {
            assumeTrue(false, "this machine has one address for loopback: " + e.getMessage());
            throw e;
        }
    }

    @Test
    void aMessageOfAnotherOverlayEndsTheConnection() throws IOException {
        One node = transports.listen(Limits.DEFAULT);
        try (RawPeer other = new RawPeer()) {
            other.connect(node.self());
            IdSpace space = new IdSpace(160);
            other.send(ChordOverlay.format(1 << 20), new Envelope(space.id(1), space.id(2), 0, new Notify()));
            assertThat(other.read()).isEqualTo(-1);
            assertThat(node.count(Rejection.BAD_FRAME)).hasValue(1);
            assertThat(node.numbers).isEmpty();
        }
    }

    @Test
    void aFrameThatIsCutOffByTheEndOfTheConnectionIsCounted() throws IOException {
        One node = transports.listen(Limits.DEFAULT);
        try (Socket socket = new Socket(
                InetAddress.getByName(node.self().host()), node.self().number())) {
            socket.getOutputStream().write(new byte[] {0, 0, 0, 100, 1, 2, 3});
        }
        Await.until("it is counted", () -> node.count(Rejection.TRUNCATED_FRAME).get() == 1);
    }
}
