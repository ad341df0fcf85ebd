package dev.peerlab.node.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordRequest.Replicate;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.store.Entry;
import dev.peerlab.contract.store.Value;
import dev.peerlab.node.overlay.ChordOverlay;
import dev.peerlab.node.overlay.SearchOverlay;
import dev.peerlab.node.wire.TooLong;
import dev.peerlab.node.wire.WireFormat;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class CodecTest {

    private static final int MAX = 1_000;
    private static final WireFormat FLOODING = SearchOverlay.floodingFormat(MAX);

    @Test
    void aMessageMayBeAsLongAsAFrame() {
        int rest = frame("").readableBytes() - FrameDecoder.HEADER + 2; // a long text has a longer head
        ByteBuf longest = frame("x".repeat(MAX - rest));
        assertThat(longest.readableBytes()).isEqualTo(MAX + FrameDecoder.HEADER);
        assertThat(longest.getInt(0)).isEqualTo(MAX);
        assertThatThrownBy(() -> frame("x".repeat(MAX - rest + 1)))
                .isInstanceOf(TooLong.class)
                .hasMessage("longer than 1000 bytes");
    }

    /** A liar who asks for one value a hundred thousand times must not make this node build all of that. */
    @Test
    void ofAMessageThatIsTooLongNoMoreIsBuiltThanAFrameMayHold() {
        IdSpace space = new IdSpace(160);
        Entry entry = new Entry(space.id(1), 1, Value.of(new byte[65_536]));
        Envelope six =
                new Envelope(space.id(1), space.id(2), 1, new Replicate(Collections.nCopies(100_000, entry))); // 6 GiB
        UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(false);
        assertThatThrownBy(() -> Codec.frame(allocator, ChordOverlay.format(1 << 20), six, 1 << 20))
                .isInstanceOf(TooLong.class);
        assertThat(allocator.metric().usedHeapMemory())
                .as("bytes that are still kept")
                .isZero();
    }

    private static ByteBuf frame(String keyword) {
        Query query = new Query(new QueryId(Address.of("127.0.0.1", 7001), 1), keyword, 1, 0);
        return Codec.frame(UnpooledByteBufAllocator.DEFAULT, FLOODING, query, MAX);
    }
}
