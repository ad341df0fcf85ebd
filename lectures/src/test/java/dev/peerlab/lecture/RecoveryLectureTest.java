package dev.peerlab.lecture;

import static dev.peerlab.lecture.PaperRing.address;
import static dev.peerlab.lecture.PaperRing.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.ring.RingOracle;
import dev.peerlab.conformance.ring.RingWorld;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.chord.ChordMessage.Notify;
import dev.peerlab.contract.chord.ChordRecovery;
import dev.peerlab.contract.chord.ChordReply.Neighbors;
import dev.peerlab.contract.chord.ChordReply.Verdict;
import dev.peerlab.contract.chord.ChordRequest.AskNeighbors;
import dev.peerlab.contract.chord.ChordRequest.Inventory;
import dev.peerlab.contract.chord.ChordRequest.Leaving;
import dev.peerlab.contract.chord.ChordRequest.Replicate;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.RecoveryHost;
import dev.peerlab.contract.chord.kit.ChordComposition;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.contract.store.StoreUpcall.Ended;
import dev.peerlab.contract.store.Value;
import dev.peerlab.lecture.recovery.Recovery1OneBasket;
import dev.peerlab.lecture.recovery.Recovery2NeverForgives;
import dev.peerlab.simulator.Latency;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent.Reported;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What lecture 5 claims. */
class RecoveryLectureTest {

    private static final Duration SETTLED = Duration.ofSeconds(20);
    private static final int SHOWN = 19;
    private static final Duration TICK = Duration.ofMillis(10);
    private static final ChordComposition REFERENCE = ChordComposition.of(Graded.reference());

    /** A submission that has nothing but a recovery. */
    private record Wrong(Function<RecoveryHost, ChordRecovery> maker) implements Submission {
        @Override
        public String name() {
            return "wrong";
        }

        @Override
        public ChordRecovery chordRecovery(RecoveryHost host) {
            return maker.apply(host);
        }
    }

    private static ChordComposition with(Function<RecoveryHost, ChordRecovery> maker) {
        return REFERENCE.withRecovery(new Wrong(maker));
    }

    private static RingWorld withKey24(RingWorld world) {
        world.put(address(8), id(24), Value.of("song"));
        world.runFor(SETTLED);
        return world;
    }

    private static String keepers(RingWorld world, int key) {
        return world.keepers(id(key)).stream()
                .map(node -> node.self().id().toString())
                .collect(Collectors.joining(" "));
    }

    private static String after(RingWorld world, int peer) {
        return RingLines.contacts(world.node(address(peer)).table().successors());
    }

    private static String before(RingWorld world, int peer) {
        Contact predecessor = world.node(address(peer)).table().predecessor();
        return predecessor == null ? "-" : predecessor.id().toString();
    }

    /** Lets time pass. {@return the lines that differ from the one before, with the time} */
    private static List<String> changes(RingWorld world, Duration since, Duration until, Supplier<String> line) {
        List<String> lines = new ArrayList<>();
        String last = "";
        while (world.simulation().now().compareTo(since.plus(until)) <= 0) {
            String now = line.get();
            if (!now.equals(last)) {
                long millis = world.simulation().now().minus(since).toMillis();
                lines.add(String.format(Locale.ROOT, "%6d ms   %s", millis, now));
                last = now;
            }
            world.runFor(TICK);
        }
        return lines;
    }

    @Test
    void aCrashStepByStep() {
        RingWorld world = withKey24(PaperRing.world());
        Duration start = world.simulation().now();
        world.crash(address(32));
        List<String> lines = changes(
                world,
                start,
                Duration.ofSeconds(30),
                () -> String.format(
                        Locale.ROOT, "%-12s %9s   %s", after(world, 21), before(world, 38), keepers(world, 24)));
        world.restart(address(32));
        world.join(address(32), address(1));
        lines.addAll(changes(
                world,
                start,
                Duration.ofSeconds(80),
                () -> String.format(
                        Locale.ROOT, "%-12s %9s   %s", after(world, 21), before(world, 38), keepers(world, 24))));
        assertThat(RingOracle.idealFaults(world, false)).isEmpty();
        assertThat(keepers(world, 24)).isEqualTo("32 38 42");
        Quoted.check(
                "recover-crash.txt",
                "     time   21's list    before 38   copies of key 24\n" + String.join("\n", lines));

        List<String> messages = RingLines.of(world.log(), start, RecoveryLectureTest::isStabilizingOf21).stream()
                .limit(9)
                .toList();
        Quoted.check("recover-messages.txt", String.join("\n", messages));
    }

    private static boolean isStabilizingOf21(Envelope envelope) {
        Set<Id> near = Set.copyOf(PaperRing.ids(32, 38));
        if (envelope.from().equals(id(21))) {
            return near.contains(envelope.to())
                    && (envelope.body() instanceof AskNeighbors || envelope.body() instanceof Notify);
        }
        return envelope.to().equals(id(21)) && envelope.body() instanceof Neighbors && near.contains(envelope.from());
    }

