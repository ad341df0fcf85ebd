package dev.peerlab.benchmark;

import com.sun.management.OperatingSystemMXBean;
import dev.peerlab.checker.Checker;
import dev.peerlab.checker.Predicate;
import dev.peerlab.checker.Report;
import dev.peerlab.checker.Report.Coverage;
import dev.peerlab.checker.World;
import dev.peerlab.checker.example.Paxos;
import dev.peerlab.checker.example.PingPong;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
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
    private static final int MOST_CLIENTS = 6;
    private static final int MOST_PINGS = 9;
    private static final double LEAST_WORLDS = 300_000;
    private static final double LEAST_TRANSITIONS = 5_000_000;
    private static final double MOST_BYTES = 100;
    private static final double LEAST_SPEED_UP = 1.7;

    private final PrintStream out;

    CheckerReport(PrintStream out) {
        this.out = out;
    }

    void run() {
        head();
        measure("ping-pong, 3 clients, 4 pings", PingPong.world(3, 4).build(), null);
        measure("ping-pong, 4 clients, 4 pings", PingPong.world(4, 4).build(), null);
        measure("Paxos, 2 proposers, 3 acceptors", Paxos.world(2, 3, false).build(), Paxos.AGREEMENT);
    }

    private void head() {
        print(
                "%-42s %7s %9s %12s %10s %14s %11s %10s",
                "world", "threads", "worlds", "transitions", "worlds/s", "transitions/s", "bytes/world", "looked up");
    }

    /**
     * Explores a large world once.
     *
     * @param worlds how many worlds there must be
     * @param threads how many threads take part
     */
    void run(long worlds, int threads) {
        int clients = 0;
        int pings = 0;
        for (int c = 2; c <= MOST_CLIENTS; c++) {
            for (int p = 1; p <= MOST_PINGS; p++) {
                if (size(c, p) >= worlds && (clients == 0 || size(c, p) < size(clients, pings))) {
                    clients = c;
                    pings = p;
                }
            }
        }
        String name = "ping-pong, " + clients + " clients, " + pings + " pings";
        Checker checker = Checker.of(PingPong.world(clients, pings).build())
                .threads(threads)
                .atMost(2 * worlds + 1_000);
        head();
        long cpu = cpu();
        long start = System.nanoTime();
        Report report = checker.breadthFirst();
        double seconds = (System.nanoTime() - start) / 1e9;
        print(name, threads, report, seconds);
        print("    %s: %s", report.lines().get(0), report.lines().get(1));
        print(
                "    %.0f s by the clock, %.0f s of processor time; a heap of %,d MiB at most",
                seconds, (cpu() - cpu) / 1e9, Runtime.getRuntime().maxMemory() >> 20);
    }

    /** {@return how many worlds ping-pong makes: for each client, how far it has got and what it has asked for} */
    private static long size(int clients, int pings) {
        return Math.round(Math.pow(pings + 1, 2 * clients));
    }

    /** {@return how long all of this program's threads have been running, in ns} */
    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
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
        return print(name, threads, report, median);
    }

    /** {@return worlds a second} */
    private double print(String name, int threads, Report report, double seconds) {
        Coverage met = report.coverage();
        double worlds = met.worlds() / seconds;
        double transitions = met.transitions() / seconds;
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
