package dev.peerlab.node.transport;

import dev.peerlab.node.transport.Traffic.Rejection;
import io.netty.channel.Channel;

/** What a node's connections have in common: how much they keep of unfinished frames, and what becomes of a bad one. */
final class Rejections {

    private final Traffic traffic;
    private long keptBytes;

    Rejections(Traffic traffic) {
        this.traffic = traffic;
    }

    /** {@return how many bytes of unfinished frames all connections keep} */
    long keptBytes() {
        return keptBytes;
    }

    void keep(long more) {
        keptBytes += more;
    }

    /** Counts something bad and closes its connection; what else came by it is not looked at. */
    void reject(Channel channel, Rejection why, String detail) {
        if (channel.isOpen()) {
            count(channel, why, detail);
            FrameDecoder decoder = channel.pipeline().get(FrameDecoder.class);
            if (decoder != null) {
                decoder.stop();
            }
            channel.close();
        }
    }

    /** Counts something bad. */
    void count(Channel channel, Rejection why, String detail) {
        traffic.rejected(why, detail + " from " + channel.remoteAddress());
    }
}
