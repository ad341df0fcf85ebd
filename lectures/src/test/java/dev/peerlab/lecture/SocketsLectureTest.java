package dev.peerlab.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Host;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.Upcall;
import dev.peerlab.lecture.sockets.Prober;
import dev.peerlab.lecture.sockets.Prober.ProbeMessage;
import dev.peerlab.lecture.sockets.Prober.ProbeUpcall.Answered;
import dev.peerlab.lecture.sockets.Prober.ProbeUpcall.Silence;
import dev.peerlab.lecture.sockets.ProberNode;
import dev.peerlab.lecture.sockets.Stranger;
import dev.peerlab.node.transport.Handshake.Hello;
import dev.peerlab.node.transport.Limits;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent.Reported;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the appendix claims about a peer in the simulator and the same one on TCP. */
class SocketsLectureTest {

    private static final int QUEUE = 10;
    private static final Limits HASTY = Limits.DEFAULT
            .queues(QUEUE, 1 << 20, 1 << 20)
            .times(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(60));

    private final MultiThreadIoEventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());

    @AfterEach
    void close() {
        loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    @Test
    void theAppendixTellsWhoGivesEachPartOfAHost() throws IOException {
        String text = Files.readString(Path.of("appendix-sockets.adoc"));
        assertThat(Host.class.getDeclaredMethods())
                .extracting(Method::getName)
                .allSatisfy(name -> assertThat(text).contains("\n| `" + name + "`"));
    }

    @Test
    void aPeerHearsTheSameInBothWorlds() throws Exception {
        String text = String.format("%-30s %-17s %-9s %s%n", "", "in the simulator", "on TCP", "what the node counts");
        text += row("one that lives", simulated(1), living());
        text += row("one whose process is gone", simulated(2), gone());
        text += row("one whose machine is gone", simulated(3), mute());
        text += row("one that took it, and crashed", simulated(4), taken());
        Quoted.check("sockets-silence.txt", text);
    }

    private static String row(String who, String simulated, List<String> onTcp) {
        return String.format(
                Locale.ROOT,
                "%-30s %-17s %-9s %s%n",
                who,
                simulated,
                onTcp.get(0),
                String.join(", ", onTcp.subList(1, onTcp.size())));
    }

    /** Answers nothing. */
    private static final class Taker implements Peer {
        @Override
        public void onMessage(Address from, Message message) {}

        @Override
        public void onTimer(Timer timer) {}
    }

    /** Peer 0 asks another: 1 lives, 2 has crashed, 3 was cut off, 4 takes the message and says nothing. */
    private static String simulated(int other) {
        EventLog log = new EventLog();
        // tag::simulated[]
        Simulation simulation = Simulation.builder().seed(1).trace(log).build();
        for (int i = 0; i < 4; i++) {
            simulation.add(Prober::new);
        }
        simulation.crash(Address.of(2));
        simulation.tell(Address.of(0), Prober.class, prober -> prober.probe(Address.of(1)));
        // end::simulated[]
        simulation.run();
        simulation.add(host -> new Taker());
        assertThat(name(log.events(Reported.class).get(0).upcall())).isEqualTo("answered");
        simulation.partition(
                List.of(Set.of(Address.of(3)), Set.of(Address.of(0), Address.of(1), Address.of(2), Address.of(4))));
        simulation.tell(Address.of(0), Prober.class, prober -> prober.probe(Address.of(other)));
        simulation.run();
        List<Reported> all = log.events(Reported.class);
        return name(all.get(all.size() - 1).upcall());
    }

    private static String name(Upcall upcall) {
        return upcall instanceof Silence ? "silence" : "answered";
    }

    private List<String> living() throws Exception {
        try (ProberNode one = new ProberNode(loops.next(), HASTY);
                ProberNode other = new ProberNode(loops.next(), HASTY)) {
            warmUp(one, other);
            one.tell(prober -> prober.probe(other.self()));
            Answered answered = (Answered) one.heard();
            assertThat(answered.by()).isEqualTo(other.self());
            assertThat(answered.after()).isLessThan(Prober.PATIENCE);
            return List.of(name(answered), one.noted());
        }
    }

    /** The first frames take as long as it takes to load the classes for them. */
    private static void warmUp(ProberNode one, ProberNode other) throws Exception {
        for (int i = 0; i < 20; i++) {
            one.tell(prober -> prober.probe(other.self()));
            boolean answered = one.heard() instanceof Answered;
            one.notedUpToNow();
            if (answered) {
                return;
            }
        }
        throw new AssertionError("never answered in time");
    }

    private List<String> gone() throws Exception {
        Address nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = Address.of("127.0.0.1", closed.getLocalPort());
        }
        try (ProberNode one = new ProberNode(loops.next(), HASTY)) {
            one.tell(prober -> prober.probe(nobody));
            assertThat(one.noted()).isEqualTo("sent");
            String counted = one.noted();
            return List.of(name(one.heard()), "sent", counted + ", at once");
        }
    }

    /** A machine that went down says nothing. Neither does a socket that nobody accepts. */
    private List<String> mute() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ProberNode one = new ProberNode(loops.next(), HASTY)) {
            one.tell(prober -> prober.probe(Address.of("127.0.0.1", mute.getLocalPort())));
            String heard = name(one.heard());
            assertThat(one.notedUpToNow()).as("until the peer gives up").containsExactly("sent");
            return List.of(heard, "sent", one.noted() + ", in the end");
        }
    }

    private List<String> taken() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ProberNode one = new ProberNode(loops.next(), HASTY)) {
            Address there = Address.of("127.0.0.1", server.getLocalPort());
            one.tell(prober -> prober.probe(there));
            try (Stranger other = Stranger.from(server)) {
                other.read(Stranger.HANDSHAKE);
                other.send(Stranger.HANDSHAKE, new Hello(1, ProberNode.REALM, there, List.of()));
                assertThat(other.read(ProberNode.FORMAT)).isInstanceOf(ProbeMessage.Probe.class);
            }
            String heard = name(one.heard());
            List<String> all = new ArrayList<>(List.of(heard));
            all.addAll(one.notedUpToNow());
            return all;
        }
    }

    @Test
    void aPeerHasOneThread() throws Exception {
        try (ProberNode one = new ProberNode(loops.next(), Limits.DEFAULT);
                ProberNode other = new ProberNode(loops.next(), Limits.DEFAULT)) {
            for (int i = 0; i < 20; i++) {
                one.tell(prober -> prober.probe(other.self()));
                other.tell(prober -> prober.probe(one.self()));
            }
            for (int i = 0; i < 20; i++) {
                one.heard();
                other.heard();
            }
            assertThat(Set.copyOf(one.threads())).hasSize(1);
            assertThat(Set.copyOf(other.threads())).hasSize(1).isNotEqualTo(Set.copyOf(one.threads()));
        }
    }

    @Test
    void whatAReceiverDoesNotTakeIsDroppedAndCounted() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ProberNode one = new ProberNode(loops.next(), HASTY)) {
            Address there = Address.of("127.0.0.1", mute.getLocalPort());
            one.tell(prober -> {
                for (int i = 0; i < 100; i++) {
                    prober.probe(there);
                }
            });
            List<String> counted = new ArrayList<>();
            for (int i = 0; i < 100 + QUEUE; i++) {
                counted.add(one.noted());
            }
            Quoted.check(
                    "sockets-queue.txt",
                    "a queue of " + QUEUE + " frames, a receiver that is not there yet, 100 messages\n"
                            + count(counted, "sent") + count(counted, "dropped: queue_full")
                            + "after the time for a hello:\n" + count(counted, "dropped: unreachable"));
        }
    }

    private static String count(List<String> all, String what) {
        return String.format(
                Locale.ROOT,
                "%-22s %3d%n",
                what,
                all.stream().filter(what::equals).count());
    }

    @Test
    void twoThatWriteAndDoNotReadGetStuck() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            try (SocketChannel one = SocketChannel.open(server.getLocalAddress());
                    SocketChannel other = server.accept()) {
                // With sockets that do not block one sees where others would: at a write of 0 bytes.
                for (SocketChannel end : Arrays.asList(one, other)) {
                    end.configureBlocking(false);
                    long most = 1L << 32;
                    long written = 0;
                    ByteBuffer bytes = ByteBuffer.allocate(1 << 20);
                    for (int last = 1; last > 0 && written < most; written += last) {
                        last = end.write(bytes.clear());
                    }
                    assertThat(written).isPositive().isLessThan(most);
                }
            }
        }
    }

    @Test
    void timeBeganIn1970AndGoesOnEvenly() throws Exception {
        try (ProberNode one = new ProberNode(loops.next(), Limits.DEFAULT)) {
            one.tell(prober -> {
                Duration now = prober.now();
                assertThat(now).isGreaterThan(Duration.ofDays(50 * 365));
                assertThat(prober.now()).isGreaterThanOrEqualTo(now);
            });
        }
    }
}
