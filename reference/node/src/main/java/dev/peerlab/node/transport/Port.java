package dev.peerlab.node.transport;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where a node listens. */
final class Port {

    private Port() {}

    /**
     * {@return what listens; it lets nobody in before it is told to read}
     *
     * @param loop where everything happens; not the caller's thread
     * @param listen one address of this machine; port 0 is any free one
     * @param accept prepares what connects
     * @throws IOException if it cannot listen there, with a message for a person to read
     */
    static Channel bind(EventLoop loop, InetSocketAddress listen, Consumer<Channel> accept) throws IOException {
        if (listen.getAddress().isAnyLocalAddress()) {
            throw cannot(listen, "name the one address by which others reach this machine", null);
        }
        ChannelFuture bound = new ServerBootstrap()
                .group(loop, loop)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.AUTO_READ, false)
                .option(ChannelOption.SO_BACKLOG, 256)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childHandler(new Initializer(accept))
                .bind(listen)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw cannot(listen, bound.cause().getMessage(), bound.cause());
        }
        return bound.channel();
    }

    private static IOException cannot(InetSocketAddress listen, @Nullable String why, @Nullable Throwable cause) {
        String where = listen.getAddress().getHostAddress() + ":" + listen.getPort();
        return new IOException("cannot listen at " + where + ": " + why, cause);
    }
}
