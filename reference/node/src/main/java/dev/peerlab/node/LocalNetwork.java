package dev.peerlab.node;

import dev.peerlab.node.event.EventStream;
import dev.peerlab.node.metrics.NodeMetrics;
import dev.peerlab.node.watchdog.Turn;
import dev.peerlab.node.watchdog.Watchdog;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The nodes of this process: one, or a whole network. Any thread may call. */
public final class LocalNetwork implements AutoCloseable {

    private final List<Node> nodes = new CopyOnWriteArrayList<>();
    private final NodeMetrics metrics = new NodeMetrics();
    private final EventStream events = new EventStream();
    private final Watchdog watchdog;
    private final Map<EventLoop, Turn> turns = new ConcurrentHashMap<>();
    private final MultiThreadIoEventLoopGroup loops;

    /**
     * Makes a network without nodes.
     *
     * @param threads how many event loops its nodes share, 1 or more; each node stays on one
     */
    public LocalNetwork(int threads) {
        this(threads, Watchdog.PATIENCE);
    }

    /**
     * Makes a network without nodes that tells of stuck peers sooner or later than others.
     *
     * @param threads how many event loops its nodes share, 1 or more; each node stays on one
     * @param patience how long a peer's code may take before the node says so
     */
    public LocalNetwork(int threads, Duration patience) {
        watchdog = new Watchdog(patience, new Stalls(metrics)).start();
        loops = new MultiThreadIoEventLoopGroup(
                threads, new DefaultThreadFactory("node", true), NioIoHandler.newFactory());
    }

    /**
     * {@return a new node, which is in no network yet}
     *
     * @throws IOException if it cannot listen, with a message for a person to read
     */
    public Node start(NodeOptions options) throws IOException {
        EventLoop loop = loops.next();
        Node node = Node.start(options, loop, turns.computeIfAbsent(loop, fresh -> watchdog.watch()), metrics, events);
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

    /** Stops all nodes at once. A peer whose code does not return is left behind. */
    @Override
    public void close() {
        nodes.forEach(Node::stop);
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
        watchdog.close();
    }
}
