package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.simulator.Faults;
import dev.peerlab.simulator.Latency;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.SimulationBuilder;
import java.time.Duration;
import java.util.List;

/**
 * How messages and requests fare. Nothing is lost, and every answer comes in time; it may come twice, or after later ones.
 *
 * @param timeout how long a request waits, in milliseconds, more than {@value #ROUND_TRIP}
 * @param attempts how often it is sent
 * @param deadline how long a lookup may take, in milliseconds
 * @param twice the share of messages that arrive twice
 * @param late the share of messages that are overtaken
 * @param seed decides all chance
 */
record Wires(int timeout, int attempts, int deadline, double twice, double late, long seed) {

    /** Deadlines from here on leave more time than any lookup needs on the rings of these tests, in milliseconds. */
    static final int AMPLE = 120_000;

    private static final int LEAST_LATENCY = 5;
    private static final int MOST_LATENCY = 10;

    /** The most that a question and its answer take: a message that is held up takes five times as long. */
    private static final int ROUND_TRIP = 10 * MOST_LATENCY;

    private static final int MOST = 3_600_000;
    private static final long EVENT_LIMIT = 300_000;

    /** Nothing special happens to any message. */
    static final Wires GOOD = new Wires(200, 2, AMPLE, 0, 0, 1);

    static Wires of(ScenarioLine line) {
        return new Wires(
                line.integer("timeout", ROUND_TRIP + 1, MOST),
                line.integer("attempts", 1, 100),
                line.integer("deadline", 1, MOST),
                line.probability("twice"),
                line.probability("late"),
                line.number("seed"));
    }

    ScenarioLine addTo(ScenarioLine line) {
        return line.with("timeout", timeout)
                .with("attempts", attempts)
                .with("deadline", deadline)
                .with("twice", twice)
                .with("late", late)
                .with("seed", seed);
    }

    /** {@return settings of a ring whose peers do nothing by the clock} */
    ChordSettings settings(RingSketch ring) {
        return ChordSettings.of(ring.space())
                .with(ring.successors(), 1)
                .every(Duration.ofDays(1), Duration.ofDays(1))
                .within(Duration.ofMillis(timeout), attempts, Duration.ofMillis(deadline));
    }

    SimulationBuilder network() {
        return Simulation.builder()
                .seed(seed)
                .latency(Latency.uniform(Duration.ofMillis(LEAST_LATENCY), Duration.ofMillis(MOST_LATENCY)))
                .faults(new Faults(0, twice, late))
                .eventLimit(EVENT_LIMIT);
    }

    /** {@return how long a request takes that nobody answers} */
    Duration request() {
        return Duration.ofMillis((long) timeout * attempts);
    }

    /** {@return when a lookup must be over that began at 0} */
    Duration over() {
        return Duration.ofMillis(deadline).plus(request());
    }

    List<String> describe() {
        String faults = twice + late == 0
                ? "nothing is lost"
                : "nothing is lost, but " + twice + " of all messages come twice and " + late + " late";
        return List.of(
                "requests are sent " + attempts + " times, " + timeout + " ms apart; lookups have " + deadline + " ms",
                "messages take " + LEAST_LATENCY + " to " + MOST_LATENCY + " ms; " + faults + "; seed " + seed);
    }
}
