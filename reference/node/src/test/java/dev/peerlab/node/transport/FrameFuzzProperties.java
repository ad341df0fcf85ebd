package dev.peerlab.node.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.chord.ChordReply;
import dev.peerlab.contract.chord.ChordRequest;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.contract.dht.DhtMessage;
import dev.peerlab.contract.store.Entry;
import dev.peerlab.contract.store.Value;
import dev.peerlab.node.overlay.ChordOverlay;
import dev.peerlab.node.transport.Traffic.Rejection;
import dev.peerlab.node.wire.WireFormat;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** A million frames that are no messages, or nearly. */
class FrameFuzzProperties {

    private static final int TRIES = 1_000;
    private static final int FRAMES = 1_000;

    private static final Limits LIMITS = Limits.DEFAULT.frames(4_096);
    private static final WireFormat FORMAT = ChordOverlay.format(LIMITS.frameBytes());
    private static final Address FROM = Address.of("127.0.0.1", 7001);
    private static final List<byte[]> VALID = valid();

    private final List<Message> received = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private final Rejections rejections = new Rejections(new Traffic() {
        @Override
        public void rejected(Rejection why, String detail) {
            rejected.add(why);
        }
    });

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF, seed = "1")
    void everyFrameIsAMessageOrIsCountedAndItsConnectionClosed(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        EmbeddedChannel channel = open();
        for (int i = 0; i < FRAMES; i++) {
            received.clear();
            rejected.clear();
            byte[] frame = frame(random);
            channel.writeInbound(Unpooled.wrappedBuffer(frame));
            channel.checkException();
            // Built when it is needed: a million texts take longer than a million frames.
            if (rejected.size() > 1 || channel.isOpen() != rejected.isEmpty()) {
                throw new AssertionError("seed " + seed + ", frame " + i + ": " + ByteBufUtil.hexDump(frame)
                        + " was rejected as " + rejected);
            }
            if (received.isEmpty()) {
                channel.close();
                channel = open();
            }
        }
        channel.close();
        assertThat(rejections.keptBytes()).as("bytes of unfinished frames").isZero();
    }

    private EmbeddedChannel open() {
        return Transports.afterHello(FROM, FORMAT, LIMITS, rejections, received::add);
    }

    /** Random bytes, or a message with a few bytes changed, cut off, or repeated. */
    private static byte[] frame(SplittableRandom random) {
        byte[] body;
        if (random.nextInt(4) == 0) {
            body = new byte[random.nextInt(200)];
            random.nextBytes(body);
        } else {
            body = VALID.get(random.nextInt(VALID.size())).clone();
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt();
            }
            int length = random.nextInt(8) == 0 ? random.nextInt(2 * body.length) : body.length;
            body = java.util.Arrays.copyOf(body, length);
        }
        int claimed = random.nextInt(16) == 0 ? random.nextInt() : body.length;
        return ByteBuffer.allocate(FrameDecoder.HEADER + body.length)
                .putInt(claimed)
                .put(body)
                .array();
    }

    private static List<byte[]> valid() {
        IdSpace space = new IdSpace(160);
        Contact contact = new Contact(space.hash("a"), FROM);
        Entry entry = new Entry(contact.id(), 7, Value.of("value"));
        DhtMessage put =
                new DhtMessage.Request(contact, 1, DhtMessage.Kind.PUT, entry.key(), Optional.of(Value.of("v")));
        return List.of(
                bytes(new ChordRequest.Ask(1, contact.id(), true, List.of(contact))),
                bytes(new ChordRequest.Route(contact, 3, contact.id(), put, 2, false)),
                bytes(new ChordRequest.HandOver(null, List.of(entry, entry))),
                bytes(new ChordRequest.Leaving(contact, List.of(contact))),
                bytes(new ChordReply.Neighbors(contact, List.of(contact))),
                bytes(new ChordReply.Verdict(List.of(contact.id()), List.of())));
    }

    private static byte[] bytes(dev.peerlab.contract.chord.ChordMessage body) {
        IdSpace space = new IdSpace(160);
        Envelope envelope = new Envelope(space.hash("from"), space.hash("to"), 5, body);
        ByteBuf frame = Codec.frame(UnpooledByteBufAllocator.DEFAULT, FORMAT, envelope, LIMITS.frameBytes());
        byte[] bytes = ByteBufUtil.getBytes(frame.skipBytes(FrameDecoder.HEADER));
        frame.release();
        return bytes;
    }
}
