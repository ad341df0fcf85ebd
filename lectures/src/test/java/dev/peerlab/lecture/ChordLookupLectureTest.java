package dev.peerlab.lecture;

import static dev.peerlab.lecture.PaperRing.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.ring.RingWorld;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.chord.ChordRequest.Ask;
import dev.peerlab.contract.chord.ChordUpcall.LookupEnded;
import dev.peerlab.contract.chord.kit.ChordComposition;
import dev.peerlab.contract.chord.kit.ChordPeer;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.contract.routing.Application;
import dev.peerlab.contract.routing.Forwarding;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.lecture.chordlookup.Lookup1Straight;
import dev.peerlab.lecture.chordlookup.Lookup2Nearest;
import dev.peerlab.lecture.chordlookup.Lookup3Precedes;
import dev.peerlab.lecture.chordlookup.LookupBasics;
import dev.peerlab.lecture.chordlookup.LookupUpwards;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.TraceEvent.Sent;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What lecture 3 claims. */
class ChordLookupLectureTest {

    private static final ConvergedRing RING = PaperRing.tables();
    private static final LookupBasics RIGHT = new Lookup3Precedes();

    /** Goes from successor to successor. */
    private static final LookupBasics ROUND = new Lookup3Precedes() {
        @Override
        public Contact next(RoutingTable table, Id key) {
            return table.successor();
        }
    };

    @Test
    void theKeysOfThePaperLieWithTheirOwners() {
        StringBuilder text = new StringBuilder("key   owner   because it lies in\n");
        List<Integer> owners = new ArrayList<>();
        for (int key : PaperRing.KEYS) {
            RoutingTable table = RING.table(RING.ownerOf(id(key)));
            Contact before = Objects.requireNonNull(table.predecessor());
            owners.add((int) table.self().id().low());
            text.append(String.format(
                    Locale.ROOT,
                    "%3d %7s   (%s, %s]%n",
                    key,
                    table.self().id(),
                    before.id(),
                    table.self().id()));
        }
        assertThat(owners).containsExactly(14, 32, 32, 38, 56);
        Quoted.check("lookup-owners.txt", text.toString());
    }

    @Test
    void theFingerTableOfPeerEightIsThePapers() {
        RoutingTable table = RING.table(PaperRing.address(8));
        StringBuilder text = new StringBuilder("finger   starts at   is peer\n");
        List<Integer> fingers = new ArrayList<>();
        for (int i = 0; i < PaperRing.SPACE.bits(); i++) {
            Id start = PaperRing.SPACE.plusPowerOfTwo(id(8), i);
            Contact finger = Objects.requireNonNull(table.finger(i));
            fingers.add((int) finger.id().low());
            text.append(String.format(Locale.ROOT, "%6d   8 + %2d = %-3s  %4s%n", i, 1 << i, start, finger.id()));
        }
        assertThat(fingers).containsExactly(14, 14, 14, 21, 32, 42);
        Quoted.check("lookup-fingers.txt", text.toString());
    }

    @Test
    void theLookupOfKeyFiftyFourIsThePapers() {
        LookupPath slow = LookupPath.of(RING, ROUND, PaperRing.address(8), id(54));
        LookupPath fast = LookupPath.of(RING, RIGHT, PaperRing.address(8), id(54));
        assertThat(fast.text()).isEqualTo("8 → 42 → 51 → 56");
        assertThat(slow.text()).isEqualTo("8 → 14 → 21 → 32 → 38 → 42 → 48 → 51 → 56");
        Quoted.check(
                "lookup-paths.txt",
                "by successors: " + slow.text() + "   (" + slow.hops() + " peers asked)\nby fingers:    " + fast.text()
                        + "   (" + fast.hops() + " peers asked)");
    }

    @Test
    void aStraightIntervalLosesEverythingPastZero() {
        assertThat(LookupPath.of(RING, RIGHT, PaperRing.address(42), id(60)).text())
                .isEqualTo("42 → 51 → 56 → 1");
        LookupPath wrong = LookupPath.of(RING, new Lookup1Straight(), PaperRing.address(42), id(60));
        Quoted.check(
                "lookup-straight.txt",
                "key 60 from 42: " + wrong.text(13) + " → …\n\n" + tally("straight", new Lookup1Straight()) + "\n"
                        + tally("round", RIGHT));
    }

    @Test
    void thePeerThatIsNearestToTheKeyMayLieBehindIt() {
        assertThat(tally("nearest", new Lookup2Nearest())).contains("640 end at the owner");
        StringBuilder text =
                new StringBuilder("    N   nearest: never ends   hops else   at most   precedes: hops   at most\n");
        for (int bits : List.of(4, 6, 8, 10)) {
            ConvergedRing ring = ConvergedRing.random(new IdSpace(30), 4, 1 << bits, bits);
            List<LookupPath> nearest = thousand(ring, new Lookup2Nearest());
            List<LookupPath> precedes = thousand(ring, RIGHT);
            assertThat(precedes).allMatch(LookupPath::ended);
            assertThat(nearest).anyMatch(path -> !path.ended());
            text.append(String.format(
                    Locale.ROOT,
                    "%5d %13d of 1000 %11.1f %9d %16.1f %9d%n",
                    1 << bits,
                    nearest.stream().filter(path -> !path.ended()).count(),
                    hops(nearest).average().orElseThrow(),
                    hops(nearest).max().orElseThrow(),
                    hops(precedes).average().orElseThrow(),
                    hops(precedes).max().orElseThrow()));
        }
        Quoted.check("lookup-nearest.txt", text.toString());
    }

