package dev.peerlab.node.transport;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.node.overlay.SearchOverlay;
import dev.peerlab.node.transport.Traffic.Drop;
import dev.peerlab.node.transport.Traffic.Rejection;
import dev.peerlab.node.wire.WireFormat;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Transports on loopback, and what they counted. */
final class Transports implements AutoCloseable {

    static final WireFormat FORMAT = SearchOverlay.floodingFormat(1 << 20);

    /** {@return the end of a connection from which a hello has come, without a socket} */
    static EmbeddedChannel afterHello(
            Address from, WireFormat format, Limits limits, Rejections rejections, Consumer<Message> receiver) {
        FrameDecoder decoder = new FrameDecoder(limits, rejections);
        decoder.allowMessages();
        Messages messages = new Messages(
                from,
                format,
                new Traffic() {},
                rejections,
                (idle, channel) -> {},
                (sender, message) -> receiver.accept(message));
        return new EmbeddedChannel(decoder, messages);
    }

    private final MultiThreadIoEventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    private final List<One> all = new CopyOnWriteArrayList<>();

    /** One transport. */
    static final class One implements Traffic {
        private final Map<Enum<?>, AtomicInteger> counts = new ConcurrentHashMap<>();
        final AtomicInteger sent = new AtomicInteger();
        final AtomicInteger connections = new AtomicInteger();
        final List<Long> numbers = new CopyOnWriteArrayList<>();
        private final Transport transport;

        private One(MultiThreadIoEventLoopGroup loops, Limits limits) throws IOException {
            InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            transport = Transport.listen(
                    loops.next(), anywhere, new Transport.Setup(RawPeer.REALM, FORMAT, limits, null), this);
            transport.start(
                    List.of(),
                    (from, message) -> numbers.add(((Query) message).id().number()));
        }

        @Override
        public void sent(Address to, Message message, int bytes) {
            sent.incrementAndGet();
        }

        @Override
        public void connections(int more) {
            connections.addAndGet(more);
        }

        @Override
        public void dropped(Address to, Drop why) {
            count(why).incrementAndGet();
        }

        @Override
        public void rejected(Rejection why, String detail) {
            count(why).incrementAndGet();
        }

        AtomicInteger count(Enum<?> what) {
            return counts.computeIfAbsent(what, first -> new AtomicInteger());
        }

        Address self() {
            return transport.self();
        }

        /** Sends queries with these numbers, one after the other. */
        void send(Address to, long from, long upTo, String keyword) {
            transport.execute(() -> {
                for (long i = from; i < upTo; i++) {
                    transport.send(to, query(i, keyword));
                }
            });
        }

        Transport transport() {
            return transport;
        }
    }

    static Query query(long number, String keyword) {
        return new Query(new QueryId(Address.of("127.0.0.1", 1), number), keyword, 1, 0);
    }

    One listen(Limits limits) throws IOException {
        One one = new One(loops, limits);
        all.add(one);
        return one;
    }

    static List<Long> numbers(long count) {
        List<Long> numbers = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    @Override
    public void close() {
        all.forEach(one -> one.transport.close());
        loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
