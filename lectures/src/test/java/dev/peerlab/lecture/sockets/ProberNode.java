package dev.peerlab.lecture.sockets;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Upcall;
import dev.peerlab.lecture.sockets.Prober.ProbeMessage;
import dev.peerlab.node.transport.HostObserver;
import dev.peerlab.node.transport.Limits;
import dev.peerlab.node.transport.Realm;
import dev.peerlab.node.transport.TcpHost;
import dev.peerlab.node.transport.Traffic;
import dev.peerlab.node.transport.Transport;
import dev.peerlab.node.watchdog.Stall;
import dev.peerlab.node.watchdog.Turn;
import dev.peerlab.node.watchdog.Watchdog;
import dev.peerlab.node.wire.WireFormat;
import io.netty.channel.EventLoop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** A prober on TCP, and what happens to it, as it happens. */
public final class ProberNode implements AutoCloseable {

    /** What its connections must have in common with it. */
    public static final Realm REALM = new Realm("course A", "probing", "half a second");

    /** How its messages are written. */
    // tag::format[]
    public static final WireFormat FORMAT = WireFormat.of(List.of(ProbeMessage.class), List.of(), 1_024);
    // end::format[]

    private static final int PATIENCE_SECONDS = 30;

    private final BlockingQueue<Upcall> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> noted = new LinkedBlockingQueue<>();
    private final BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
    private final RandomGenerator random = new SplittableRandom(1);
    private final Turn turn = new Watchdog(Watchdog.PATIENCE, new Nobody()).watch();
    private final EventLoop loop;
    private final Transport transport;
    private final Prober peer;

    /** Is told that the peer does not return. It always does. */
    private static final class Nobody implements Watchdog.Listener {
        @Override
        public void stalled(Stall stall) {}

        @Override
        public void returned(Stall stall) {}
    }

    /** Takes note of what the network does. */
    private final class Notes implements Traffic {
        @Override
        public void sent(Address to, Message message, int bytes) {
            noted.add("sent");
        }

        @Override
        public void dropped(Address to, Drop why) {
            noted.add("dropped: " + why.name().toLowerCase(Locale.ROOT));
        }

        @Override
        public void rejected(Rejection why, String detail) {
            noted.add("rejected: " + why.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Takes note of what the peer does. */
    private final class Ears implements HostObserver {
        @Override
        public void sending(Address to, Message message) {
            threads.add(Thread.currentThread());
        }

        @Override
        public void upcall(Upcall upcall) {
            threads.add(Thread.currentThread());
            heard.add(upcall);
        }
    }

    /** Starts a node at a free port of loopback. */
    public ProberNode(EventLoop loop, Limits limits) throws Exception {
        this.loop = loop;
        Transport.Setup setup = new Transport.Setup(REALM, FORMAT, limits, null);
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        this.transport = Transport.listen(loop, anywhere, setup, new Notes());
        this.peer = loop.submit(this::begin).get();
    }

    // tag::host[]
    private Prober begin() {
        TcpHost host = new TcpHost(transport, loop, turn, random, new Ears());
        Prober prober = new Prober(host);
        host.run(prober);
        transport.start(List.of(), host::receive);
        return prober;
    }
    // end::host[]

    /** {@return where it listens} */
    public Address self() {
        return transport.self();
    }

    /** Has the peer do something, on its own thread; waits until it is done. */
    public void tell(Consumer<Prober> turn) throws InterruptedException, ExecutionException {
        loop.submit(() -> turn.accept(peer)).get();
    }

    /** {@return what the peer tells next} */
    public Upcall heard() throws InterruptedException {
        return next(heard);
    }

    /** {@return what the node counts next} */
    public String noted() throws InterruptedException {
        return next(noted);
    }

    /** {@return what the node has counted and {@link #noted} has not told yet} */
    public List<String> notedUpToNow() {
        List<String> all = new ArrayList<>();
        noted.drainTo(all);
        return all;
    }

    /** {@return the threads that the peer acted on, an entry for each time} */
    public List<Thread> threads() {
        return List.copyOf(threads);
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing happened for " + PATIENCE_SECONDS + " s");
        }
        return next;
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }
}