    private static List<LookupPath> thousand(ConvergedRing ring, LookupBasics how) {
        return IntStream.range(0, 1_000)
                .mapToObj(i ->
                        LookupPath.of(ring, how, i % ring.size(), ring.space().hash("key " + i)))
                .toList();
    }

    private static IntStream hops(List<LookupPath> paths) {
        return paths.stream().filter(LookupPath::ended).mapToInt(LookupPath::hops);
    }

    /** All lookups of all keys from all peers. */
    private static String tally(String name, LookupBasics how) {
        int right = 0;
        int wrong = 0;
        int endless = 0;
        for (int from = 0; from < RING.size(); from++) {
            for (int key = 0; key < 64; key++) {
                LookupPath path = LookupPath.of(RING, how, from, id(key));
                if (!path.ended()) {
                    endless++;
                } else if (path.last().equals(RING.member(RING.ownerOf(id(key))))) {
                    right++;
                } else {
                    wrong++;
                }
            }
        }
        return String.format(
                Locale.ROOT,
                "%-10s of 640 lookups: %3d end at the owner, %3d elsewhere, %3d never",
                name + ",",
                right,
                wrong,
                endless);
    }

    @Test
    void hopsGrowWithTheLogarithmIfTheFarthestFingerIsTakenFirst() {
        StringBuilder text =
                new StringBuilder("    N   ½·log2 N   mean hops   99 % within   upwards   successors only\n");
        for (int bits = 3; bits <= 14; bits++) {
            ConvergedRing ring = ConvergedRing.random(new IdSpace(160), 4, 1 << bits, bits);
            int[] down = hops(ring, RIGHT, 4_000);
            double mean = IntStream.of(down).average().orElseThrow();
            int most = IntStream.of(down)
                    .sorted()
                    .skip(down.length * 99L / 100)
                    .findFirst()
                    .orElseThrow();
            assertThat(mean).isBetween(0.5 * bits - 0.7, 0.5 * bits + 0.1);
            assertThat(most).isLessThanOrEqualTo(bits);
            text.append(String.format(
                    Locale.ROOT,
                    "%5d %10.1f %11.2f %13d %9s %17s%n",
                    1 << bits,
                    0.5 * bits,
                    mean,
                    most,
                    bits > 10 ? "" : mean(ring, new LookupUpwards()),
                    bits > 10 ? "" : mean(ring, ROUND)));
        }
        Quoted.check("lookup-hops.txt", text.toString());
    }

    private static String mean(ConvergedRing ring, LookupBasics how) {
        double mean = IntStream.of(hops(ring, how, 500)).average().orElseThrow();
        return String.format(Locale.ROOT, "%.1f", mean);
    }

    private static int[] hops(ConvergedRing ring, LookupBasics how, int lookups) {
        SplittableRandom random = new SplittableRandom(7);
        return IntStream.range(0, lookups)
                .map(i -> {
                    Id key = ring.space().hash("key " + i);
                    LookupPath path = LookupPath.of(ring, how, random.nextInt(ring.size()), key);
                    assertThat(path.last()).isEqualTo(ring.member(ring.ownerOf(key)));
                    return path.hops();
                })
                .toArray();
    }

    @Test
    void aDeadFingerCostsTimeAndNothingElse() {
        RingWorld world = PaperRing.world();
        world.crash(PaperRing.address(42));
        world.tell(PaperRing.address(8), node -> node.lookup(id(54)));
        world.runFor(Duration.ofSeconds(5));
        assertThat(world.log().events(Reported.class).stream()
                        .map(Reported::upcall)
                        .filter(LookupEnded.class::isInstance)
                        .map(LookupEnded.class::cast)
                        .map(LookupEnded::owner))
                .singleElement()
                .isEqualTo(Optional.of(PaperRing.contact(world, 56)));
        Set<Long> numbers = world.log().events(Sent.class).stream()
                .map(sent -> (Envelope) sent.message())
                .filter(e -> e.body() instanceof Ask ask && ask.key().equals(id(54)))
                .map(Envelope::number)
                .collect(Collectors.toSet());
        List<String> lines = RingLines.of(
                world.log(),
                Duration.ZERO,
                e -> numbers.contains(e.number()) && (e.from().equals(id(8)) || e.to().equals(id(8))));
        Quoted.check("lookup-dead-finger.txt", String.join("\n", lines));
    }

    @Test
    void theApplicationIsAskedAtEachPeerOnTheWay() {
        List<String> lines = new ArrayList<>();
        Simulation simulation = Simulation.builder().build();
        for (int i = 0; i < RING.size(); i++) {
            Contact self = RING.member(i);
            simulation.add(host -> new ChordPeer(
                    host,
                    PaperRing.settings(),
                    List.of(self.id()),
                    ChordComposition.of(Graded.reference()),
                    (routing, store, own) -> new Watching(self, lines)));
            RoutingTable table = RING.table(i);
            simulation.tell(self.address(), ChordPeer.class, peer -> peer.node().install(table));
        }
        simulation.tell(
                RING.member(PaperRing.address(8)).address(),
                ChordPeer.class,
                peer -> peer.node().route(id(54), new Parcel("a song")));
        simulation.runFor(Duration.ofMillis(100));
        Quoted.check("lookup-route.txt", String.join("\n", lines));
    }

    private record Parcel(String text) implements Message {}

    /** An application that looks on. */
    private record Watching(Contact self, List<String> lines) implements Application {
        @Override
        public Forwarding forward(Id key, Forwarding onward) {
            lines.add("forward at " + self.id() + ", next is " + onward.next().id());
            return onward;
        }

        @Override
        public void deliver(Id key, Message payload) {
            lines.add("deliver at " + self.id() + ": " + ((Parcel) payload).text());
        }
    }
}
