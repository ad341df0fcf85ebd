package dev.peerlab.conformance.membership;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.ring.RingWorld;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What it costs to join.
 *
 * <p>False alarms: a lookup takes ½·log2 N = 5 hops on average here, two messages each, and more than 12 with a probability
 * below 10^-4 (hops are about as many as ones in ten random bits, and two). A peer that looks up its place only is far below the
 * limit of 400 messages whatever happens. One that looks up a finger for each of the 16 bits as well makes 17 lookups of 12 messages;
 * that the mean of 10 such joins is over the limit, nearly twice that, has a probability far below 10^-6.
 */
@Rules(Exercise.CHORD_JOIN)
class JoinCostTest {

    private static final IdSpace SPACE = new IdSpace(16);
    private static final int SIZE = 1024;
    private static final int LOG = 10;
    private static final int JOINS = 10;
    private static final int MOST = 4 * LOG * LOG;
    private static final Duration NEVER = Duration.ofDays(1_000);
    private static final Duration WHILE = Duration.ofSeconds(30);

    @Rule("JOIN-11")
    @Test
    void joiningALargeRingIsCheap() {
        List<Id> ids = ids();
        RingWorld world = new RingWorld(
                ChordSettings.of(SPACE).every(NEVER, NEVER),
                Graded.chord(Exercise.CHORD_JOIN),
                Simulation.builder().eventLimit(1_000_000));
        ids.subList(0, SIZE).forEach(world::add);
        world.converge();
        for (int i = SIZE; i < SIZE + JOINS; i++) {
            int newcomer = world.add(ids.get(i));
            world.join(newcomer, (i - SIZE) * 97);
            world.runFor(WHILE);
            requireMember(world, newcomer);
        }
        int messages = world.log().events(Sent.class).size() / JOINS;
        if (messages > MOST) {
            throw Violation.of("a join into a ring of " + SIZE + " peers took " + messages + " messages on average")
                    .expected("at most 4·(log2 N)² = " + MOST)
                    .actual(messages + ", the mean of " + JOINS + " joins")
                    .build();
        }
    }

    private static void requireMember(RingWorld world, int newcomer) {
        if (!world.node(newcomer).isMember()) {
            throw Violation.of("peer " + world.node(newcomer).self() + " did not get into a ring of " + SIZE + " peers")
                    .expected("a member after " + WHILE.toSeconds() + " s")
                    .actual("none")
                    .build();
        }
    }

    private static List<Id> ids() {
        Set<Id> ids = new LinkedHashSet<>();
        for (int i = 0; ids.size() < SIZE + JOINS; i++) {
            ids.add(SPACE.hash("join " + i));
        }
        return List.copyOf(ids);
    }
}
