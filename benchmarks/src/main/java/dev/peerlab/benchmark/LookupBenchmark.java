package dev.peerlab.benchmark;

import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A lookup of a random key, from a random peer of a converged ring, by one {@link LookupContestant} after the other.
 *
 * <p>All of them look up the same keys, from the same peers, in the same order. Each has a JVM of its own, so that no code is
 * compiled for two contestants at once.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+UseParallelGC"})
public class LookupBenchmark {

    static final IdSpace SPACE = new IdSpace(62);
    private static final int SUCCESSORS = 16;
    private static final int KEYS = 1 << 16;
    private static final int SEED = 1;

    /** The size of the ring is two to this power. */
    @Param({"8", "12", "16", "20"})
    public int exponent;

    /** Who looks up. */
    @Param
    public LookupContestant contestant = LookupContestant.REFERENCE;

    private final Id[] keys = new Id[KEYS];
    private LookupContestant.Finder finder = LookupContestant.CENTRAL_INDEX.on(ring(0));
    private int next;

    /** What JMH sums up besides time. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Counters {

        /** Lookups that were made. */
        public long lookups;

        /** Their hops. */
        public long hops;
    }

    static ConvergedRing ring(int exponent) {
        return ConvergedRing.random(SPACE, SUCCESSORS, 1 << exponent, SEED);
    }

    /** Builds the ring, once a JVM. */
    @Setup
    public void build() {
        finder = contestant.on(ring(exponent));
        Arrays.setAll(keys, i -> SPACE.hash("key " + i));
    }

    /** One lookup. */
    @Benchmark
    public int lookup(Counters counters) {
        int number = next++;
        long before = finder.hops();
        // Starts are far apart, so that no two lookups share what is in the cache.
        int owner = finder.owner((int) (number * 0x9e3779b1L & (1L << exponent) - 1), keys[number & KEYS - 1]);
        counters.hops += finder.hops() - before;
        counters.lookups++;
        return owner;
    }
}
