package dev.peerlab.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.store.StoreUpcall.Outcome;
import dev.peerlab.node.transport.Limits;
import dev.peerlab.node.transport.Traffic.Rejection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What strangers and liars send over real sockets; after each, the node still works. */
class BadInputTest {

    private static final Limits SHORT = Limits.DEFAULT
            .connections(8, 4)
            .times(Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofSeconds(60));

    private final LocalNodes local = new LocalNodes();
    private final Node node =
            local.network(LocalNodes.options(OverlayKind.CHORD).with(SHORT), 1).get(0);
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void theNodeStillWorks() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        assertThat(ChordOverTcpTest.put(node, "key", "value").outcome()).isEqualTo(Outcome.DONE);
        Await.until("strangers are forgotten, and others let in", () -> {
            Node other = local.start(LocalNodes.options(OverlayKind.CHORD));
            return !other.join(node.self())
                    .handle((joined, failure) -> failure != null)
                    .join();
        });
        local.close();
    }

    @Test
    void randomBytes() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) {
            byte[] bytes = new byte[100];
            random.nextBytes(bytes);
            bytes[0] = (byte) (bytes[0] | 1); // long enough not to be waited for
            closes(connect(), bytes);
        }
        assertThat(rejected(Rejection.OVERSIZED_FRAME)).isEqualTo(100);
    }

    @Test
    void aFrameThatIsNoHello() throws IOException {
        closes(connect(), frame(new byte[] {1, 2, 3}));
        assertThat(rejected(Rejection.BAD_FRAME)).isEqualTo(1);
    }

    @Test
    void aFrameThatClaimsToBeVeryLong() throws IOException {
        closes(connect(), new byte[] {0x7f, -1, -1, -1});
        closes(connect(), new byte[] {-1, -1, -1, -1});
        closes(connect(), new byte[] {0, 0, 0, 0});
        assertThat(rejected(Rejection.OVERSIZED_FRAME)).isEqualTo(3);
    }

    @Test
    void aFrameThatIsCutOff() throws IOException {
        Socket socket = connect();
        socket.getOutputStream().write(new byte[] {0, 0, 0, 100, 1, 2, 3});
        socket.shutdownOutput();
        assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void aFrameThatComesByteByByte() throws IOException {
        Socket socket = connect();
        socket.getOutputStream().write(new byte[] {0, 0, 0, 100, 1});
        assertThat(socket.getInputStream().read()).isEqualTo(-1);
        assertThat(rejected(Rejection.SLOW_FRAME) + rejected(Rejection.NO_HELLO))
                .isEqualTo(1);
    }

    @Test
    void aConnectionThatSaysNothing() throws IOException {
        assertThat(connect().getInputStream().read()).isEqualTo(-1);
        assertThat(rejected(Rejection.NO_HELLO)).isEqualTo(1);
    }

    @Test
    void aFloodOfConnections() throws IOException {
        for (int i = 0; i < 200; i++) {
            connect();
        }
        Await.until("most are refused", () -> rejected(Rejection.TOO_MANY_CONNECTIONS) >= 150);
        for (Socket socket : sockets) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aNodeOfAnotherNetwork() {
        Node other = local.start(LocalNodes.options(OverlayKind.CHORD).named("another course"));
        assertThatThrownBy(() -> Await.of(other.join(node.self())))
                .hasMessageContaining(node.self()
                        + ": it refused: whoever asks belongs to network 'another course', not to 'peerlab'");
        assertThat(rejected(Rejection.STRANGER)).isEqualTo(1);
        other.close();
    }

    @Test
    void aNodeOfAnotherOverlay() {
        Node other = local.start(LocalNodes.options(OverlayKind.FLOODING));
        assertThatThrownBy(() -> Await.of(other.join(node.self())))
                .hasMessageContaining("it refused: whoever asks plays flooding, not chord");
        other.close();
    }

    @Test
    void aNodeThatPlaysByOtherSettings() {
        Node other = local.start(LocalNodes.options(OverlayKind.CHORD).with(LocalNodes.QUICK.with(7, 2)));
        assertThatThrownBy(() -> Await.of(other.join(node.self())))
                .hasMessageEndingWith(
                        "it refused: whoever asks plays by other settings: successors=7, replicas=2 instead of"
                                + " successors=" + LocalNodes.QUICK.successors() + ", replicas="
                                + LocalNodes.QUICK.replicas());
        other.close();
    }

    @Test
    void aContactThatIsTheNodeItself() {
        Node other = local.start(LocalNodes.options(OverlayKind.CHORD));
        assertThatThrownBy(() -> Await.of(other.join(other.self())))
                .hasMessageContaining(other.self() + " is this node itself");
        other.close();
    }

    @Test
    void aContactThatNobodyListensAt() throws IOException {
        Address nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = Address.of("127.0.0.1", closed.getLocalPort());
        }
        Node other = local.start(LocalNodes.options(OverlayKind.CHORD));
        assertThatThrownBy(() -> Await.of(other.join(nobody))).hasMessageContaining("Connection refused");
        other.close();
    }

    @Test
    void aContactThatTakesConnectionsAndSaysNothing() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Node other = local.start(LocalNodes.options(OverlayKind.CHORD).with(SHORT));
            Address there = Address.of("127.0.0.1", mute.getLocalPort());
            assertThatThrownBy(() -> Await.of(other.join(there))).hasMessageContaining(there + ": no hello in time");
            other.close();
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(
                InetAddress.getByName(node.self().host()), node.self().number());
        socket.setSoTimeout(10_000);
        sockets.add(socket);
        return socket;
    }

    private static byte[] frame(byte[] body) {
        return ByteBuffer.allocate(4 + body.length)
                .putInt(body.length)
                .put(body)
                .array();
    }

    /** Sends bytes, and waits until the node closes the connection. */
    private static void closes(Socket socket, byte[] bytes) throws IOException {
        try (socket) {
            socket.getOutputStream().write(bytes);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        } catch (java.net.SocketException e) {
            assertThat(e).hasMessageContaining("reset"); // closed with bytes that nobody read
        }
    }

    private int rejected(Rejection why) {
        return (int) local.metrics()
                .registry()
                .get("peerlab.rejected.frames")
                .tag("reason", why.name().toLowerCase(Locale.ROOT))
                .counter()
                .count();
    }
}
