package dev.peerlab.experiment.cost;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Costs that nobody measured, to see what is said of them. */
final class MadeUpCosts {

    private MadeUpCosts() {}

    /** {@return the same cost for two seeds, at 2^3 to 2^last peers} */
    static SystemCosts of(CostExperiment experiment, int last, IntFunction<Cost> law, String... missing) {
        SortedMap<Integer, List<Cost>> costs = new TreeMap<>();
        for (int exponent = 3; exponent <= last; exponent++) {
            Cost cost = law.apply(exponent);
            costs.put(1 << exponent, List.of(cost, cost));
        }
        return new SystemCosts(experiment, "made-up", costs, List.of(missing));
    }

    /** {@return Chord as it should be} */
    static SystemCosts chord() {
        return of(new ChordCost(), 17, k -> new Cost(k / 2.0, k + 2, k / 2.0 + 1, k + 2));
    }

    /** {@return a lookup that asks one successor after the other, measured where it is not too slow} */
    static SystemCosts linearChord() {
        return of(
                new ChordCost(),
                11,
                k -> new Cost((1 << k) / 2.0, 1 << k, (1 << k) / 2.0, k + 2),
                "broken off: lookups took more than 250,000 asks");
    }

    /** {@return a ring walk} */
    static SystemCosts walk() {
        return of(new RingWalkCost(), 17, k -> new Cost((1 << k) / 2.0 - 1, 1 << k, (1 << k) / 2.0, 2));
    }

    /** {@return a system of which nothing could be measured} */
    static SystemCosts nothing(CostExperiment experiment, String... missing) {
        return new SystemCosts(experiment, "made-up", new TreeMap<>(), List.of(missing));
    }
}
