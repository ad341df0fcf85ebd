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
import dev.peerlab.contract.chord.ChordMembership;
import dev.peerlab.contract.chord.ChordMessage.Notify;
import dev.peerlab.contract.chord.ChordReply.Neighbors;
import dev.peerlab.contract.chord.ChordRequest.Ask;
import dev.peerlab.contract.chord.ChordRequest.AskNeighbors;
import dev.peerlab.contract.chord.ChordRequest.HandOver;
import dev.peerlab.contract.chord.MembershipHost;
import dev.peerlab.contract.chord.kit.ChordComposition;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.contract.store.StoreUpcall.Ended;
import dev.peerlab.contract.store.Value;
import dev.peerlab.lecture.chordjoin.PointersFirst;
import dev.peerlab.simulator.Faults;
import dev.peerlab.simulator.Latency;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What lecture 4 claims of joins. */
class ChordJoinLectureTest {

    private static final Duration SETTLED = Duration.ofSeconds(2);
    private static final Duration TICK = Duration.ofMillis(1);

    /** Who is next to whom around the newcomer 26. */
    private record Pointers(
            @Nullable Id after21,
            @Nullable Id before26,
            @Nullable Id after26,
            @Nullable Id before32,
            boolean has24) {

        static Pointers of(RingWorld world) {
            RoutingTable newcomer = world.node(address(26)).table();
            return new Pointers(
                    id(world.node(address(21)).table().successor()),
                    id(newcomer.predecessor()),
                    newcomer.successorCount() == 0 ? null : id(newcomer.successor()),
                    id(world.node(address(32)).table().predecessor()),
                    world.node(address(26)).store().get(PaperRing.id(24)).isPresent());
        }

        private static @Nullable Id id(@Nullable Contact contact) {
            return contact == null ? null : contact.id();
        }

        private static String text(@Nullable Id id) {
            return id == null ? "-" : id.toString();
        }

        String line(long millis) {
            return String.format(
                    Locale.ROOT,
                    "%4d ms %10s %10s %10s %11s %8s",
                    millis,
                    text(after21),
                    text(before26),
                    text(after26),
                    text(before32),
                    has24 ? "yes" : "no");
        }
    }

    @Test
    void aJoinStepByStep() {
        RingWorld world = PaperRing.world();
        for (int key : List.of(24, 30)) {
            world.put(address(8), id(key), Value.of("song " + key));
        }
        world.runFor(SETTLED);
        int newcomer = world.add(id(26));
        assertThat(newcomer).isEqualTo(address(26));
        Duration start = world.simulation().now();
        world.join(newcomer, address(8));

        List<Pointers> stages = new ArrayList<>();
        StringBuilder table =
                new StringBuilder("   time   after 21  before 26   after 26   before 32   26 has key 24\n");
        Duration settled = start;
        for (int millis = 0; millis <= 3_000; millis++) {
            Pointers now = Pointers.of(world);
            if (stages.isEmpty() || !stages.get(stages.size() - 1).equals(now)) {
                stages.add(now);
                table.append(now.line(millis)).append('\n');
                settled = world.simulation().now();
            }
            world.runFor(TICK);
        }
        assertThat(stages.get(stages.size() - 1)).isEqualTo(new Pointers(id(26), id(21), id(32), id(26), true));
        Quoted.check("join-pointers.txt", table.toString());
        Quoted.check("../images/join-stages.svg", picture(stages));

        Set<Long> placing = world.log().events(Sent.class).stream()
                .map(sent -> (Envelope) sent.message())
                .filter(e -> e.body() instanceof Ask ask
                        && ask.key().equals(id(26))
                        && e.from().equals(id(26)))
                .map(Envelope::number)
                .collect(Collectors.toSet());
        Duration end = settled.minus(start).plus(Duration.ofMillis(40));
        List<String> lines =
                RingLines.of(world.log(), start, e -> placing.contains(e.number()) || isAboutTheGap(e)).stream()
                        .filter(line -> Long.parseLong(line.substring(0, 5).strip()) <= end.toMillis())
                        .toList();
        Quoted.check("join-messages.txt", String.join("\n", lines));
    }

    private static boolean isAboutTheGap(Envelope envelope) {
        Set<Id> gap = new HashSet<>(PaperRing.ids(21, 26, 32));
        boolean inside = gap.contains(envelope.from()) && gap.contains(envelope.to());
        return inside
                && (envelope.body() instanceof AskNeighbors
                        || envelope.body() instanceof Neighbors
                        || envelope.body() instanceof Notify
                        || envelope.body() instanceof HandOver);
    }

    private static String picture(List<Pointers> stages) {
        List<Pointers> shown = new ArrayList<>();
        for (Pointers stage : stages) {
            Pointers last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
            if (last == null || !samePointers(last, stage)) {
                shown.add(stage);
            }
        }
        CircleDrawing drawing = new CircleDrawing(
                "Peer 26 joins between 21 and 32",
                "One pointer after the other changes: 26 points to 32, and back to 21; 32 back to 26; 21 on to 26.",
                760,
                270 * ((shown.size() + 2) / 3),
                6);
        for (int i = 0; i < shown.size(); i++) {
            Pointers stage = shown.get(i);
            drawing.circle(130 + 250 * (i % 3), 120 + 270 * (i / 3), 90);
            next(drawing, 21, stage.after21());
            next(drawing, 26, stage.after26());
            before(drawing, 26, stage.before26());
            before(drawing, 32, stage.before32());
            for (int peer : List.of(8, 21, 32, 48)) {
                drawing.peer(peer, "#fff");
            }
            drawing.peer(26, CircleDrawing.YELLOW).caption(36, (i + 1) + ".");
        }
        return drawing.svg();
    }