    @Test
    void copiesOnVirtualPeersOfOneHostDieTogether() {
        Quoted.check(
                "recover-hosts.txt",
                "copies on             keys of 1000 that the crash of one host destroys, worst host\n"
                        + "the next peers        " + worst(with(Recovery1OneBasket::new)) + "\n"
                        + "the next other hosts  " + worst(REFERENCE));
    }

    /** How many of 1000 keys lie on one host only, at most. */
    private static long worst(ChordComposition parts) {
        IdSpace space = new IdSpace(32);
        RingWorld world = new RingWorld(ChordSettings.of(space).with(8, 2), parts, Simulation.builder());
        for (int host = 0; host < 16; host++) {
            List<Id> ids = new ArrayList<>();
            for (int number = 0; number < 4; number++) {
                ids.add(space.hash(host + "#" + number));
            }
            world.add(ids);
        }
        world.converge();
        long[] lost = new long[16];
        for (int i = 0; i < 1_000; i++) {
            Id key = space.hash("key " + i);
            for (ChordNode node : world.members()) {
                List<Contact> keepers = node.replicaSet(key, 2);
                if (!keepers.isEmpty()
                        && keepers.stream().map(Contact::address).distinct().count() == 1) {
                    lost[keepers.get(0).address().number()]++;
                }
            }
        }
        return Arrays.stream(lost).max().orElseThrow();
    }

    @Test
    void aSlowPeerIsTakenBackUnlessItIsNeverForgiven() {
        Quoted.check("recover-slow.txt", slow(REFERENCE));
        Quoted.check("recover-never.txt", slow(with(Recovery2NeverForgives::new)));
    }

    private static String slow(ChordComposition parts) {
        boolean[] slow = {false};
        int late = address(32);
        Latency latency = (from, to, random) -> slow[0] && (from == late || to == late) ? 1_000_000 : 10_000;
        RingWorld world = withKey24(PaperRing.world(
                PaperRing.settings(), parts, Simulation.builder().latency(latency)));
        Duration start = world.simulation().now();
        slow[0] = true;
        world.simulation().at(start.plus(Duration.ofSeconds(4)), () -> slow[0] = false);
        List<String> lines = changes(
                world,
                start,
                Duration.ofMinutes(2),
                () -> String.format(
                        Locale.ROOT, "%-12s %9s   %s", after(world, 21), before(world, 38), after(world, 32)));
        String shown = lines.stream().limit(SHOWN).collect(Collectors.joining("\n"));
        String more =
                lines.size() > SHOWN ? "\n      …     and so on: " + (lines.size() - SHOWN) + " changes more" : "";
        return "     time   21's list    before 38   32's list\n" + shown + more + "\n"
                + (RingOracle.idealFaults(world, false).isEmpty() ? "" : "not ") + "the ideal ring after two minutes";
    }

    @Test
    void aPeerThatLeavesInGoodOrderIsNotMissed() {
        String leave = answers("32 leaves", world -> world.tell(address(32), ChordNode::leave));
        String crash = answers("32 crashes", world -> world.crash(address(32)));
        Quoted.check("recover-leave.txt", "             found   not there   slowest answer\n" + leave + "\n" + crash);
        RingWorld world = withKey24(PaperRing.world());
        Duration start = world.simulation().now();
        world.tell(address(32), ChordNode::leave);
        world.runFor(Duration.ofSeconds(1));
        List<String> lines = RingLines.of(world.log(), start, RecoveryLectureTest::isAboutLeaving);
        Quoted.check("recover-leave-messages.txt", String.join("\n", lines));
    }

    private static boolean isAboutLeaving(Envelope envelope) {
        if (envelope.from().equals(id(32))) {
            return envelope.body() instanceof Leaving
                    || envelope.body() instanceof Replicate
                    || envelope.body() instanceof Inventory;
        }
        return envelope.to().equals(id(32)) && envelope.body() instanceof Verdict;
    }

    private interface Deed {
        void to(RingWorld world);
    }

    /** Peer 48 asks for key 24 every 10 ms for 10 s. */
    private static String answers(String name, Deed deed) {
        RingWorld world = withKey24(PaperRing.world());
        List<Long> requests = new ArrayList<>();
        List<Duration> asked = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            if (i == 10) {
                deed.to(world);
            }
            asked.add(world.simulation().now());
            requests.add(world.get(address(48), id(24)));
            world.runFor(TICK);
        }
        world.runFor(SETTLED);
        int found = 0;
        int absent = 0;
        long slowest = 0;
        for (Reported reported : world.log().events(Reported.class)) {
            if (reported.peer().number() == address(48) && reported.upcall() instanceof Ended ended) {
                found += ended.value().isPresent() ? 1 : 0;
                absent += ended.value().isEmpty() ? 1 : 0;
                int index = requests.indexOf(ended.request());
                slowest =
                        Math.max(slowest, reported.at().minus(asked.get(index)).toMillis());
            }
        }
        return String.format(Locale.ROOT, "%-10s %7d %11d %,13d ms", name, found, absent, slowest);
    }
}
