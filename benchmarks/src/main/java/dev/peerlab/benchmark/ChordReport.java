package dev.peerlab.benchmark;

import com.sun.management.ThreadMXBean;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.NotImplementedYet;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.chord.ChordLookup;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * What Chord costs: hops of lookups beside a loop on bare arrays, and a ring of a million peers.
 *
 * <p>The contestants take turns in one JVM and look up the same keys from the same peers. Times are the thread's CPU time, and
 * the median round counts.
 */
final class ChordReport {

    private static final IdSpace SPACE = new IdSpace(62);
    private static final int SUCCESSORS = 16;
    private static final int LOOKUPS = 100_000;
    private static final int WARMUPS = 3;
    private static final int ROUNDS = 7;
    private static final double MOST_RATIO = 3;
    private static final double MOST_SECONDS_TO_BUILD = 10;
    private static final int JOINS = 1_000;
    private static final double MOST_SECONDS_TO_JOIN = 10;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Submission submission;
    private final List<Integer> exponents;
    private final PrintStream out;

    ChordReport(Submission submission, List<Integer> exponents, PrintStream out) {
        this.submission = submission;
        this.exponents = exponents;
        this.out = out;
    }

    void run() {
        print("%d lookups in a round, ids of %d bits, r = %d", LOOKUPS, SPACE.bits(), SUCCESSORS);
        print(
                "%-8s %12s %10s %14s %14s %7s %13s",
                "peers", "build s", "hops", "bare ns/hop", "its ns/hop", "ratio", "bytes/lookup");
        unlessStub(() -> exponents.forEach(exponent -> lookups(1 << exponent)));
        million();
        unlessStub(this::joins);
    }

    private void unlessStub(Runnable measurement) {
        try {
            measurement.run();
        } catch (NotImplementedYet stub) {
            print("    left out: %s", String.valueOf(stub.getMessage()));
        }
    }

    private void lookups(int peers) {
        long start = THREADS.getCurrentThreadCpuTime();
        ConvergedRing ring = ConvergedRing.random(SPACE, SUCCESSORS, peers, 1);
        double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        BareRing bare = new BareRing(ring);
        // Only the functions on tables are called, none of which needs a host.
        ChordLookup lookup = submission.chordLookup(NoHost.INSTANCE);
        RingLookups its = new RingLookups(ring, lookup);
        Id[] keys = new Id[LOOKUPS];
        Arrays.setAll(keys, i -> SPACE.hash("key " + i));
        double[] bareCosts = new double[ROUNDS];
        double[] costs = new double[ROUNDS];
        long bytes = 0;
        for (int round = -WARMUPS; round < ROUNDS; round++) {
            int slot = Math.max(round, 0);
            bareCosts[slot] = nanosAHop(bare::hops, () -> bareRound(bare, keys, peers));
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            costs[slot] = nanosAHop(its::hops, () -> round(its, keys, peers));
            bytes = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        }
        if (bare.hops() != its.hops() && submission.name().equals("reference")) {
            throw new IllegalStateException("the loops differ: " + bare.hops() + " and " + its.hops() + " hops");
        }
        double hops = (double) its.hops() / LOOKUPS / (WARMUPS + ROUNDS);
        double bareCost = median(bareCosts);
        double cost = median(costs);
        print(
                "2^%-6d %12.2f %10.2f %14.1f %14.1f %7.2f %13.2f",
                31 - Integer.numberOfLeadingZeros(peers),
                seconds,
                hops,
                bareCost,
                cost,
                cost / bareCost,
                (double) bytes / LOOKUPS);
        verdict("at most 3 times the bare loop's ns/hop at " + peers + " peers", cost <= MOST_RATIO * bareCost);
    }

    private static long bareRound(BareRing bare, Id[] keys, int peers) {
        long sum = 0;
        for (int i = 0; i < keys.length; i++) {
            sum += bare.owner(start(i, peers), keys[i].low());
        }
        return sum;
    }

    private static long round(RingLookups its, Id[] keys, int peers) {
        long sum = 0;
        for (int i = 0; i < keys.length; i++) {
            sum += its.owner(start(i, peers), keys[i]).address().number();
        }
        return sum;
    }

    /** Far apart, so that no two lookups share what is in the cache. */
    private static int start(int lookup, int peers) {
        return (int) (lookup * 0x9e3779b1L & peers - 1);
    }

    private static double nanosAHop(LongSupplier hops, LongSupplier round) {
        long before = hops.getAsLong();
        long start = THREADS.getCurrentThreadCpuTime();
        if (round.getAsLong() < 0) {
            throw new IllegalStateException("no owner has a negative number");
        }
        return (double) (THREADS.getCurrentThreadCpuTime() - start) / (hops.getAsLong() - before);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void million() {
        long start = THREADS.getCurrentThreadCpuTime();
        ConvergedRing ring = ConvergedRing.random(new IdSpace(160), 40, 1_000_000, 1);
        double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        print(
                "%na converged ring of %d peers, ids of 160 bits: built in %.1f s, %d MiB",
                ring.size(), seconds, used >> 20);
        verdict("built in at most 10 s", seconds <= MOST_SECONDS_TO_BUILD);
        if (ring.table(0).self().address().equals(Address.of(1))) {
            throw new IllegalStateException("the ring is kept until here");
        }
    }

    private void joins() {
        long start = THREADS.getCurrentThreadCpuTime();
        Joins joins = Joins.of(submission, JOINS);
        double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        print(
                "%n%d peers join one by one: %s after %d s of virtual time and %d events, in %.1f s",
                JOINS, joins.isIdeal() ? "ideal" : "NOT ideal", joins.time().toSeconds(), joins.events(), seconds);
        verdict("the ideal ring in at most 10 s", joins.isIdeal() && seconds <= MOST_SECONDS_TO_JOIN);
    }

    private void verdict(String requirement, boolean met) {
        print("    %s: %s", met ? "met" : "NOT MET", requirement);
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
