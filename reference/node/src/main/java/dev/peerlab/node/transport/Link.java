package dev.peerlab.node.transport;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.node.transport.Handshake.Hello;
import dev.peerlab.node.transport.Traffic.Drop;
import dev.peerlab.node.wire.TooLong;
import dev.peerlab.node.wire.WireFormat;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The way to one other node: a connection, or the messages that wait until there is one.
 *
 * <p>What waits, here and in the connection's own buffer, is bounded; beyond that, messages are dropped.
 */
final class Link {

    private final Address to;
    private final WireFormat format;
    private final Limits limits;
    private final Budget budget;
    private final Traffic traffic;
    private final Deque<ByteBuf> waiting = new ArrayDeque<>();
    private final CompletableFuture<Hello> greeted = new CompletableFuture<>();
    private @Nullable Channel channel;
    private int queuedFrames;
    private long queuedBytes;

    Link(Address to, WireFormat format, Limits limits, Budget budget, Traffic traffic) {
        this.to = to;
        this.format = format;
        this.limits = limits;
        this.budget = budget;
        this.traffic = traffic;
    }

    /** {@return what the other node said; fails with an {@link IOException} that says why there is no connection} */
    CompletableFuture<Hello> greeted() {
        return greeted;
    }

    /** {@return whether something is on its way} */
    boolean isBusy() {
        return queuedFrames > 0;
    }

    /** {@return whether messages go by this connection} */
    boolean uses(Channel other) {
        return channel == other;
    }

    void send(Message message) {
        try {
            send(message, Codec.frame(ByteBufAllocator.DEFAULT, format, message, limits.frameBytes()));
        } catch (TooLong e) {
            traffic.tooLong(to, message, String.valueOf(e.getMessage()));
        }
    }

    private void send(Message message, ByteBuf frame) {
        int memory = frame.capacity();
        if (queuedFrames >= limits.queuedFrames()
                || queuedBytes + memory > limits.queuedBytes()
                || !budget.take(memory)) {
            frame.release();
            traffic.dropped(to, Drop.QUEUE_FULL);
            return;
        }
        queuedFrames++;
        queuedBytes += memory;
        traffic.sent(to, message, frame.readableBytes());
        if (channel == null) {
            waiting.add(frame);
        } else {
            write(channel, frame);
        }
    }

    private void write(Channel open, ByteBuf frame) {
        int memory = frame.capacity();
        open.writeAndFlush(frame).addListener(written -> {
            dequeued(memory);
            if (!written.isSuccess()) {
                traffic.dropped(to, Drop.UNREACHABLE);
            }
        });
    }

    private void dequeued(int memory) {
        queuedFrames--;
        queuedBytes -= memory;
        budget.give(memory);
    }

    /** Sends what waited. */
    void opened(Channel open, Hello hello) {
        channel = open;
        for (ByteBuf frame = waiting.poll(); frame != null; frame = waiting.poll()) {
            write(open, frame);
        }
        greeted.complete(hello);
    }

    /** Drops what waited. */
    void failed(String reason) {
        for (ByteBuf frame = waiting.poll(); frame != null; frame = waiting.poll()) {
            dequeued(frame.capacity());
            frame.release();
            traffic.dropped(to, Drop.UNREACHABLE);
        }
        greeted.completeExceptionally(new IOException(to + ": " + reason));
    }
}
