package dev.peerlab.benchmark.socket;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import java.net.InetAddress;
import java.util.concurrent.CompletableFuture;

/** A request and its answer with nothing but Netty: what a hop of a lookup is compared with. */
final class Echo implements AutoCloseable {

    /** About what a question of a lookup has. */
    private static final int BYTES = 120;

    private final Channel server;
    private final Channel client;
    private final Caller caller = new Caller();

    Echo(EventLoopGroup loops) {
        server = new ServerBootstrap()
                .group(loops.next(), loops.next())
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(handlers(new Answerer()))
                .bind(InetAddress.getLoopbackAddress(), 0)
                .awaitUninterruptibly()
                .channel();
        client = new Bootstrap()
                .group(loops.next())
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(handlers(caller))
                .connect(server.localAddress())
                .awaitUninterruptibly()
                .channel();
    }

    private static ChannelInitializer<Channel> handlers(SimpleChannelInboundHandler<ByteBuf> last) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline().addLast(new LengthFieldBasedFrameDecoder(1 << 20, 0, 4), last);
            }
        };
    }

    /**
     * {@return how long some requests took, in nanoseconds; measured where a peer measures, too}
     *
     * @param times how many, one after the other
     */
    CompletableFuture<long[]> call(int times) {
        CompletableFuture<long[]> end = new CompletableFuture<>();
        client.eventLoop().execute(() -> caller.begin(client, times, end));
        return end;
    }

    private static final class Answerer extends SimpleChannelInboundHandler<ByteBuf> {
        @Override
        protected void channelRead0(ChannelHandlerContext ctx, ByteBuf frame) {
            ChannelFuture unused = ctx.writeAndFlush(frame.retain());
        }
    }

    private static final class Caller extends SimpleChannelInboundHandler<ByteBuf> {
        private long[] nanos = new long[0];
        private int done;
        private long began;
        private CompletableFuture<long[]> end = new CompletableFuture<>();

        void begin(Channel channel, int times, CompletableFuture<long[]> whenDone) {
            nanos = new long[times];
            done = 0;
            end = whenDone;
            ask(channel);
        }

        private void ask(Channel channel) {
            began = System.nanoTime();
            ChannelFuture unused = channel.writeAndFlush(
                    channel.alloc().buffer(4 + BYTES).writeInt(BYTES).writeZero(BYTES));
        }

        @Override
        protected void channelRead0(ChannelHandlerContext ctx, ByteBuf frame) {
            nanos[done++] = System.nanoTime() - began;
            if (done < nanos.length) {
                ask(ctx.channel());
            } else {
                end.complete(nanos);
            }
        }
    }

    @Override
    public void close() {
        client.close().awaitUninterruptibly();
        server.close().awaitUninterruptibly();
    }
}
