package dev.peerlab.node;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Id;
import dev.peerlab.node.event.EventStream;
import dev.peerlab.node.metrics.NodeMetrics;
import dev.peerlab.node.overlay.ChordOverlay;
import dev.peerlab.node.overlay.Later;
import dev.peerlab.node.overlay.LookupTrace;
import dev.peerlab.node.overlay.Overlay;
import dev.peerlab.node.overlay.SearchOverlay;
import dev.peerlab.node.transport.TcpHost;
import dev.peerlab.node.transport.Transport;
import dev.peerlab.node.watchdog.Stall;
import dev.peerlab.node.watchdog.Turn;
import dev.peerlab.node.wire.WireFormat;
import io.netty.channel.EventLoop;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A peer on a real network: its connections, its host, its overlay. Any thread may call; its peer has one of its own. */
public final class Node implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final NodeOptions options;
    private final EventLoop loop;
    private final Turn turn;
    private final NodeMetrics metrics;
    private final EventStream events;
    private final Transport transport;
    private final TcpHost host;
    private final Overlay overlay;
    private volatile State state = State.STARTING;

    /** Where in its life a node is. */
    public enum State {
        /** It listens, and is in no network yet. */
        STARTING,
        /** It is in a network. */
        RUNNING,
        /** It left in good order. */
        LEFT,
        /** It was closed at once. */
        CRASHED
    }

    private Node(NodeOptions options, EventLoop loop, Turn turn, NodeMetrics metrics, EventStream events)
            throws IOException {
        this.options = options;
        this.loop = loop;
        this.turn = turn;
        this.metrics = metrics;
        this.events = events;
        Watch watch = new Watch(metrics, events);
        Transport.Setup setup = new Transport.Setup(options.realm(), format(options), options.limits(), options.tls());
        this.transport = Transport.listen(loop, options.listen(), setup, watch);
        watch.at(self());
        this.host = new TcpHost(transport, loop, turn, new SplittableRandom(options.seed()), watch);
        try {
            this.overlay = loop.submit(() -> begin(watch)).get();
        } catch (InterruptedException e) {
            transport.close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            transport.close();
            throw new IOException(
                    "could not make the peer of '" + options.submission().name() + "': " + e.getCause(), e.getCause());
        }
        LOG.info(
                "{} peer of '{}' listens at {}",
                options.overlay(),
                options.submission().name(),
                self());
        events.publish(self(), "started", Map::of);
    }

    /** All at once: what a peer does while it is made must not be over before the peer is there. */
    private Overlay begin(Watch watch) {
        turn.begin(self(), "its constructor");
        try {
            Overlay made = overlay();
            watch.over(made);
            host.run(made.peer());
            transport.start(made.ids(), host::receive);
            return made;
        } finally {
            turn.end();
        }
    }

    private Overlay overlay() {
        Later later = (delay, what) -> loop.schedule(() -> unlessOver(what), delay.toNanos(), TimeUnit.NANOSECONDS);
        return switch (options.overlay()) {
            case CHORD -> new ChordOverlay(host, options.chord(), options.submission(), later);
            case FLOODING ->
                SearchOverlay.flooding(
                        host, options.submission(), NodeOptions.FLOODING, options.degree(), options.shared(), later);
            case RANDOMWALK ->
                SearchOverlay.randomWalk(
                        host, options.submission(), NodeOptions.RANDOM_WALK, options.degree(), options.shared(), later);
        };
    }

    private static WireFormat format(NodeOptions options) {
        int maxBytes = options.limits().frameBytes();
        return switch (options.overlay()) {
            case CHORD -> ChordOverlay.format(maxBytes);
            case FLOODING -> SearchOverlay.floodingFormat(maxBytes);
            case RANDOMWALK -> SearchOverlay.randomWalkFormat(maxBytes);
        };
    }

    /**
     * {@return a node that listens, and is in no network yet: see {@link #create} and {@link #join}}
     *
     * @param options what it is to be
     * @param loop its only thread, which it may share with other nodes; not the caller's
     * @param turn whose code that loop runs
     * @param metrics counts
     * @param events is told what happens
     * @throws IOException if it cannot listen, with a message for a person to read
     */
    static Node start(NodeOptions options, EventLoop loop, Turn turn, NodeMetrics metrics, EventStream events)
            throws IOException {
        return new Node(options, loop, turn, metrics, events);
    }

    /** {@return where it listens} */
    public Address self() {
        return transport.self();
    }

    /** {@return what it is} */
    public NodeOptions options() {
        return options;
    }

    /** {@return where in its life it is} */
    public State state() {
        return state;
    }

    /** {@return whether a peer on its thread has not returned for some seconds: nothing else happens there until it does} */
    public boolean isStuck() {
        return turn.stall().isPresent();
    }

    /** Begins a network of this node alone. */
    public CompletableFuture<Void> create() {
        return call(running -> {
            running.create();
            become(State.RUNNING);
            return CompletableFuture.completedFuture(null);
        });
    }

    /** Joins the network of another node; fails with an exception whose message says why it could not. */
    public CompletableFuture<Void> join(Address contact) {
        return call(running -> transport
                .contact(contact)
                .thenCompose(running::join)
                .thenRun(() -> {
                    become(State.RUNNING);
                    events.publish(self(), "joined", () -> Map.of("contact", contact.toString()));
                }));
    }

    /** Leaves in good order, then stops. */
    public CompletableFuture<Void> leave() {
        return call(Overlay::leave).thenRun(() -> stop(State.LEFT, "left"));
    }

    /** Stops at once, as if it had crashed. */
    @Override
    public void close() {
        stop();
        transport.awaitClosed(CLOSING);
    }

    /** Begins to stop, as if it had crashed. */
    void stop() {
        stop(State.CRASHED, "crashed");
    }

    private void stop(State how, String event) {
        if (become(how)) {
            transport.close();
            loop.execute(() -> {
                host.run(null);
                overlay.close();
            });
            events.publish(self(), event, Map::of);
        }
    }

    private synchronized boolean become(State next) {
        if (isOver()) {
            return false;
        }
        state = next;
        return true;
    }

    private boolean isOver() {
        return state == State.LEFT || state == State.CRASHED;
    }

    private void unlessOver(Runnable what) {
        if (!isOver()) {
            what.run();
        }
    }

    /**
     * {@return what asking the overlay ends with; fails at once if a peer holds up its thread}
     *
     * @param question asked on the node's own thread
     */
    public <T> CompletableFuture<T> call(Function<Overlay, CompletableFuture<T>> question) {
        Optional<Stall> stall = turn.stall();
        if (stall.isPresent()) {
            return CompletableFuture.failedFuture(new IllegalStateException(Stalls.explain(stall.get())));
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        loop.execute(() -> ask(question, answer));
        return answer;
    }

    private <T> void ask(Function<Overlay, CompletableFuture<T>> question, CompletableFuture<T> answer) {
        turn.begin(self(), "a question of its user");
        try {
            question.apply(overlay).whenComplete((value, failure) -> {
                if (failure == null) {
                    answer.complete(value);
                } else {
                    boolean wrapped = failure instanceof CompletionException && failure.getCause() != null;
                    answer.completeExceptionally(wrapped ? failure.getCause() : failure);
                }
            });
        } catch (Throwable e) {
            answer.completeExceptionally(e);
        } finally {
            turn.end();
        }
    }

    /** {@return what asking a Chord peer ends with; fails if this is none} */
    public <T> CompletableFuture<T> chord(Function<ChordOverlay, CompletableFuture<T>> question) {
        return call(running -> running instanceof ChordOverlay chord
                ? question.apply(chord)
                : CompletableFuture.failedFuture(new UnsupportedOperationException(
                        options.overlay() + " keeps no keys; it searches for what its peers share")));
    }

    /** Looks up the owner of a key, and counts how it went. */
    public CompletableFuture<LookupTrace> lookup(Id key) {
        return chord(chord -> chord.lookup(key)).thenApply(trace -> {
            metrics.lookup(trace.owner().isPresent(), trace.hops(), trace.took());
            return trace;
        });
    }

    /** {@return what asking a peer of an unstructured overlay ends with; fails if this is none} */
    public <T> CompletableFuture<T> search(Function<SearchOverlay, CompletableFuture<T>> question) {
        return call(running -> running instanceof SearchOverlay search
                ? question.apply(search)
                : CompletableFuture.failedFuture(new UnsupportedOperationException(
                        options.overlay() + " does not search; it keeps values by their keys")));
    }
}