    private static boolean samePointers(Pointers one, Pointers other) {
        return one.equals(
                new Pointers(other.after21(), other.before26(), other.after26(), other.before32(), one.has24()));
    }

    private static void next(CircleDrawing drawing, int peer, @Nullable Id to) {
        if (to != null) {
            drawing.arrow(peer, (int) to.low(), 2.2, CircleDrawing.BLUE, false);
        }
    }

    private static void before(CircleDrawing drawing, int peer, @Nullable Id to) {
        if (to != null) {
            drawing.back(peer, (int) to.low(), 20, CircleDrawing.GREEN);
        }
    }

    @Test
    void manyNewcomersInOneGapEndInTheIdealRing() {
        for (long seed = 1; seed <= 20; seed++) {
            RingWorld world = PaperRing.world(
                    PaperRing.settings(),
                    ChordComposition.of(Graded.reference()),
                    Simulation.builder()
                            .seed(seed)
                            .latency(Latency.logNormal(Duration.ofMillis(40), 0.5))
                            .faults(new Faults(0, 0.1, 0.1)));
            for (int newcomer : List.of(31, 22, 29, 26, 24)) {
                world.join(world.add(id(newcomer)), address(48));
            }
            world.runFor(Duration.ofMinutes(2));
            assertThat(world.members()).hasSize(15);
            assertThat(RingOracle.idealFaults(world, true)).isEmpty();
        }
    }

    @Test
    void keysMustMoveBeforePointersDo() {
        String keysFirst = answers("keys first", ChordComposition.of(Graded.reference()));
        String pointersFirst = answers(
                "pointers first", ChordComposition.of(Graded.reference()).withMembership(new Hasty()));
        Quoted.check(
                "join-handover.txt",
                "                  found   not there   no answer yet\n" + pointersFirst + "\n" + keysFirst);
    }

    /** Lets peer 26 join 100 times, while peer 48 asks for key 24 every 5 ms. */
    private static String answers(String name, ChordComposition parts) {
        int found = 0;
        int absent = 0;
        int asked = 0;
        for (long seed = 1; seed <= 100; seed++) {
            RingWorld world = PaperRing.world(
                    PaperRing.settings().with(3, 1),
                    parts,
                    Simulation.builder().seed(seed).latency(Latency.logNormal(Duration.ofMillis(20), 0.5)));
            world.put(address(8), id(24), Value.of("song"));
            world.runFor(Duration.ofSeconds(10));
            world.join(world.add(id(26)), address(8));
            for (int i = 0; i < 400; i++) {
                world.get(address(48), id(24));
                asked++;
                world.runFor(Duration.ofMillis(5));
            }
            world.runFor(Duration.ofSeconds(1));
            List<Ended> gets = world.log().events(Reported.class).stream()
                    .filter(r -> r.peer().number() == address(48) && r.upcall() instanceof Ended)
                    .map(r -> (Ended) r.upcall())
                    .toList();
            found += (int) gets.stream().filter(get -> get.value().isPresent()).count();
            absent += (int) gets.stream().filter(get -> get.value().isEmpty()).count();
        }
        assertThat(name.startsWith("keys")).isEqualTo(absent == 0);
        return String.format(Locale.ROOT, "%-14s %,8d %,11d %,15d", name, found, absent, asked - found - absent);
    }

    /** A submission that moves pointers before keys. */
    private static final class Hasty implements Submission {
        @Override
        public String name() {
            return "hasty";
        }

        @Override
        public ChordMembership chordMembership(MembershipHost host) {
            return new PointersFirst(host);
        }
    }

    @Test
    void virtualPeersSpreadTheLoad() {
        StringBuilder text = new StringBuilder("   v   1st percentile   99th percentile   largest\n");
        double last = Double.MAX_VALUE;
        for (int v : List.of(1, 2, 5, 10, 20)) {
            double[] shares = shares(1_000, v);
            double high = shares[989];
            assertThat(high).isLessThan(last);
            last = high;
            text.append(String.format(
                    Locale.ROOT, "%4d %16.2f %17.2f %9.2f%n", v, shares[10], high, shares[shares.length - 1]));
        }
        Quoted.check("join-virtual.txt", text.toString());
    }

    /** Each host's share of the circle, in multiples of the mean, ascending. */
    private static double[] shares(int hosts, int v) {
        IdSpace space = new IdSpace(60);
        record Point(long id, int host) {}
        List<Point> points = new ArrayList<>();
        for (int host = 0; host < hosts; host++) {
            for (int number = 0; number < v; number++) {
                points.add(new Point(space.hash(host + "#" + number).low(), host));
            }
        }
        points.sort(Comparator.comparingLong(Point::id));
        double[] shares = new double[hosts];
        double circle = Math.pow(2, 60);
        for (int i = 0; i < points.size(); i++) {
            double gap = i == 0
                    ? circle
                            - points.get(points.size() - 1).id()
                            + points.get(0).id()
                    : points.get(i).id() - points.get(i - 1).id();
            shares[points.get(i).host()] += gap / circle * hosts;
        }
        Arrays.sort(shares);
        return shares;
    }
}
