package dev.peerlab.experiment.search;

import dev.peerlab.experiment.Estimate;
import dev.peerlab.experiment.Sample;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** Ratios of what was measured with the same seeds, whichever of them were measured on both sides. */
public final class Paired {

    private Paired() {}

    /**
     * {@return how many times as much of a quantity there is on one side as on the other; not a number if no seed is on both}
     *
     * @param more one side
     * @param less the other side
     * @param seed the seed of a result
     * @param quantity what is compared
     */
    public static <R> Estimate times(List<R> more, List<R> less, ToLongFunction<R> seed, ToDoubleFunction<R> quantity) {
        Map<Long, R> others = new TreeMap<>();
        less.forEach(result -> others.put(seed.applyAsLong(result), result));
        List<R> mine = more.stream()
                .filter(result -> others.containsKey(seed.applyAsLong(result)))
                .toList();
        Sample numerators = Sample.of(mine.stream().mapToDouble(quantity).toArray());
        Sample denominators = Sample.of(mine.stream()
                .map(result -> others.get(seed.applyAsLong(result)))
                .mapToDouble(quantity)
                .toArray());
        return numerators.timesAsLargeAs(denominators);
    }
}
