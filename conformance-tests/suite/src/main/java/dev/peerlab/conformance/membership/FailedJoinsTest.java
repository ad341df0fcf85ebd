package dev.peerlab.conformance.membership;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.ring.RingWorld;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.ChordUpcall.JoinEnded;
import dev.peerlab.contract.chord.ChordUpcall.JoinOutcome;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.routing.RoutingTable;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent.Reported;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Attempts to join a real ring of four peers, that must leave no trace. */
@Rules(Exercise.CHORD_JOIN)
class FailedJoinsTest {

    private static final List<Integer> RING = List.of(8, 21, 38, 51);
    private static final int NEWCOMER = RING.size();
    private static final int CONTACT = NEWCOMER + 1;
    private static final Duration WHILE = Duration.ofSeconds(60);

    private static RingWorld world(int newcomer) {
        RingWorld world = new RingWorld(
                ChordSettings.of(Circle.SPACE),
                Graded.chord(Exercise.CHORD_JOIN),
                Simulation.builder().eventLimit(1_000_000));
        RING.forEach(id -> world.add(Circle.id(id)));
        world.converge();
        world.add(Circle.id(newcomer));
        world.add(Circle.id(45));
        world.runFor(WHILE);
        return world;
    }

    @Rule("JOIN-10")
    @Test
    void joiningThroughADeadContactChangesNobody() {
        RingWorld world = world(30);
        world.crash(CONTACT);
        attempt(world, CONTACT, JoinOutcome.UNREACHABLE);
    }

    @Rule("JOIN-10")
    @Test
    void joiningThroughAPeerThatIsInNoRingChangesNobody() {
        attempt(world(30), CONTACT, JoinOutcome.UNREACHABLE);
    }

    @Rule("JOIN-10")
    @Test
    void joiningWithAnIdThatIsTakenChangesNobody() {
        attempt(world(38), 0, JoinOutcome.ID_TAKEN);
    }

    private static void attempt(RingWorld world, int contact, JoinOutcome expected) {
        List<String> before = tables(world);
        world.join(NEWCOMER, contact);
        world.runFor(WHILE);
        List<JoinOutcome> told = world.log().events(Reported.class).stream()
                .filter(reported -> reported.upcall() instanceof JoinEnded)
                .map(reported -> ((JoinEnded) reported.upcall()).outcome())
                .toList();
        ChordNode newcomer = world.node(NEWCOMER);
        if (!told.equals(List.of(expected))) {
            throw violation(world, "peer " + newcomer.self() + " reported " + told + " of its attempt to join")
                    .expected("[" + expected + "]")
                    .actual(told.toString())
                    .build();
        }
        List<String> after = tables(world);
        if (!after.equals(before)) {
            throw violation(world, "peer " + newcomer.self() + " could not join, and a member's table changed")
                    .expected(before.toString())
                    .actual(after.toString())
                    .build();
        }
    }

    private static Violation.Builder violation(RingWorld world, String summary) {
        return Violation.of(summary)
                .seen(world.log())
                .about(world.node(NEWCOMER).self().address());
    }

    private static List<String> tables(RingWorld world) {
        return IntStream.range(0, RING.size())
                .mapToObj(i -> text(world.node(i).table()))
                .toList();
    }

    private static String text(RoutingTable table) {
        List<String> fingers = IntStream.range(0, table.space().bits())
                .mapToObj(i -> String.valueOf(table.finger(i)))
                .toList();
        return table.self() + " after " + table.predecessor() + ", before " + table.successors() + ", fingers "
                + fingers;
    }
}
