package dev.peerlab.lecture;

import static dev.peerlab.lecture.PaperRing.address;
import static dev.peerlab.lecture.PaperRing.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.conformance.ring.RingWorld;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.chord.ChordMessage.Notify;
import dev.peerlab.contract.chord.ChordReply.Answer;
import dev.peerlab.contract.chord.ChordReply.Neighbors;
import dev.peerlab.contract.chord.ChordRequest.Ask;
import dev.peerlab.contract.chord.ChordRequest.HandOver;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.store.Entry;
import dev.peerlab.contract.store.Value;
import dev.peerlab.lecture.sockets.CborLines;
import dev.peerlab.lecture.sockets.Prober.ProbeMessage;
import dev.peerlab.lecture.sockets.ProberNode;
import dev.peerlab.node.overlay.ChordOverlay;
import dev.peerlab.node.overlay.SearchOverlay;
import dev.peerlab.node.transport.Limits;
import dev.peerlab.node.wire.BadFrame;
import dev.peerlab.node.wire.WireFormat;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the appendix claims about messages as bytes. */
class WireLectureTest {

    private static final WireFormat CHORD = ChordOverlay.format(Limits.DEFAULT.frameBytes());
    private static final Address SOMEWHERE = Address.of("127.0.0.1", 7042);
    private static final List<String> ENVELOPE = List.of("", "", "from", "to", "number");

    @Test
    void aQuestionAndItsAnswerAsFrames() throws BadFrame {
        List<Envelope> said = firstStepOfTheLookup();
        Envelope question = said.get(0);
        Contact next = ((Answer) said.get(1).body()).contact();
        Answer onTcp = new Answer(new Contact(next.id(), Address.of("127.0.0.1", 7051)), false);
        Envelope answer =
                new Envelope(said.get(1).from(), said.get(1).to(), said.get(1).number(), onTcp);
        String text = dump(question, "body", "", "lookup", "key", "last", "avoid");
        text += "\n\n" + dump(answer, "body", "", "contact", "id", "address", "host", "port", "last");
        Quoted.check("sockets-frames.txt", text);
    }

    /** Lecture 3: peer 8 looks up key 54. {@return what it asks first, and the answer} */
    private static List<Envelope> firstStepOfTheLookup() {
        RingWorld world = PaperRing.world();
        world.tell(address(8), node -> node.lookup(id(54)));
        world.runFor(Duration.ofMillis(100));
        return world.log().events(Sent.class).stream()
                .map(Sent::message)
                .filter(Envelope.class::isInstance)
                .map(Envelope.class::cast)
                .filter(e -> (e.body() instanceof Ask ask && ask.key().equals(id(54))) || e.body() instanceof Answer)
                .limit(2)
                .toList();
    }

    private static String dump(Envelope envelope, String... body) throws BadFrame {
        byte[] bytes = bytes(CHORD, envelope);
        assertThat(CHORD.read(bytes, 0, bytes.length)).isEqualTo(envelope);
        String length = HexFormat.of()
                .formatHex(ByteBuffer.allocate(4).putInt(bytes.length).array());
        List<String> names = new ArrayList<>(ENVELOPE);
        names.addAll(Arrays.asList(body));
        List<String> lines = new ArrayList<>();
        lines.add(CborLines.line(0, length, "length of the rest", "" + bytes.length));
        lines.addAll(CborLines.of(bytes, names));
        return String.join("\n", lines);
    }

