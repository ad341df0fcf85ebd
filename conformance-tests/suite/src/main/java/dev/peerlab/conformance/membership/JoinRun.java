package dev.peerlab.conformance.membership;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.membership.JoinScenario.Newcomer;
import dev.peerlab.conformance.ring.RingFault;
import dev.peerlab.conformance.ring.RingOracle;
import dev.peerlab.conformance.ring.RingWorld;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.store.Value;
import dev.peerlab.simulator.Faults;
import dev.peerlab.simulator.Latency;
import dev.peerlab.simulator.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;

/** A {@link JoinScenario} as it goes on. */
final class JoinRun {

    /** How often peers stabilize. */
    static final Duration ROUND = Duration.ofSeconds(1);

    private static final Duration PUTTING = Duration.ofSeconds(3);
    private static final long EVENT_LIMIT = 2_000_000;

    private final JoinScenario scenario;
    private final RingWorld world;

    JoinRun(JoinScenario scenario) {
        this.scenario = scenario;
        ChordSettings settings = ChordSettings.of(Circle.SPACE)
                .with(scenario.successors(), scenario.replicas())
                .every(ROUND, ROUND.multipliedBy(5));
        Latency latency = Latency.uniform(Duration.ofMillis(1), Duration.ofMillis(scenario.delay()));
        world = new RingWorld(
                settings,
                Graded.chord(Exercise.CHORD_JOIN),
                Simulation.builder()
                        .seed(scenario.seed())
                        .latency(latency)
                        .faults(new Faults(0, 0, scenario.reordered() / 100.0))
                        .eventLimit(EVENT_LIMIT));
        scenario.base().forEach(id -> world.add(Circle.id(id)));
        world.converge();
        scenario.newcomers().forEach(newcomer -> world.add(Circle.id(newcomer.id())));
    }

    /** Puts the keys, and waits until that is done. */
    void put() {
        scenario.keys().forEach(key -> world.put(0, Circle.id(key), value(key)));
        world.runFor(PUTTING);
    }

    static Value value(int key) {
        return Value.of("value " + key);
    }

    /** Has everybody join at the time set for that, from now. */
    void planJoins() {
        Duration now = world.simulation().now();
        int address = scenario.base().size();
        for (Newcomer newcomer : scenario.newcomers()) {
            int self = address++;
            world.simulation().at(now.plusMillis(newcomer.at()), () -> world.join(self, newcomer.contact()));
        }
    }

    /** Does something again and again, counted from 0, from now on. */
    void planEvery(Duration period, int times, IntConsumer act) {
        Duration now = world.simulation().now();
        for (int i = 0; i < times; i++) {
            int turn = i;
            world.simulation().at(now.plus(period.multipliedBy(i)), () -> act.accept(turn));
        }
    }

    /** Lets everybody join, and gives them a second more. */
    void join() {
        planJoins();
        world.runFor(Duration.ofMillis(scenario.lastAt()).plus(ROUND.multipliedBy(2)));
    }

    /**
     * Runs until the ring is ideal, which may take a while. Even a peer that repairs one finger at random each round fails to
     * be done in time with a probability below 10^-9.
     */
    void requireIdealRing() {
        int size = scenario.base().size() + scenario.newcomers().size();
        requireNone(false, 10 + 10 * size);
        requireNone(true, 20 * Circle.SPACE.bits());
    }

    private void requireNone(boolean fingers, int rounds) {
        List<RingFault> faults = faults(fingers);
        int round = 0;
        while (round < rounds && !faults.isEmpty()) {
            world.runFor(ROUND);
            faults = faults(fingers);
            round++;
        }
        if (!faults.isEmpty()) {
            RingFault fault = faults.get(0);
            throw violation(fault, round);
        }
    }

    private List<RingFault> faults(boolean fingers) {
        for (int address = 0; address < world.simulation().size(); address++) {
            if (!world.node(address).isMember()) {
                return List.of(new RingFault(world.node(address).self(), "state", "a member", "none"));
            }
        }
        return RingOracle.idealFaults(world, fingers);
    }

    private Violation violation(RingFault fault, int rounds) {
        boolean missing = fault.what().equals("state");
        return Violation.of("peer " + fault.peer()
                        + (missing
                                ? " is still no member "
                                : " has a wrong " + fault.what().replaceAll(" \\d+", "") + " ")
                        + rounds + " rounds of maintenance after the last join")
                .expected(fault.what() + ": " + fault.expected())
                .actual(fault.what() + ": " + fault.actual())
                .in(scenario)
                .seen(world.log())
                .about(fault.peer().address())
                .build();
    }

    JoinScenario scenario() {
        return scenario;
    }

    RingWorld world() {
        return world;
    }
}
