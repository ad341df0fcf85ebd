package dev.peerlab.node.transport;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.node.transport.Traffic.Rejection;
import dev.peerlab.node.wire.BadFrame;
import dev.peerlab.node.wire.WireFormat;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.timeout.IdleStateEvent;
import java.util.function.BiConsumer;

/** The rest of a connection: each frame is a message. */
final class Messages extends SimpleChannelInboundHandler<ByteBuf> {

    private final Address from;
    private final WireFormat format;
    private final Traffic traffic;
    private final Rejections rejections;
    private final BiConsumer<Address, Channel> idle;
    private final BiConsumer<Address, Message> receiver;

    Messages(
            Address from,
            WireFormat format,
            Traffic traffic,
            Rejections rejections,
            BiConsumer<Address, Channel> idle,
            BiConsumer<Address, Message> receiver) {
        this.from = from;
        this.format = format;
        this.traffic = traffic;
        this.rejections = rejections;
        this.idle = idle;
        this.receiver = receiver;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, ByteBuf frame) {
        Message message;
        try {
            message = (Message) Codec.read(format, frame);
        } catch (BadFrame e) {
            rejections.reject(ctx.channel(), Rejection.BAD_FRAME, String.valueOf(e.getMessage()));
            return;
        }
        traffic.received(from, message, frame.readableBytes() + FrameDecoder.HEADER);
        receiver.accept(from, message);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof IdleStateEvent silence && silence.isFirst()) {
            idle.accept(from, ctx.channel());
        } else if (event instanceof IdleStateEvent && !isGoodbyeSaid(ctx)) {
            ctx.close(); // what is sent is not taken
        }
    }

    private static boolean isGoodbyeSaid(ChannelHandlerContext ctx) {
        return ((DuplexChannel) ctx.channel()).isOutputShutdown();
    }

    /** The network broke the connection: nothing to tell, messages may be lost. */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        ctx.close();
    }
}
