package dev.peerlab.conformance.membership;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.ring.RingBench;
import dev.peerlab.conformance.ring.RingFault;
import dev.peerlab.conformance.ring.RingOracle;
import dev.peerlab.conformance.ring.RingWorld;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordMembership;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.chord.kit.ApplicationFactory;
import dev.peerlab.contract.chord.kit.ChordComposition;
import dev.peerlab.contract.chord.kit.ChordNode;
import dev.peerlab.contract.chord.kit.ChordPeer;
import dev.peerlab.simulator.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A ring of hosts with several virtual peers each. */
@Rules(Exercise.CHORD_JOIN)
class VirtualRingTest {

    private static final IdSpace SPACE = new IdSpace(16);
    private static final int HOSTS = 3;
    private static final int IDS_EACH = 3;
    private static final Duration BETWEEN = Duration.ofSeconds(3);

    /** Enough for a peer that looks after one finger at random each round, but for one case in 10^7. */
    private static final int ROUNDS = 400;

    @Rule("JOIN-12")
    @Test
    void aRingOfVirtualPeersBecomesIdeal() {
        ChordComposition parts = Graded.chord(Exercise.CHORD_JOIN);
        ChordSettings settings = ChordSettings.of(SPACE);
        RingWorld world = new RingWorld(settings, parts, Simulation.builder().eventLimit(3_000_000));
        ChordMembership membership = new RingBench(settings, parts, ApplicationFactory.NONE, SPACE.id(0))
                .node()
                .parts()
                .membership();
        IntStream.range(0, HOSTS).forEach(host -> world.add(ids(membership, host)));
        for (int number = 0; number < IDS_EACH; number++) {
            for (int host = 0; host < HOSTS; host++) {
                begin(world, host, number);
            }
        }
        requireIdeal(world);
    }

    private static List<Id> ids(ChordMembership membership, int host) {
        return IntStream.range(0, IDS_EACH)
                .mapToObj(number -> membership.virtualId(SPACE, Address.of(host), number))
                .toList();
    }

    private static void begin(RingWorld world, int host, int number) {
        if (host == 0 && number == 0) {
            world.create(0);
            return;
        }
        Contact first = world.node(0).self();
        tell(world, host, number, node -> node.join(first));
        world.runFor(BETWEEN);
    }

    private static void tell(RingWorld world, int host, int number, Consumer<ChordNode> turn) {
        world.simulation()
                .tell(
                        Address.of(host),
                        ChordPeer.class,
                        peer -> turn.accept(peer.nodes().get(number)));
    }

    private static void requireIdeal(RingWorld world) {
        for (int round = 0; round < ROUNDS && !isIdeal(world); round++) {
            world.runFor(JoinRun.ROUND);
        }
        if (!isIdeal(world)) {
            int members = world.members().size();
            String what = members < HOSTS * IDS_EACH
                    ? "has only " + members + " members"
                    : wrong(RingOracle.idealFaults(world, true).get(0));
            throw Violation.of("a ring of " + HOSTS + " hosts with " + IDS_EACH + " ids each " + what + " after "
                            + ROUNDS + " rounds of maintenance")
                    .expected("all tables exact")
                    .actual(what)
                    .seen(world.log())
                    .build();
        }
    }

    private static boolean isIdeal(RingWorld world) {
        return world.members().size() == HOSTS * IDS_EACH
                && RingOracle.idealFaults(world, true).isEmpty();
    }

    private static String wrong(RingFault fault) {
        return "has a wrong " + fault.what() + " at " + fault.peer() + ": " + fault.actual() + " instead of "
                + fault.expected();
    }
}
