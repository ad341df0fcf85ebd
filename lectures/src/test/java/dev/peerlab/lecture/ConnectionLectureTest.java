package dev.peerlab.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Address;
import dev.peerlab.lecture.sockets.Conversation;
import dev.peerlab.lecture.sockets.Conversation.Line;
import dev.peerlab.lecture.sockets.Prober.ProbeMessage.Echo;
import dev.peerlab.lecture.sockets.Prober.ProbeMessage.Probe;
import dev.peerlab.lecture.sockets.Prober.ProbeUpcall;
import dev.peerlab.lecture.sockets.ProberNode;
import dev.peerlab.lecture.sockets.Stranger;
import dev.peerlab.node.transport.Handshake.Hello;
import dev.peerlab.node.transport.Limits;
import dev.peerlab.node.transport.Realm;
import dev.peerlab.node.transport.Traffic.Drop;
import dev.peerlab.node.transport.Traffic.Rejection;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the appendix claims about connections: how they begin and end, and what strangers do with them. */
class ConnectionLectureTest {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Realm REALM = ProberNode.REALM;

    private final MultiThreadIoEventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());

    @AfterEach
    void close() {
        loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private ProberNode node(Limits limits) throws Exception {
        return new ProberNode(loops.next(), limits);
    }

    private static Hello hello(Realm realm) {
        return new Hello(1, realm, Conversation.CLAIMED, List.of());
    }

    @Test
    void aConnectionFromHelloToIdle() throws Exception {
        Limits idle = Limits.DEFAULT.times(Duration.ofSeconds(5), Duration.ofSeconds(10), SOON.multipliedBy(2));
        try (ProberNode node = node(idle);
                Conversation said = new Conversation(node.self())) {
            said.say(Stranger.HANDSHAKE, hello(REALM)).hear(Stranger.HANDSHAKE);
            said.say(ProberNode.FORMAT, new Probe(7)).hear(ProberNode.FORMAT);
            // The node asks an address at which nobody listens: the connection that it has is used.
            node.tell(prober -> prober.probe(Conversation.CLAIMED));
            Probe asked = (Probe) said.hear(ProberNode.FORMAT);
            said.say(ProberNode.FORMAT, new Echo(asked.number()));
            assertThat(node.heard()).isInstanceOf(ProbeUpcall.class);
            assertThat(said.end()).isTrue();
            List<Line> lines = said.lines().stream()
                    .map(line -> new Line(line.toNode(), line.text().replace("" + asked.number(), "42")))
                    .toList();
            Quoted.check("../images/sockets-connection.svg", picture(lines));
        }
    }

    private static String picture(List<Line> lines) {
        return new ConversationPicture()
                .phase("1 hello", "Who are you?\nIs this the same\nnetwork?", "#eef2f5", lines.subList(0, 2))
                .phase("2 a request", "It was for this that\nthe connection\nwas made.", "#f8f4e3", lines.subList(2, 4))
                .phase(
                        "3 the other way",
                        "Whoever was called\nneeds no second\nconnection.",
                        "#f8f4e3",
                        lines.subList(4, 6))
                .phase("4 nothing", "For a minute. Then:", "#eef2f5", lines.subList(6, 7))
                .svg(
                        "The life of a connection",
                        "Both ends say hello. The one that connected asks, and is answered. Then the one that listened"
                                + " asks by the same connection, and is answered. After a minute without a frame it is closed.");
    }

    @Test
    void whoDoesNotFitIsToldWhy() throws Exception {
        try (ProberNode node = node(Limits.DEFAULT)) {
            Address self = node.self();
            List<String> text = new ArrayList<>();
            text.add(refused(node, hello(new Realm("course B", REALM.overlay(), REALM.settings()))));
            text.add(refused(node, hello(new Realm(REALM.network(), "chord", REALM.settings()))));
            text.add(refused(node, hello(new Realm(REALM.network(), REALM.overlay(), "a second"))));
            text.add(refused(node, new Hello(2, REALM, Conversation.CLAIMED, List.of())));
            text.add(refused(node, new Hello(1, REALM, self, List.of())));
            text.add(refused(node, new Hello(1, REALM, Address.of("127.0.0.2", 7001), List.of())));
            Quoted.check("sockets-refused.txt", String.join("\n", text));
        }
    }

    private static String refused(ProberNode node, Hello hello) throws Exception {
        try (Conversation said = new Conversation(node.self())) {
            said.say(Stranger.HANDSHAKE, hello).hear(Stranger.HANDSHAKE);
            assertThat(said.end()).isTrue();
            assertThat(node.noted()).isEqualTo("rejected: stranger");
            return said.lines().get(1).text();
        }
    }

    // Strangers

    private interface Deed {
        void by(Conversation stranger) throws Exception;
    }

    @Test
    void strangersAreCountedAndTheNodeGoesOn() throws Exception {
        Limits limits = new Limits(1_024, 512, 600, 16, 8, 10, 10_000, 10_000, SOON, SOON, Duration.ofMinutes(1));
        byte[] half = new byte[700];
        half[2] = 3; // 768 bytes are to come
        try (ProberNode node = node(limits)) {
            List<String> text = new ArrayList<>();
            text.add(row("connects, and says nothing", node, stranger -> {}));
            text.add(row("says half a hello, and waits", node, stranger -> stranger.bytes((byte) 0, (byte) 0)));
            text.add(row(
                    "begins with GET / HTTP/1.1",
                    node,
                    stranger -> stranger.bytes("GET / HTTP/1.1".getBytes(StandardCharsets.US_ASCII))));
            text.add(row("says a hello that is none", node, stranger -> stranger.bytes(frame(1, 2, 3))));
            text.add(row("sends half a frame, and hangs up", node, stranger -> {
                stranger.bytes((byte) 0, (byte) 0, (byte) 1, (byte) 0, (byte) 9);
                stranger.hangUp();
            }));
            text.add(member("sends half a frame, and waits", node, (byte) 0, (byte) 0, (byte) 1, (byte) 0, (byte) 9));
            text.add(member("sends large halves of frames", node, half));
            text.add(member("announces a frame of 2 GB", node, (byte) 127, (byte) -1, (byte) -1, (byte) -1));
            text.add(member("sends a frame that is no message", node, frame(1, 2, 3)));
            text.add(String.format(Locale.ROOT, "%-42s %s", "opens ten connections at once", flood(node)));
            assertThat(node.notedUpToNow()).isEmpty();
            Quoted.check("sockets-strangers.txt", String.join("\n", text));
            try (Conversation said = new Conversation(node.self())) {
                said.say(Stranger.HANDSHAKE, hello(REALM)).hear(Stranger.HANDSHAKE);
                said.say(ProberNode.FORMAT, new Probe(1));
                assertThat(said.hear(ProberNode.FORMAT)).isEqualTo(new Echo(1));
            }
        }
    }

    private static byte[] frame(int... body) {
        byte[] frame = new byte[4 + body.length];
        frame[3] = (byte) body.length;
        for (int i = 0; i < body.length; i++) {
            frame[4 + i] = (byte) body[i];
        }
        return frame;
    }

    private static String member(String what, ProberNode node, byte... bytes) throws Exception {
        return row("a member " + what, node, stranger -> {
            stranger.say(Stranger.HANDSHAKE, hello(REALM)).hear(Stranger.HANDSHAKE);
            stranger.bytes(bytes);
        });
    }

    private static String row(String what, ProberNode node, Deed deed) throws Exception {
        try (Conversation stranger = new Conversation(node.self())) {
            deed.by(stranger);
            assertThat(stranger.end()).as(what).isTrue();
            return String.format(Locale.ROOT, "%-42s %s", what, node.noted());
        }
    }

    private static String flood(ProberNode node) throws Exception {
        List<Conversation> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(new Conversation(node.self()));
        }
        List<String> counted = new ArrayList<>();
        for (Conversation stranger : all) {
            assertThat(stranger.end()).isTrue();
            counted.add(node.noted());
            stranger.close();
        }
        return counted.stream()
                .distinct()
                .sorted(Collections.reverseOrder())
                .map(what -> Collections.frequency(counted, what) + " " + what)
                .collect(Collectors.joining(", "));
    }

    // What is written down

    @Test
    void theLimitsAreThoseOfTheCode() throws Exception {
        StringBuilder attributes = new StringBuilder();
        String text = Files.readString(Path.of("appendix-sockets.adoc"));
        for (RecordComponent component : Limits.class.getRecordComponents()) {
            Object value = component.getAccessor().invoke(Limits.DEFAULT);
            String name = "limit-" + component.getName().toLowerCase(Locale.ROOT);
            attributes.append(":" + name + ": " + unit(component.getName(), value) + "\n");
            assertThat(text).contains("| `" + component.getName() + "`").contains("{" + name + "}");
        }
        Quoted.check("sockets-limits-attributes.adoc", attributes.toString());
    }

    private static String unit(String name, Object value) {
        if (value instanceof Duration time) {
            return time.toSeconds() + " s";
        }
        long number = ((Number) value).longValue();
        if (!name.endsWith("Bytes")) {
            return String.format(Locale.ROOT, "%,d", number);
        }
        return number >= 1 << 20 ? (number >> 20) + " MiB" : (number >> 10) + " KiB";
    }

    @Test
    void everyReasonToDropOrRejectIsToldOf() throws IOException {
        String text = Files.readString(Path.of("appendix-sockets.adoc"))
                + Files.readString(Path.of("generated/sockets-strangers.txt"));
        List<Enum<?>> reasons = new ArrayList<>(Arrays.asList(Drop.values()));
        reasons.addAll(Arrays.asList(Rejection.values()));
        assertThat(reasons)
                .allSatisfy(why -> assertThat(text).contains(why.name().toLowerCase(Locale.ROOT)));
    }
}
