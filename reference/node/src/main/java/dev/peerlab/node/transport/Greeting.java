package dev.peerlab.node.transport;

import dev.peerlab.contract.Address;
import dev.peerlab.node.transport.Handshake.Hello;
import dev.peerlab.node.transport.Handshake.Refused;
import dev.peerlab.node.transport.Traffic.Rejection;
import dev.peerlab.node.wire.BadFrame;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.NetUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The beginning of a connection: each side says hello, and then knows whom it talks to, or closes it. */
final class Greeting extends SimpleChannelInboundHandler<ByteBuf> {

    private final Hello own;
    private final boolean accepted;
    private final Limits limits;
    private final Rejections rejections;
    private final BiConsumer<Channel, Hello> opened;
    private final Consumer<String> failed;
    private @Nullable ScheduledFuture<?> deadline;
    private boolean over;

    /**
     * Makes a greeting.
     *
     * @param own what this side says
     * @param accepted whether the other side began, and so has to speak first
     * @param opened takes the connection, and what the other side said
     * @param failed takes the reason why there is no connection
     */
    Greeting(
            Hello own,
            boolean accepted,
            Limits limits,
            Rejections rejections,
            BiConsumer<Channel, Hello> opened,
            Consumer<String> failed) {
        this.own = own;
        this.accepted = accepted;
        this.limits = limits;
        this.rejections = rejections;
        this.opened = opened;
        this.failed = failed;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        deadline = ctx.executor()
                .schedule(
                        () -> reject(ctx, Rejection.NO_HELLO, "no hello in time"),
                        limits.greeting().toMillis(),
                        TimeUnit.MILLISECONDS);
        if (!accepted) {
            ctx.writeAndFlush(Codec.frame(ctx.alloc(), own));
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, ByteBuf frame) {
        if (over) {
            return; // refused, and about to be closed
        }
        try {
            Handshake said = Codec.readHandshake(frame);
            if (said instanceof Hello hello) {
                greeted(ctx, hello);
            } else if (said instanceof Refused refused) {
                end("it refused: " + refused.reason());
                ctx.close();
            }
        } catch (BadFrame e) {
            reject(ctx, Rejection.BAD_FRAME, "no hello: " + e.getMessage());
        }
    }

    private void greeted(ChannelHandlerContext ctx, Hello hello) {
        Optional<String> problem = problem(ctx.channel(), hello);
        if (problem.isPresent()) {
            refuse(ctx, problem.get());
            return;
        }
        if (accepted) {
            ctx.writeAndFlush(Codec.frame(ctx.alloc(), own));
        }
        stopClock();
        over = true;
        opened.accept(ctx.channel(), hello);
    }

    private Optional<String> problem(Channel channel, Hello hello) {
        if (hello.version() != Handshake.VERSION) {
            return Optional.of("speaks version " + hello.version() + ", not " + Handshake.VERSION);
        }
        if (hello.address().equals(own.address())) {
            return Optional.of("is this node itself, or claims to be");
        }
        if (!isAt(channel, hello.address())) {
            return Optional.of("claims to be " + hello.address() + ", but is not there");
        }
        return own.realm().refuses(hello.realm());
    }

    /** Otherwise one node could get what is meant for another. Ports are not compared: a connection comes from a fresh one. */
    private static boolean isAt(Channel channel, Address claimed) {
        byte[] claim = NetUtil.createByteArrayFromIpAddressString(claimed.host());
        return !(channel.remoteAddress() instanceof InetSocketAddress remote)
                || Arrays.equals(claim, remote.getAddress().getAddress());
    }

    private void refuse(ChannelHandlerContext ctx, String problem) {
        String shown = problem.length() > 500 ? problem.substring(0, 500) + "…" : problem;
        if (accepted) {
            Refused refused = new Refused("whoever asks " + shown);
            ctx.writeAndFlush(Codec.frame(ctx.alloc(), refused)).addListener(ChannelFutureListener.CLOSE);
        }
        end("it " + shown);
        rejections.count(ctx.channel(), Rejection.STRANGER, shown);
        if (!accepted) {
            ctx.close();
        }
    }

    private void reject(ChannelHandlerContext ctx, Rejection why, String detail) {
        end(detail);
        rejections.reject(ctx.channel(), why, detail);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        boolean tls = ctx.pipeline().get(SslHandler.class) != null;
        end("it closed the connection without a hello: it may be full, or " + (tls ? "have no TLS" : "want TLS"));
        ctx.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        // Of all decoders only the one for TLS throws, and it closes the connection first.
        boolean tls = cause instanceof DecoderException;
        String reason = tls ? "no TLS with it: " + Tls.explain(cause) : String.valueOf(cause.getMessage());
        if (tls && !over) {
            rejections.count(ctx.channel(), Rejection.BAD_TLS, reason);
        }
        end(reason);
        ctx.close();
    }

    private void end(String reason) {
        stopClock();
        if (!over) {
            over = true;
            failed.accept(reason);
        }
    }

    private void stopClock() {
        if (deadline != null) {
            deadline.cancel(false);
        }
    }
}
