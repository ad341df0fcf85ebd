package dev.peerlab.benchmark.socket;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Submission;
import dev.peerlab.node.LocalNetwork;
import dev.peerlab.node.Node;
import dev.peerlab.node.NodeOptions;
import dev.peerlab.node.OverlayKind;
import dev.peerlab.node.overlay.LookupTrace;
import io.micrometer.core.instrument.Counter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Nodes in this process, which talk over loopback. */
final class LocalRing implements Ring {

    /** As much maintenance as puts the ring in order soon, and no more: it is not what is measured. */
    private static final Duration MAINTENANCE = Duration.ofMillis(500);

    private static final Duration REPAIR = Duration.ofSeconds(5);
    private static final int SUCCESSORS = 8;
    private static final int REPLICAS = 3;

    private final LocalNetwork network;
    private final List<String> ids = new ArrayList<>();

    /**
     * What went over the wire.
     *
     * @param messages how many messages
     * @param bytes how many bytes, as frames
     */
    record Wire(double messages, double bytes) {}

    private LocalRing(int threads) {
        this.network = new LocalNetwork(threads);
    }

    /** {@return nodes that have joined one ring, which need not be in order yet} */
    static LocalRing of(Submission submission, int size) throws IOException {
        LocalRing ring = new LocalRing(Math.min(size, Runtime.getRuntime().availableProcessors()));
        try {
            for (int i = 0; i < size; i++) {
                ring.add(submission, i);
            }
            return ring;
        } catch (IOException e) {
            ring.close();
            throw e;
        }
    }

    private void add(Submission submission, int number) throws IOException {
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        NodeOptions usual = NodeOptions.of(OverlayKind.CHORD, anywhere, submission, number);
        Node node = network.start(
                usual.with(usual.chord().with(SUCCESSORS, REPLICAS).every(MAINTENANCE, REPAIR)));
        Driver.await(
                number == 0 ? node.create() : node.join(network.nodes().get(0).self()));
        Contact self = Driver.await(node.chord(
                chord -> CompletableFuture.completedFuture(chord.routes().self())));
        ids.add(self.id().toString());
    }

    @Override
    public List<String> ids() {
        return List.copyOf(ids);
    }

    @Override
    public CompletableFuture<Lookup> lookup(int node, String key) {
        Node asked = network.nodes().get(node);
        return asked.lookup(asked.options().chord().space().hash(key)).thenApply(LocalRing::lookup);
    }

    private static Lookup lookup(LookupTrace trace) {
        return new Lookup(
                trace.key().toString(),
                trace.owner().map(owner -> owner.id().toString()).orElse(""),
                trace.hops(),
                trace.steps().size(),
                trace.took().toNanos());
    }

    /** {@return what all nodes have sent since they were made} */
    Wire sent() {
        return new Wire(sum("peerlab.messages"), sum("peerlab.bytes"));
    }

    private double sum(String counters) {
        return network.metrics().registry().find(counters).tag("direction", "sent").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Override
    public void close() {
        network.close();
    }
}
