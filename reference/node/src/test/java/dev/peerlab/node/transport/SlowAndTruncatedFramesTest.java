package dev.peerlab.node.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.flooding.FloodingMessage.QueryHit;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.node.overlay.SearchOverlay;
import dev.peerlab.node.transport.Handshake.Hello;
import dev.peerlab.node.transport.Traffic.Rejection;
import dev.peerlab.node.wire.WireFormat;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Frames that do not come as they should, in virtual time. */
class SlowAndTruncatedFramesTest {

    private static final Limits LIMITS = Limits.DEFAULT;
    private static final WireFormat FORMAT = SearchOverlay.floodingFormat(LIMITS.frameBytes());
    private static final Address FROM = Address.of("127.0.0.1", 7001);
    private static final Realm REALM = new Realm("test", "flooding", "");

    private final List<Message> received = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private final Rejections rejections = new Rejections(new Traffic() {
        @Override
        public void rejected(Rejection why, String detail) {
            rejected.add(why);
        }
    });

    @Test
    void aMessageThatComesByteByByteHasOneDeadlineForAllOfThem() {
        EmbeddedChannel channel = messages();
        ByteBuf frame = hit();
        assertThat(frame.readableBytes()).as("bytes, one a second").isGreaterThan(20);
        int bytes = 0;
        while (channel.isOpen()) {
            channel.writeInbound(frame.readRetainedSlice(1));
            channel.advanceTimeBy(1, TimeUnit.SECONDS);
            channel.runScheduledPendingTasks();
            bytes++;
        }
        assertThat(bytes).isEqualTo(LIMITS.frame().toSeconds());
        assertThat(rejected).containsExactly(Rejection.SLOW_FRAME);
        assertThat(rejections.keptBytes()).isZero();
        frame.release();
    }

    @Test
    void aMessageThatComesByteByByteInTimeIsTaken() {
        EmbeddedChannel channel = messages();
        for (int round = 0; round < 100; round++) {
            ByteBuf frame = hit();
            while (frame.isReadable()) {
                channel.writeInbound(frame.readRetainedSlice(1));
                channel.advanceTimeBy(100, TimeUnit.MILLISECONDS);
                channel.runScheduledPendingTasks();
            }
            frame.release();
        }
        assertThat(received).hasSize(100);
        assertThat(rejected).isEmpty();
        channel.finishAndReleaseAll();
    }

    @Test
    void aHelloThatComesByteByByteHasOneDeadlineFromTheConnectionOn() {
        List<String> failures = new ArrayList<>();
        EmbeddedChannel channel = greeting(failures);
        int seconds = 0;
        channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {0, 0, 0, 100}));
        while (channel.isOpen()) {
            channel.writeInbound(Unpooled.wrappedBuffer(new byte[1]));
            channel.advanceTimeBy(1, TimeUnit.SECONDS);
            channel.runScheduledPendingTasks();
            seconds++;
        }
        assertThat(seconds).isEqualTo(LIMITS.greeting().toSeconds());
        assertThat(rejected).containsExactly(Rejection.NO_HELLO);
        assertThat(failures).containsExactly("no hello in time");
    }

    @Test
    void aStrangerMayNotSendALongFrame() {
        EmbeddedChannel channel = greeting(new ArrayList<>());
        channel.writeInbound(Unpooled.buffer().writeInt(LIMITS.helloBytes() + 1));
        assertThat(rejected).containsExactly(Rejection.OVERSIZED_FRAME);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void aFrameThatTheConnectionEndsInIsCounted() {
        EmbeddedChannel channel = messages();
        ByteBuf frame = hit();
        channel.writeInbound(frame.readRetainedSlice(frame.readableBytes() - 1));
        channel.close();
        assertThat(rejected).containsExactly(Rejection.TRUNCATED_FRAME);
        assertThat(rejections.keptBytes()).isZero();
        frame.release();
    }

    @Test
    void whatFollowsABadFrameIsNotTaken() {
        EmbeddedChannel channel = messages();
        ByteBuf good = hit();
        channel.writeInbound(Unpooled.wrappedBuffer(Unpooled.copyInt(1), Unpooled.wrappedBuffer(new byte[1]), good));
        assertThat(rejected).containsExactly(Rejection.BAD_FRAME);
        assertThat(received).isEmpty();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void whoIsRefusedIsRefusedOnce() {
        List<String> failures = new ArrayList<>();
        EmbeddedChannel channel = greeting(failures);
        Hello other = new Hello(Handshake.VERSION, new Realm("other", "flooding", ""), FROM, List.of());
        channel.writeInbound(Unpooled.wrappedBuffer(
                Codec.frame(UnpooledByteBufAllocator.DEFAULT, other),
                Codec.frame(UnpooledByteBufAllocator.DEFAULT, other)));
        assertThat(rejected).containsExactly(Rejection.STRANGER);
        assertThat(failures).containsExactly("it belongs to network 'other', not to 'test'");
        assertThat(channel.isOpen()).isFalse();
        channel.finishAndReleaseAll();
    }

    private EmbeddedChannel messages() {
        return frozen(Transports.afterHello(FROM, FORMAT, LIMITS, rejections, received::add));
    }

    private EmbeddedChannel greeting(List<String> failures) {
        Hello own = new Hello(Handshake.VERSION, REALM, Address.of("127.0.0.1", 7002), List.of());
        return frozen(new EmbeddedChannel(
                new FrameDecoder(LIMITS, rejections),
                new Greeting(own, true, LIMITS, rejections, (open, hello) -> {}, failures::add)));
    }

    private static EmbeddedChannel frozen(EmbeddedChannel channel) {
        channel.freezeTime();
        return channel;
    }

    private static ByteBuf hit() {
        return Codec.frame(
                UnpooledByteBufAllocator.DEFAULT,
                FORMAT,
                new QueryHit(new QueryId(FROM, 1), FROM),
                LIMITS.frameBytes());
    }
}
