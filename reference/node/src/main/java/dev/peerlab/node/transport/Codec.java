package dev.peerlab.node.transport;

import dev.peerlab.node.wire.BadFrame;
import dev.peerlab.node.wire.TooLong;
import dev.peerlab.node.wire.WireFormat;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufOutputStream;
import io.netty.buffer.ByteBufUtil;
import java.util.List;

/** Frames of a wire format. */
final class Codec {

    private static final int HANDSHAKE_BYTES = 4_096;
    private static final WireFormat HANDSHAKE = WireFormat.of(List.of(Handshake.class), List.of(), HANDSHAKE_BYTES);

    /** What most messages fit. */
    private static final int USUAL_BYTES = 256;

    private Codec() {}

    /**
     * {@return a message with its length in front}
     *
     * @param maxBytes how long a message may be; no more than that is built
     * @throws TooLong if it is longer
     */
    static ByteBuf frame(ByteBufAllocator allocator, WireFormat format, Object message, int maxBytes) {
        int capacity = FrameDecoder.HEADER + maxBytes;
        ByteBuf frame = allocator.buffer(Math.min(USUAL_BYTES, capacity), capacity);
        try {
            frame.writeInt(0);
            format.write(message, new ByteBufOutputStream(frame));
            frame.setInt(0, frame.readableBytes() - FrameDecoder.HEADER);
            return frame.retain();
        } catch (IndexOutOfBoundsException e) {
            throw new TooLong("longer than " + maxBytes + " bytes");
        } finally {
            frame.release();
        }
    }

    static ByteBuf frame(ByteBufAllocator allocator, Handshake message) {
        return frame(allocator, HANDSHAKE, message, HANDSHAKE_BYTES);
    }

    /** {@return what a frame holds; its length is no longer in front} */
    static Object read(WireFormat format, ByteBuf frame) throws BadFrame {
        if (frame.hasArray()) {
            return format.read(frame.array(), frame.arrayOffset() + frame.readerIndex(), frame.readableBytes());
        }
        byte[] bytes = ByteBufUtil.getBytes(frame);
        return format.read(bytes, 0, bytes.length);
    }

    static Handshake readHandshake(ByteBuf frame) throws BadFrame {
        return (Handshake) read(HANDSHAKE, frame);
    }
}
