package dev.peerlab.node;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.node.event.EventStream;
import dev.peerlab.node.metrics.NodeMetrics;
import dev.peerlab.overlay.Reference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Nodes in this process, on loopback. */
public final class LocalNodes implements AutoCloseable {

    /** A ring that comes to rest soon. */
    public static final ChordSettings QUICK = ChordSettings.of(new IdSpace(160))
            .every(Duration.ofMillis(50), Duration.ofMillis(200))
            .within(Duration.ofMillis(300), 3, Duration.ofSeconds(10));

    private final LocalNetwork network = new LocalNetwork(2);

    /** Options of a node at a free port of loopback. */
    public static NodeOptions options(OverlayKind overlay) {
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return NodeOptions.of(overlay, anywhere, new Reference(), 1).with(QUICK);
    }

    /** Starts a node that is in no network. */
    public Node start(NodeOptions options) {
        try {
            return network.start(options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts nodes; the first begins a network, and the others join it one after the other. */
    public List<Node> network(NodeOptions options, int size) {
        Node first = start(options);
        Await.of(first.create());
        for (int i = 1; i < size; i++) {
            Await.of(start(options).join(first.self()));
        }
        return network.nodes();
    }

    /** {@return whether all live nodes of a ring name their right neighbors} */
    public boolean isIdeal() {
        List<Contact> ring = live().stream()
                .map(LocalNodes::contact)
                .sorted(Comparator.comparing(Contact::id))
                .toList();
        return live().stream().allMatch(node -> {
            int index = ring.indexOf(contact(node));
            Contact successor = ring.get((index + 1) % ring.size());
            Contact predecessor = ring.get((index + ring.size() - 1) % ring.size());
            return Await.of(node.chord(chord ->
                    CompletableFuture.completedFuture(chord.routes().successor().equals(successor)
                            && predecessor.equals(chord.routes().predecessor()))));
        });
    }

    private static Contact contact(Node node) {
        return Await.of(node.chord(
                chord -> CompletableFuture.completedFuture(chord.routes().self())));
    }

    /** {@return the nodes that run} */
    public List<Node> live() {
        return network.nodes().stream()
                .filter(node -> node.state() == Node.State.RUNNING)
                .toList();
    }

    /** {@return what is counted} */
    public NodeMetrics metrics() {
        return network.metrics();
    }

    /** {@return what happens} */
    public EventStream events() {
        return network.events();
    }

    @Override
    public void close() {
        network.close();
    }
}
