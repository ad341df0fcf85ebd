package dev.peerlab.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.conformance.Graded;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.node.LocalNetwork;
import dev.peerlab.node.Node;
import dev.peerlab.node.NodeOptions;
import dev.peerlab.node.OverlayKind;
import dev.peerlab.node.overlay.ChordOverlay;
import dev.peerlab.node.overlay.LookupTrace;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What the appendix claims of four nodes, one of which goes: with a word, or without. */
class FourNodesLectureTest {

    private static final Duration PATIENCE = NodeOptions.CHORD.timeout().multipliedBy(NodeOptions.CHORD.attempts());

    @Test
    void whoCrashesIsWaitedFor() throws Exception {
        try (LocalNetwork network = new LocalNetwork(2)) {
            Node asker = ring(network);
            Node next = node(network, successor(asker));
            next.close();
            LookupTrace trace = answer(asker.lookup(contact(next).id()));
            assertThat(trace.steps().get(0).asked()).isEqualTo(contact(next));
            assertThat(trace.steps().get(0).took()).as("an answer of the dead").isEmpty();
            assertThat(trace.took()).isGreaterThanOrEqualTo(PATIENCE);
            assertThat(trace.owner()).isPresent().get().isNotEqualTo(contact(next));
        }
    }

    @Test
    void whoLeavesIsNot() throws Exception {
        try (LocalNetwork network = new LocalNetwork(2)) {
            Node asker = ring(network);
            Node next = node(network, successor(asker));
            Contact gone = contact(next);
            answer(next.leave());
            LookupTrace trace = answer(asker.lookup(gone.id()));
            assertThat(trace.steps()).allSatisfy(step -> assertThat(step.took()).isPresent());
            assertThat(trace.took()).isLessThan(PATIENCE);
            assertThat(trace.owner()).isPresent().get().isNotEqualTo(gone);
        }
    }

    @Test
    void anAddressDecidesWhereOnTheCircleItsPeerIs() {
        IdSpace space = NodeOptions.CHORD.space();
        TreeMap<Id, String> circle = new TreeMap<>();
        for (int port = 7401; port <= 7404; port++) {
            circle.put(space.hash("127.0.0.1:" + port), "peer at 127.0.0.1:" + port);
        }
        Map<Id, String> keys = new TreeMap<>();
        for (String key : List.of("a", "b", "c", "d")) {
            keys.put(space.hash(key), key);
        }
        TreeMap<Id, String> all = new TreeMap<>(circle);
        keys.forEach((id, key) -> {
            Map.Entry<Id, String> owner = circle.ceilingEntry(id);
            String whose = (owner == null ? circle.firstEntry() : owner).getValue();
            all.put(id, "     key '" + key + "', owned by the " + whose);
        });
        StringBuilder text = new StringBuilder();
        all.forEach((id, what) ->
                text.append(String.format(Locale.ROOT, "%s  %s%n", id.toString().substring(0, 10), what)));
        Quoted.check("sockets-four.txt", text.toString());
    }

    /** {@return the first of four nodes, once they are a ring} */
    private static Node ring(LocalNetwork network) throws Exception {
        Node first = start(network);
        answer(first.create());
        for (int i = 1; i < 4; i++) {
            answer(start(network).join(first.self()));
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!isIdeal(network)) {
            assertThat(System.nanoTime()).as("a ring within a minute").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return first;
    }

    private static Node start(LocalNetwork network) throws Exception {
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return network.start(NodeOptions.of(OverlayKind.CHORD, anywhere, Graded.reference(), 1));
    }

    private static boolean isIdeal(LocalNetwork network) throws Exception {
        TreeMap<Id, Contact> circle = new TreeMap<>();
        for (Node node : network.nodes()) {
            circle.put(contact(node).id(), contact(node));
        }
        for (Node node : network.nodes()) {
            Map.Entry<Id, Contact> next = circle.higherEntry(contact(node).id());
            List<Contact> list = answer(node.chord(chord ->
                    CompletableFuture.completedFuture(List.copyOf(chord.routes().successors()))));
            boolean right =
                    list.size() == 3 && list.get(0).equals((next == null ? circle.firstEntry() : next).getValue());
            if (!right) {
                return false;
            }
        }
        return true;
    }

    private static Contact successor(Node node) throws Exception {
        return answer(node.chord(
                chord -> CompletableFuture.completedFuture(chord.routes().successor())));
    }

    private static Contact contact(Node node) {
        return new Contact(ChordOverlay.id(node.options().chord().space(), node.self()), node.self());
    }

    private static Node node(LocalNetwork network, Contact contact) {
        return network.nodes().stream()
                .filter(node -> node.self().equals(contact.address()))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T answer(CompletableFuture<T> future) throws Exception {
        return future.get(30, TimeUnit.SECONDS);
    }
}
