package dev.peerlab.node.browser;

import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.node.LocalNetwork;
import dev.peerlab.node.Node;
import dev.peerlab.node.NodeOptions;
import dev.peerlab.node.OverlayKind;
import dev.peerlab.node.control.ControlServer;
import dev.peerlab.node.web.WebView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ServiceLoader;

/** A network of this process, and the server of its page. */
final class ShownNetwork implements AutoCloseable {

    private static final ChordSettings QUICK = ChordSettings.of(new IdSpace(160))
            .every(Duration.ofMillis(100), Duration.ofMillis(400))
            .within(Duration.ofMillis(300), 3, Duration.ofSeconds(10));

    private final LocalNetwork network = new LocalNetwork(2);
    private final LocalNetwork elsewhere = new LocalNetwork(1);
    private final Submission reference = ServiceLoader.load(Submission.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(submission -> submission.name().equals("reference"))
            .findFirst()
            .orElseThrow();
    private final ControlServer server;

    ShownNetwork(OverlayKind overlay, int size) {
        try {
            server = new ControlServer(anywhere(), network, null, () -> {}, () -> {});
            WebView.serve(server, network);
            for (int i = 0; i < size; i++) {
                Node node = network.start(options(overlay, i));
                (i == 0 ? node.create() : node.join(network.nodes().get(i / 2).self())).join();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NodeOptions options(OverlayKind overlay, long seed) {
        return NodeOptions.of(overlay, anywhere(), reference, seed).with(QUICK);
    }

    private static InetSocketAddress anywhere() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** {@return a peer that this page is not told about, as if it ran in another process} */
    Node joinFromElsewhere() {
        try {
            Node node =
                    elsewhere.start(options(OverlayKind.CHORD, network.nodes().size()));
            node.join(network.nodes().get(0).self()).join();
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return server.url();
    }

    Node node(int number) {
        return network.nodes().get(number);
    }

    @Override
    public void close() {
        server.close();
        network.close();
        elsewhere.close();
    }
}
