package dev.peerlab.benchmark.socket;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How fast lookups were.
 *
 * @param perSecond how many ended in a second
 * @param medianMicros what half of them took at most
 * @param slowMicros what 99 of 100 took at most
 * @param hops how many hops they took on average
 * @param wrong how many did not end at the owner
 */
record Rate(double perSecond, long medianMicros, long slowMicros, double hops, long wrong) {

    /**
     * {@return the rate of some lookups}
     *
     * @param lookups one or more
     * @param took how long they took in all
     * @param owner who owns a key
     */
    static Rate of(List<Lookup> lookups, Duration took, UnaryOperator<String> owner) {
        long[] nanos = lookups.stream().mapToLong(Lookup::nanos).sorted().toArray();
        return new Rate(
                nanos.length / (took.toNanos() / 1e9),
                nanos[nanos.length / 2] / 1_000,
                nanos[nanos.length * 99 / 100] / 1_000,
                lookups.stream().mapToInt(Lookup::hops).average().orElse(0),
                lookups.stream()
                        .filter(lookup -> !lookup.owner().equals(owner.apply(lookup.key())))
                        .count());
    }
}