    @Test
    void onARealNetworkAnIdHasTwentyBytes() {
        IdSpace space = new IdSpace(160);
        Id self = space.hash("127.0.0.1:7008");
        Id other = space.hash("127.0.0.1:7042");
        Ask ask = new Ask(Long.MAX_VALUE, space.hash("greeting"), false, List.of());
        Contact contact = new Contact(other, SOMEWHERE);
        Neighbors neighbors = new Neighbors(contact, List.of(contact, contact, contact, contact));
        long number = Long.MIN_VALUE;
        Quoted.check(
                "sockets-sizes.txt",
                "a question of a lookup         " + size(new Envelope(self, other, number, ask)) + " bytes\n"
                        + "its answer                     "
                        + size(new Envelope(other, self, number, new Answer(contact, true))) + " bytes\n"
                        + "a predecessor, 4 successors    " + size(new Envelope(other, self, number, neighbors))
                        + " bytes\n"
                        + "a notify                       " + size(new Envelope(self, other, 0, new Notify()))
                        + " bytes");
    }

    private static String size(Message message) {
        return String.format(Locale.ROOT, "%3d", 4 + bytes(CHORD, message).length);
    }

    @Test
    void aSealedInterfaceIsASchema() throws BadFrame {
        byte[] bytes = bytes(ProberNode.FORMAT, new ProbeMessage.Probe(7));
        assertThat(ProberNode.FORMAT.read(bytes, 0, bytes.length)).isEqualTo(new ProbeMessage.Probe(7));
        Quoted.check("sockets-probe.txt", String.join("\n", CborLines.of(bytes, List.of("", "", "number"))));
    }

    @Test
    void aSetHasNoSchema() {
        assertThatThrownBy(() -> WireFormat.of(List.of(Place.class), List.of(), 1_024))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no type that messages are made of");
    }

    @Test
    void whatIsNotInTheSchemaIsNoMessage() {
        String text = List.of(
                        row("a class of the JDK", "82 78 18 6a6176612e6c616e672e50726f636573734275696c646572 80"),
                        row("a message of flooding", hex(query())),
                        row("a text in place of an id", "85 68 456e76656c6f7065 61 38 41 2a 07 81 66 4e6f74696679"),
                        row("an envelope without a body", "84 68 456e76656c6f7065 41 08 41 2a 07"),
                        row("one message and a byte", "85 68 456e76656c6f7065 41 08 41 2a 07 81 66 4e6f74696679 00"),
                        row("half a message", "85 68 456e76656c6f7065 41 08"),
                        row(
                                "an id of 21 bytes",
                                "85 68 456e76656c6f7065 55 " + "ff".repeat(21) + " 41 2a 07 81 66 4e6f74696679"))
                .stream()
                .collect(Collectors.joining("\n"));
        Quoted.check("sockets-bad-frames.txt", text);
    }

    private static byte[] query() {
        WireFormat flooding = SearchOverlay.floodingFormat(1_024);
        return bytes(flooding, new Query(new QueryId(SOMEWHERE, 1), "song", 7, 0));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String row(String what, String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        StringBuilder said = new StringBuilder();
        assertThatThrownBy(() -> CHORD.read(bytes, 0, bytes.length))
                .isInstanceOfSatisfying(BadFrame.class, bad -> said.append(bad.getMessage()));
        return String.format(Locale.ROOT, "%-28s %s", what, said.toString().replaceAll(" \\(start.*", ""));
    }

    private static byte[] bytes(WireFormat format, Message message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(message, out);
        return out.toByteArray();
    }

    @Test
    void aHandOverOf255LargestValuesFitsAFrameAndOneMoreDoesNot() {
        assertThat(handOver(255)).isLessThanOrEqualTo(Limits.DEFAULT.frameBytes());
        assertThat(handOver(256)).isGreaterThan(Limits.DEFAULT.frameBytes());
    }

    private static int handOver(int values) {
        ChordSettings settings = ChordSettings.of(new IdSpace(160));
        Value largest = Value.of(new byte[settings.maxValueBytes()]);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < values; i++) {
            entries.add(new Entry(settings.space().hash("key " + i), Long.MAX_VALUE, largest));
        }
        Id self = settings.space().hash("self");
        return bytes(CHORD, new Envelope(self, self, Long.MAX_VALUE, new HandOver(null, entries))).length;
    }
}
