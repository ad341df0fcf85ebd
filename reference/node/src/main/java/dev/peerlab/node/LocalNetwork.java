package dev.peerlab.node;

import dev.peerlab.node.event.EventStream;
import dev.peerlab.node.metrics.NodeMetrics;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The nodes of this process: one, or a whole network. Any thread may call. */
public final class LocalNetwork implements AutoCloseable {

    private final List<Node> nodes = new CopyOnWriteArrayList<>();
    private final NodeMetrics metrics = new NodeMetrics();
    private final EventStream events = new EventStream();
    private final MultiThreadIoEventLoopGroup loops;

    /**
     * Makes a network without nodes.
     *
     * @param threads how many event loops its nodes share, 1 or more; each node stays on one
     */
    public LocalNetwork(int threads) {
        loops = new MultiThreadIoEventLoopGroup(
                threads, new DefaultThreadFactory("node", true), NioIoHandler.newFactory());
    }

    /**
     * {@return a new node, which is in no network yet}
     *
     * @throws IOException if it cannot listen, with a message for a person to read
     */
    public Node start(NodeOptions options) throws IOException {
        Node node = Node.start(options, loops.next(), metrics, events);
        nodes.add(node);
        return node;
    }

    /** {@return all nodes that were started, in that order, also those that left or crashed; unmodifiable} */
    public List<Node> nodes() {
        return List.copyOf(nodes);
    }

    /** {@return what is counted of all nodes together} */
    public NodeMetrics metrics() {
        return metrics;
    }

    /** {@return what happens at all nodes} */
    public EventStream events() {
        return events;
    }

    /** Stops all nodes at once. */
    @Override
    public void close() {
        nodes.forEach(Node::close);
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
