package dev.peerlab.node.transport;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.Message;
import dev.peerlab.node.transport.Handshake.Hello;
import dev.peerlab.node.transport.Traffic.Drop;
import dev.peerlab.node.transport.Traffic.Rejection;
import dev.peerlab.node.wire.WireFormat;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.DuplexChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.ScheduledFuture;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All connections of one node. Everything but {@link #listen} and {@link #close} is called on its event loop. */
public final class Transport {

    private static final int FLUSH_AFTER = 64;

    private final EventLoop loop;
    private final Realm realm;
    private final WireFormat format;
    private final Limits limits;
    private final @Nullable Tls tls;
    private final Traffic traffic;
    private final Rejections rejections;
    private final Places places;
    private final Budget queued;
    private final ChannelGroup channels;
    private final Channel server;
    private final Address self;

    /** The connections that messages are sent by, by receiver; iterated only to close them all. */
    private final Map<Address, Link> links = new HashMap<>();

    private List<Id> ids = List.of();
    private BiConsumer<Address, Message> receiver = (from, message) -> {};
    private int toOneself;
    private boolean closed;

    private Transport(EventLoop loop, InetSocketAddress listen, Setup setup, Traffic traffic) throws IOException {
        this.loop = loop;
        this.realm = setup.realm();
        this.format = setup.format();
        this.limits = setup.limits();
        this.tls = setup.tls();
        this.traffic = traffic;
        this.rejections = new Rejections(traffic);
        this.places = new Places(limits);
        this.queued = new Budget(limits.allQueuedBytes());
        this.channels = new DefaultChannelGroup(loop, true);
        this.server = Port.bind(loop, listen, this::accept);
        this.self = HostPort.address((InetSocketAddress) server.localAddress());
    }

    /**
     * What a node's connections are like.
     *
     * @param realm what both ends must have in common
     * @param format how messages are written
     * @param limits how much is taken
     * @param tls certificates; null for none
     */
    public record Setup(
            Realm realm,
            WireFormat format,
            Limits limits,
            @Nullable Tls tls) {}

    /**
     * {@return a transport that listens; nobody is let in before {@link #start}}
     *
     * @param loop where everything happens; not the caller's thread
     * @param listen one address of this machine; port 0 is any free one
     * @param setup what its connections are like
     * @param traffic takes note
     * @throws IOException if it cannot listen there, with a message for a person to read
     */
    public static Transport listen(EventLoop loop, InetSocketAddress listen, Setup setup, Traffic traffic)
            throws IOException {
        return new Transport(loop, listen, setup, traffic);
    }

    /** {@return where this node listens, and what others know it by} */
    public Address self() {
        return self;
    }

    /**
     * Begins to let others in.
     *
     * @param peers the ids of the peers here; empty if they have none
     * @param messages takes what comes off the network
     */
    public void start(List<Id> peers, BiConsumer<Address, Message> messages) {
        ids = List.copyOf(peers);
        receiver = messages;
        server.config().setAutoRead(true);
    }

    /** Does something on the event loop. */
    void execute(Runnable what) {
        loop.execute(what);
    }

    /** Sends a message, or drops it. */
    public void send(Address to, Message message) {
        if (closed) {
            return;
        }
        if (to.equals(self)) {
            toOneself(message);
        } else {
            Link link = link(to);
            if (link != null) {
                link.send(message);
            }
        }
    }

    private void toOneself(Message message) {
        if (toOneself >= limits.queuedFrames()) {
            traffic.dropped(self, Drop.QUEUE_FULL);
            return;
        }
        toOneself++;
        loop.execute(() -> {
            toOneself--;
            if (!closed) {
                receiver.accept(self, message);
            }
        });
    }

    /**
     * {@return what a node says that it is; fails with an {@link IOException} that says why it cannot be asked}
     *
     * @param to where it listens
     */
    public CompletableFuture<Hello> contact(Address to) {
        Link link = closed || to.equals(self) ? null : link(to);
        return link != null
                ? link.greeted()
                : CompletableFuture.failedFuture(new IOException(
                        to.equals(self) ? to + " is this node itself" : to + ": no connection can be made"));
    }

    private @Nullable Link link(Address to) {
        Link link = links.get(to);
        if (link == null && !HostPort.isLiteral(to)) {
            traffic.dropped(to, Drop.UNREACHABLE);
        } else if (link == null && links.size() >= limits.connections()) {
            traffic.dropped(to, Drop.TOO_MANY_CONNECTIONS);
        } else if (link == null) {
            link = new Link(to, format, limits, queued, traffic);
            links.put(to, link);
            connect(to, link);
        }
        return link;
    }

    private void connect(Address to, Link link) {
        Consumer<String> failed = reason -> {
            links.remove(to, link);
            link.failed(reason);
        };
        new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_KEEPALIVE, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        limits.greeting().toMillis())
                .handler(new Initializer(channel -> install(
                        channel, greeting(false, (open, hello) -> connected(open, link, hello, failed), failed))))
                .connect(to.host(), to.number())
                .addListener(connected -> {
                    if (!connected.isSuccess()) {
                        failed.accept(String.valueOf(connected.cause().getMessage()));
                    }
                });
    }

    private void connected(Channel channel, Link link, Hello hello, Consumer<String> failed) {
        channel.closeFuture().addListener(gone -> failed.accept("the connection was closed"));
        welcome(channel, hello);
        link.opened(channel, hello);
    }

    private void accept(Channel channel) {
        // Null if whoever connected is gone by now.
        InetSocketAddress from = (InetSocketAddress) channel.remoteAddress();
        Places.Place place = from == null ? null : places.take(from.getAddress());
        if (place == null) {
            rejections.reject(channel, Rejection.TOO_MANY_CONNECTIONS, "one connection too many");
            return;
        }
        channel.closeFuture().addListener(gone -> place.leave());
        BiConsumer<Channel, Hello> greeted = (open, hello) -> {
            place.greeted();
            welcome(open, hello);
            offer(open, hello);
        };
        install(channel, greeting(true, greeted, reason -> {}));
    }

    /** Sends by a connection that the other side began, if there is none of our own. */
    private void offer(Channel channel, Hello hello) {
        if (!links.containsKey(hello.address())) {
            Link link = new Link(hello.address(), format, limits, queued, traffic);
            links.put(hello.address(), link);
            link.opened(channel, hello);
            channel.closeFuture().addListener(gone -> links.remove(hello.address(), link));
        }
    }

    private Greeting greeting(boolean fromOutside, BiConsumer<Channel, Hello> opened, Consumer<String> failed) {
        Hello own = new Hello(Handshake.VERSION, realm, self, ids);
        return new Greeting(own, fromOutside, limits, rejections, opened, failed);
    }

    private void install(Channel channel, Greeting greeting) {
        channels.add(channel);
        traffic.connections(1);
        channel.closeFuture().addListener(gone -> traffic.connections(-1));
        if (tls != null) {
            channel.pipeline().addLast(tls.handler(channel));
        }
        channel.pipeline()
                .addLast(new FlushConsolidationHandler(FLUSH_AFTER, true))
                .addLast(new FrameDecoder(limits, rejections))
                .addLast(greeting);
    }

    private void welcome(Channel channel, Hello hello) {
        channel.pipeline().get(FrameDecoder.class).allowMessages();
        channel.pipeline()
                .addLast(new IdleStateHandler(0, 0, limits.idle().toMillis(), TimeUnit.MILLISECONDS))
                .addLast(new Messages(hello.address(), format, traffic, rejections, this::retire, receiver))
                .remove(Greeting.class);
    }

    /**
     * Says goodbye by a connection that was not used for long. What the other side has sent at this very moment still comes: it
     * closes the connection in its turn, or this side does after a while.
     */
    private void retire(Address other, Channel channel) {
        Link link = links.get(other);
        if (link != null && link.uses(channel)) {
            if (link.isBusy()) {
                return;
            }
            links.remove(other);
        }
        ((DuplexChannel) channel).shutdownOutput();
        ScheduledFuture<?> patience =
                loop.schedule(() -> channel.close(), limits.greeting().toMillis(), TimeUnit.MILLISECONDS);
        channel.closeFuture().addListener(gone -> patience.cancel(false));
    }

    /** Closes everything at once: to others this node looks as if it had crashed. Does not wait for it. */
    public void close() {
        loop.execute(() -> {
            closed = true;
            channels.close();
        });
        server.close();
    }

    /**
     * Waits until the port is free.
     *
     * @param atMost for how long; a peer whose code does not return holds the loop that has to close it
     */
    public void awaitClosed(Duration atMost) {
        server.closeFuture().awaitUninterruptibly(atMost.toMillis());
    }
}
