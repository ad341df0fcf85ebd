package dev.peerlab.conformance.ring;

import dev.peerlab.conformance.ring.RingAct.Kind;
import dev.peerlab.simulator.Faults;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Scenarios to choose from. */
public final class RingScenarios {

    private static final int BITS = 10;
    private static final int LONGEST_ISOLATION = 2_500;

    private RingScenarios() {}

    /**
     * {@return scenarios}
     *
     * @param fewest how many peers the ring has at the beginning, at least
     * @param most and at most
     * @param kinds what may happen
     * @param acts how much of it, at most
     * @param seconds within which time
     * @param replicas how many peers keep a key
     * @param keys how many keys there are
     * @param faulty whether messages are lost, doubled and held up
     */
    public static Arbitrary<RingScenario> of(
            int fewest, int most, Set<Kind> kinds, int acts, int seconds, int replicas, int keys, boolean faulty) {
        Arbitrary<List<Long>> base = Arbitraries.longs()
                .between(0, (1 << BITS) - 1)
                .list()
                .ofMinSize(fewest)
                .ofMaxSize(most)
                .uniqueElements();
        Arbitrary<Faults> faults = faulty
                ? Arbitraries.of(new Faults(0.02, 0.02, 0.05), new Faults(0, 0.1, 0.3), Faults.NONE)
                : Arbitraries.just(Faults.NONE);
        return Combinators.combine(
                        base,
                        Arbitraries.integers().between(Math.max(2, replicas - 1), 4),
                        acts(kinds, seconds).list().ofMaxSize(acts),
                        Arbitraries.of(10, 50, 150),
                        faults,
                        Arbitraries.longs().between(1, 1_000_000))
                .as((ids, successors, planned, latency, wrong, seed) ->
                        new RingScenario(BITS, successors, replicas, ids, keys, planned, latency, wrong, seed));
    }

    private static Arbitrary<RingAct> acts(Set<Kind> kinds, int seconds) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, seconds * 1_000),
                        Arbitraries.of(kinds.stream().sorted().toList()),
                        Arbitraries.longs().between(0, (1 << BITS) - 1))
                .as((at, kind, who) -> new RingAct(at, kind, who, kind == Kind.ISOLATE ? LONGEST_ISOLATION : 0));
    }
}
