package dev.peerlab.node.transport;

import dev.peerlab.node.transport.Traffic.Rejection;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into frames: four bytes of length, most significant first, then so many bytes.
 *
 * <p>Netty's own decoder of this kind waits for the rest of a frame forever, and cannot be told to take longer frames from now
 * on; that is why this one is here.
 */
final class FrameDecoder extends ByteToMessageDecoder {

    static final int HEADER = Integer.BYTES;

    private final Rejections rejections;
    private final Limits limits;
    private int maxBytes;
    private int kept;
    private @Nullable ScheduledFuture<?> deadline;
    private boolean stopped;

    FrameDecoder(Limits limits, Rejections rejections) {
        this.limits = limits;
        this.rejections = rejections;
        this.maxBytes = limits.helloBytes();
    }

    /** From now on, frames may be as long as messages are. */
    void allowMessages() {
        maxBytes = limits.frameBytes();
    }

    /** From now on, nothing is a frame: what follows a bad one is not trusted either. */
    void stop() {
        stopped = true;
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        if (stopped) {
            in.skipBytes(in.readableBytes());
        } else if (in.readableBytes() >= HEADER) {
            int length = in.getInt(in.readerIndex());
            if (length < 1 || length > maxBytes) {
                reject(ctx, Rejection.OVERSIZED_FRAME, Integer.toUnsignedString(length) + " bytes");
            } else if (in.readableBytes() >= HEADER + length) {
                in.skipBytes(HEADER);
                out.add(in.readRetainedSlice(length));
                stopClock();
            }
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) throws Exception {
        keep(actualReadableBytes());
        if (kept == 0 || stopped) {
            stopClock();
        } else if (rejections.keptBytes() > limits.partialBytes()) {
            reject(ctx, Rejection.NO_SPACE, rejections.keptBytes() + " bytes of unfinished frames");
        } else if (deadline == null) {
            deadline = ctx.executor()
                    .schedule(
                            () -> reject(ctx, Rejection.SLOW_FRAME, kept + " bytes of a frame"),
                            limits.frame().toMillis(),
                            TimeUnit.MILLISECONDS);
        }
        super.channelReadComplete(ctx);
    }

    @Override
    protected void decodeLast(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        // Whole frames were taken as they came.
        if (in.isReadable() && !stopped) {
            stop();
            rejections.count(ctx.channel(), Rejection.TRUNCATED_FRAME, in.readableBytes() + " bytes of a frame");
        }
    }

    @Override
    protected void handlerRemoved0(ChannelHandlerContext ctx) {
        keep(0);
        stopClock();
    }

    private void keep(int bytes) {
        rejections.keep(bytes - kept);
        kept = bytes;
    }

    private void stopClock() {
        ScheduledFuture<?> running = deadline;
        if (running != null) {
            running.cancel(false);
            deadline = null;
        }
    }

    private void reject(ChannelHandlerContext ctx, Rejection why, String detail) {
        rejections.reject(ctx.channel(), why, detail);
    }
}
