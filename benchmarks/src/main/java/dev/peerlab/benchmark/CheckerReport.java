package dev.peerlab.benchmark;

import dev.peerlab.checker.Checker;
import dev.peerlab.checker.Predicate;
import dev.peerlab.checker.Report;
import dev.peerlab.checker.Report.Coverage;
import dev.peerlab.checker.World;
import dev.peerlab.checker.example.Paxos;
import dev.peerlab.checker.example.PingPong;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How fast the checker explores worlds, and how much memory it takes.
 *
 * <p>Whole searches, with their predicates, by the clock: threads are what is compared. The median of some rounds counts.
 */
final class CheckerReport {

    private static final int WARMUPS = 3;
    private static final int ROUNDS = 7;
    private static final double LEAST_WORLDS = 300_000;
    private static final double LEAST_TRANSITIONS = 5_000_000;
    private static final double MOST_BYTES = 100;
    private static final double LEAST_SPEED_UP = 1.7;

    private final PrintStream out;

    CheckerReport(PrintStream out) {
        this.out = out;
    }

    void run() {
        print(
                "%-42s %7s %9s %12s %10s %14s %11s %10s",
                "world", "threads", "worlds", "transitions", "worlds/s", "transitions/s", "bytes/world", "looked up");
        measure("ping-pong, 3 clients, 4 pings", PingPong.world(3, 4).build(), null);
        measure("ping-pong, 4 clients, 4 pings", PingPong.world(4, 4).build(), null);
        measure("Paxos, 2 proposers, 3 acceptors", Paxos.world(2, 3, false).build(), Paxos.AGREEMENT);
    }

    private void measure(String name, World world, @Nullable Predicate invariant) {
        double one = measure(name, checker(world, invariant), 1);
        double two = measure(name, checker(world, invariant), 2);
        verdict("two threads are at least 1.7 times as fast", two >= LEAST_SPEED_UP * one);
    }

    private static Checker checker(World world, @Nullable Predicate invariant) {
        Checker checker = Checker.of(world);
        return invariant == null ? checker : checker.invariant(invariant);
    }

    /** {@return worlds a second} */
    private double measure(String name, Checker checker, int threads) {
        checker.threads(threads);
        double[] seconds = new double[ROUNDS];
        Report report = checker.breadthFirst();
        for (int round = 1 - WARMUPS; round < ROUNDS; round++) {
            long start = System.nanoTime();
            report = checker.breadthFirst();
            seconds[Math.max(round, 0)] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        double median = seconds[ROUNDS / 2];
        Coverage met = report.coverage();
        double worlds = met.worlds() / median;
        double transitions = met.transitions() / median;
        double bytes = (double) met.bytes() / met.worlds();
        print(
                "%-42s %7d %9d %12d %10.0f %14.0f %11.1f %8.3f %%",
                name,
                threads,
                met.worlds(),
                met.transitions(),
                worlds,
                transitions,
                bytes,
                100 * (1 - (double) met.steps() / met.transitions()));
        if (threads == 1) {
            verdict("at least 300,000 worlds a second", worlds >= LEAST_WORLDS);
            verdict("at least 5 million transitions a second", transitions >= LEAST_TRANSITIONS);
            verdict("at most 100 bytes a world", bytes <= MOST_BYTES);
        }
        return worlds;
    }

    private void verdict(String requirement, boolean met) {
        print("    %s: %s", met ? "met" : "NOT MET", requirement);
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
