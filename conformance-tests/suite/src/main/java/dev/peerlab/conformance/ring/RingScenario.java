package dev.peerlab.conformance.ring;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.simulator.Faults;
import dev.peerlab.simulator.Latency;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.SimulationBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A ring, and all that happens to it.
 *
 * <p>What is planned happens only if it stays within what a correct ring can live through: see {@link RingRun}.
 *
 * @param bits the width of an id, 3 to 62
 * @param successors r
 * @param replicas how many peers keep a key
 * @param base the ids of the peers that form a converged ring at the beginning, in the order of their numbers; at least one
 * @param keys how many keys are put into it at the beginning, 0 or more
 * @param acts what happens then, in order
 * @param mostLatencyMillis how long a message takes at most, 1 or more; at least 1 ms
 * @param faults how unreliable the network is
 * @param seed decides all chance
 */
public record RingScenario(
        int bits,
        int successors,
        int replicas,
        List<Long> base,
        int keys,
        List<RingAct> acts,
        int mostLatencyMillis,
        Faults faults,
        long seed)
        implements Scenario {

    private static final int MIN_BITS = 3;
    private static final int MAX_BITS = 62;

    /**
     * Sorts the acts, and drops joins with an id that is there already.
     *
     * @throws IllegalArgumentException if there is no peer at the beginning, or an id outside the space or twice
     */
    public RingScenario {
        long points = 1L << bits;
        require(!base.isEmpty() && new HashSet<>(base).size() == base.size(), "base", base, "one id or more, distinct");
        require(base.stream().allMatch(id -> id >= 0 && id < points), "base", base, "ids below 2^" + bits);
        require(mostLatencyMillis >= 1, "latency", mostLatencyMillis, "1 ms or more");
        require(keys >= 0, "keys", keys, "0 or more");
        base = List.copyOf(base);
        Set<Long> taken = new HashSet<>(base);
        List<RingAct> sorted = new ArrayList<>(acts);
        sorted.sort(Comparator.comparingInt(RingAct::atMillis));
        sorted.removeIf(act -> act.kind() == RingAct.Kind.JOIN && (act.who() >= points || !taken.add(act.who())));
        acts = List.copyOf(sorted);
    }

    private static void require(boolean holds, String what, Object given, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(what + " " + given + ": must be " + allowed);
        }
    }

    /** {@return the scenario that was written on a line} */
    public static RingScenario parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        return new RingScenario(
                line.integer("bits", MIN_BITS, MAX_BITS),
                line.integer("r", 1, 1_000),
                line.integer("replicas", 1, 1_000),
                line.list("base", Long::valueOf),
                line.integer("keys", 0, 1_000_000),
                line.list("acts", RingAct::parse),
                line.integer("latency", 1, 1_000_000),
                new Faults(line.probability("loss"), line.probability("twice"), line.probability("late")),
                line.number("seed"));
    }

    /** {@return what the ring agrees on} */
    public ChordSettings settings() {
        return ChordSettings.of(new IdSpace(bits)).with(successors, replicas);
    }

    /** {@return the network, without peers} */
    SimulationBuilder network() {
        return Simulation.builder()
                .seed(seed)
                .latency(Latency.uniform(Duration.ofMillis(1), Duration.ofMillis(mostLatencyMillis)))
                .faults(faults);
    }

    @Override
    public String line() {
        return ScenarioLine.empty()
                .with("bits", bits)
                .with("r", successors)
                .with("replicas", replicas)
                .with("base", base)
                .with("keys", keys)
                .with("acts", acts)
                .with("latency", mostLatencyMillis)
                .with("loss", faults.loss())
                .with("twice", faults.duplication())
                .with("late", faults.reordering())
                .with("seed", seed)
                .toString();
    }

    @Override
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add("ids of " + bits + " bits, " + successors + " successors, " + replicas + " replicas, " + keys
                + " keys");
        lines.add("a ring of the ids " + base + ", numbered from 0; latency 1 to " + mostLatencyMillis + " ms");
        if (!faults.equals(Faults.NONE)) {
            lines.add(
                    "lost " + faults.loss() + ", doubled " + faults.duplication() + ", held up " + faults.reordering());
        }
        acts.forEach(act -> lines.add("- " + act.describe()));
        return lines;
    }
}
