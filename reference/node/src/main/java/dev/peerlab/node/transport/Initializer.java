package dev.peerlab.node.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import java.util.function.Consumer;

/** Prepares a connection as soon as it has an event loop. */
final class Initializer extends ChannelInitializer<Channel> {

    private final Consumer<Channel> preparation;

    Initializer(Consumer<Channel> preparation) {
        this.preparation = preparation;
    }

    @Override
    protected void initChannel(Channel channel) {
        preparation.accept(channel);
    }
}
