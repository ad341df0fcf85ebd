package dev.peerlab.node.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.chord.ChordMessage.Notify;
import dev.peerlab.contract.chord.ChordMessage.Payload;
import dev.peerlab.contract.chord.ChordReply;
import dev.peerlab.contract.chord.ChordRequest;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.contract.dht.DhtMessage;
import dev.peerlab.contract.flooding.FloodingMessage;
import dev.peerlab.contract.randomwalk.RandomWalkMessage;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.store.Entry;
import dev.peerlab.contract.store.KeyVersion;
import dev.peerlab.contract.store.Value;
import java.io.ByteArrayOutputStream;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireFormatTest {

    private static final int MAX = 1 << 20;
    private static final IdSpace SPACE = new IdSpace(160);
    private static final Address ADDRESS = Address.of("127.0.0.1", 7001);
    private static final QueryId QUERY = new QueryId(ADDRESS, -3);

    static final WireFormat CHORD = WireFormat.of(List.of(Envelope.class), List.of(DhtMessage.class), MAX);
    static final WireFormat FLOODING = WireFormat.of(List.of(FloodingMessage.class), List.of(), MAX);
    static final WireFormat WALK = WireFormat.of(List.of(RandomWalkMessage.class), List.of(), MAX);

    static List<Message> chord() {
        Contact contact = new Contact(SPACE.hash("a"), ADDRESS);
        Id key = SPACE.id(0);
        Entry entry = new Entry(key, 7, Value.of("v"));
        Entry removed = new Entry(SPACE.id(300), Long.MAX_VALUE, null);
        DhtMessage put = new DhtMessage.Request(contact, 1, DhtMessage.Kind.PUT, key, Optional.of(Value.of("v")));
        return List.of(
                envelope(new ChordRequest.Ask(-1, key, true, List.of(contact))),
                envelope(new ChordRequest.Route(contact, 3, key, put, 2, false)),
                envelope(new ChordRequest.AskNeighbors()),
                envelope(new ChordRequest.HandOver(null, List.of())),
                envelope(new ChordRequest.HandOver(contact, List.of(entry, removed))),
                envelope(new ChordRequest.Ping()),
                envelope(new ChordRequest.Replicate(List.of(entry))),
                envelope(new ChordRequest.Inventory(true, List.of(new KeyVersion(key, 5)))),
                envelope(new ChordRequest.Leaving(null, List.of(contact))),
                envelope(new ChordReply.Done()),
                envelope(new ChordReply.Answer(contact, true)),
                envelope(new ChordReply.Neighbors(null, List.of(contact, contact))),
                envelope(new ChordReply.Verdict(List.of(key), List.of(SPACE.hash("b")))),
                envelope(new Notify()),
                envelope(new Payload(new DhtMessage.Reply(1, Optional.empty()))),
                envelope(new Payload(new DhtMessage.Copy(1, entry))),
                envelope(new Payload(new DhtMessage.Kept(Long.MIN_VALUE))));
    }

    private static Envelope envelope(dev.peerlab.contract.chord.ChordMessage body) {
        return new Envelope(SPACE.hash("from"), SPACE.hash("to"), 42, body);
    }

    @ParameterizedTest
    @MethodSource("chord")
    void chordMessagesComeBackAsTheyWere(Message message) throws BadFrame {
        assertThat(there(CHORD, message)).isEqualTo(message);
    }

    @Test
    void floodingMessagesComeBackAsTheyWere() throws BadFrame {
        for (FloodingMessage message :
                List.of(new FloodingMessage.Query(QUERY, "café", 7, 0), new FloodingMessage.QueryHit(QUERY, ADDRESS))) {
            assertThat(there(FLOODING, message)).isEqualTo(message);
        }
    }

    @Test
    void randomWalkMessagesComeBackAsTheyWere() throws BadFrame {
        for (RandomWalkMessage message : List.of(
                new RandomWalkMessage.Walker(QUERY, 1, "k", 5, 2),
                new RandomWalkMessage.Hit(QUERY, 1, ADDRESS),
                new RandomWalkMessage.Exhausted(QUERY, 1),
                new RandomWalkMessage.Check(QUERY, 1),
                new RandomWalkMessage.CheckReply(QUERY, 1, true))) {
            assertThat(there(WALK, message)).isEqualTo(message);
        }
    }

    @Test
    void aMessageIsAnArrayThatBeginsWithItsName() {
        byte[] bytes = bytes(FLOODING, new FloodingMessage.QueryHit(new QueryId(ADDRESS, 1), ADDRESS));
        assertThat(HexFormat.of().formatHex(bytes))
                .isEqualTo("83" + "685175657279486974" // "QueryHit"
                        + "82" + "82" + "693132372e302e302e31" + "191b59" + "01"
                        + "82" + "693132372e302e302e31" + "191b59");
    }

    @Test
    void anIdIsAByteStringWithoutLeadingZeros() {
        byte[] bytes = bytes(CHORD, new Envelope(SPACE.id(0), SPACE.id(256), 0, new Notify()));
        assertThat(HexFormat.of().formatHex(bytes))
                .isEqualTo("85" + "68456e76656c6f7065" + "40" + "420100" + "00" + "81" + "664e6f74696679");
    }

    @Test
    void aMessageOfAnotherOverlayIsRefused() {
        byte[] query = bytes(FLOODING, new FloodingMessage.Query(QUERY, "k", 7, 0));
        assertThatThrownBy(() -> CHORD.read(query, 0, query.length))
                .isInstanceOf(BadFrame.class)
                .hasMessage("'Query' is none of [Envelope]");
    }

    @Test
    void whatMayNotBeAbsentIsMissed() {
        byte[] hit = HexFormat.of().parseHex("83" + "685175657279486974" + "f6" + "f6");
        assertThatThrownBy(() -> FLOODING.read(hit, 0, hit.length))
                .isInstanceOf(BadFrame.class)
                .hasMessage("VALUE_NULL where START_ARRAY belongs");
    }

    @Test
    void bytesAfterAMessageAreRefused() {
        byte[] hit = bytes(FLOODING, new FloodingMessage.QueryHit(QUERY, ADDRESS));
        byte[] more = java.util.Arrays.copyOf(hit, hit.length + 1);
        assertThatThrownBy(() -> FLOODING.read(more, 0, more.length))
                .isInstanceOf(BadFrame.class)
                .hasMessage("more bytes after QueryHit");
    }

    @Test
    void everyTruncatedMessageIsRefused() {
        for (Message message : chord()) {
            byte[] whole = bytes(CHORD, message);
            for (int length = 0; length < whole.length; length++) {
                int cut = length;
                assertThatThrownBy(() -> CHORD.read(whole, 0, cut))
                        .as("%d of %d bytes of %s", cut, whole.length, message)
                        .isInstanceOf(BadFrame.class);
            }
        }
    }

    /** An id of one byte on the wire takes forty in memory. */
    @Test
    void aListThatWouldBeMuchLargerInMemoryIsRefused() {
        byte[] head = HexFormat.of()
                .parseHex("85" + "68456e76656c6f7065" + "40" + "420100" + "00" + "83" + "6756657264696374" + "9f");
        byte[] many = java.util.Arrays.copyOf(head, head.length + (16 << 20));
        java.util.Arrays.fill(many, head.length, many.length, (byte) 0x40);
        assertThatThrownBy(() -> CHORD.read(many, 0, many.length))
                .isInstanceOf(BadFrame.class)
                .hasMessage("list of more than 524288 elements");
        Message verdict = envelope(new ChordReply.Verdict(Collections.nCopies((1 << 19) + 1, SPACE.id(0)), List.of()));
        assertThatThrownBy(() -> bytes(CHORD, verdict))
                .isInstanceOf(TooLong.class)
                .hasMessage("list of more than 524288 elements");
    }

    /** To say which number it is would take much longer than to read it. */
    @Test
    void aNumberOfMillionsOfDigitsIsRefusedAtOnce() {
        byte[] head = HexFormat.of().parseHex("85" + "68456e76656c6f7065" + "40" + "420100" + "c2" + "5a00800000");
        byte[] huge = java.util.Arrays.copyOf(head, head.length + (8 << 20));
        java.util.Arrays.fill(huge, head.length, huge.length, (byte) 0x77);
        assertThatThrownBy(() -> CHORD.read(huge, 0, huge.length))
                .isInstanceOf(BadFrame.class)
                .hasMessageStartingWith("Number value length (8388608) exceeds the maximum allowed");
    }

    @Test
    void twoMessagesOfOneNameMakeNoFormat() {
        List<Class<?>> twice = List.of(FloodingMessage.class, FloodingMessage.Query.class);
        assertThatThrownBy(() -> WireFormat.of(twice, List.of(), MAX))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Query: two messages of one name");
    }

    static byte[] bytes(WireFormat format, Message message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(message, out);
        return out.toByteArray();
    }

    private static Object there(WireFormat format, Message message) throws BadFrame {
        byte[] bytes = bytes(format, message);
        return format.read(bytes, 0, bytes.length);
    }
}
