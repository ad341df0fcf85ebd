package dev.peerlab.benchmark.socket;

import dev.peerlab.benchmark.socket.LocalRing.Wire;
import dev.peerlab.contract.Submission;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * What real nodes cost, and whether it is what was asked for.
 *
 * <p>Times are by the clock: what a node waits for counts. Where two things are compared they take turns, and the median round
 * counts.
 */
final class SocketsReport {

    private static final int ROUNDS = 21;

    /** How many times as many lookups the rate is taken from. */
    private static final int IN_ONE_PROCESS = 20;

    private static final int IN_PROCESSES = 10;
    private static final double MOST_BARE_REQUESTS = 3;
    private static final double MOST_SECONDS_TO_START = 1;
    private static final double MOST_OF_A_CORE = 0.01;
    private static final Duration BACKGROUND = Duration.ofSeconds(1);

    /** As README.md starts nodes. */
    private static final List<String> QUICK_START = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final SocketsPlan plan;
    private final PrintWriter out;

    SocketsReport(SocketsPlan plan, PrintWriter out) {
        this.plan = plan;
        this.out = out;
    }

    /**
     * Measures and prints; takes about two minutes.
     *
     * @throws IOException if nodes do not start, do not join, or do not come to form a ring
     */
    void run(Submission submission) throws IOException {
        print("lookups by '%s' over TCP on loopback", submission.name());
        inOneProcess(submission);
        inProcesses();
        starts();
    }

    private void inOneProcess(Submission submission) throws IOException {
        long heap = usedHeap();
        try (LocalRing ring = LocalRing.of(submission, plan.nodes())) {
            Driver driver = new Driver(ring);
            driver.settle();
            long heapOfANode = (usedHeap() - heap) / plan.nodes();
            print("%n%d nodes in one process, %d KiB of heap each", plan.nodes(), heapOfANode >> 10);
            hops(Hops.measure(driver, ROUNDS, plan.lookups()));
            Wire quiet = background(ring);
            Wire before = ring.sent();
            int count = IN_ONE_PROCESS * plan.lookups();
            Rate rate = driver.atOnce(count, plan.atOnce());
            Wire after = ring.sent();
            rate(rate);
            double seconds = count / rate.perSecond();
            print(
                    "%.1f messages and %.0f bytes on the wire a lookup, without what maintenance sends meanwhile",
                    (after.messages() - before.messages() - seconds * quiet.messages()) / count,
                    (after.bytes() - before.bytes() - seconds * quiet.bytes()) / count);
        }
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** {@return what nodes send in a second while nobody asks them anything} */
    private static Wire background(LocalRing ring) {
        Wire before = ring.sent();
        long began = System.nanoTime();
        pass(BACKGROUND);
        double seconds = (System.nanoTime() - began) / 1e9;
        Wire after = ring.sent();
        return new Wire((after.messages() - before.messages()) / seconds, (after.bytes() - before.bytes()) / seconds);
    }

    private static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void hops(Hops hops) {
        print(
                "%-28s %10s %10s %7s %11s %12s",
                "in turns, one at a time", "bare us", "hop us", "ratio", "best round", "worst round");
        print(
                "%-28s %10.1f %10.1f %7.2f %11.2f %12.2f",
                ROUNDS + " rounds of " + plan.lookups(),
                hops.bareNanos() / 1_000,
                hops.hopNanos() / 1_000,
                hops.ratio(),
                hops.best(),
                hops.worst());
        verdict("a hop of a lookup costs at most 3 bare requests over Netty", hops.ratio() <= MOST_BARE_REQUESTS);
        print(
                "    bare requests without a pause, whose threads share a core that never sleeps: %.1f us, %.2f a hop",
                hops.aloneNanos() / 1_000, hops.hopNanos() / hops.aloneNanos());
    }

    private void rate(Rate rate) {
        print("%-28s %10s %10s %10s %7s", "at once", "lookups/s", "p50 us", "p99 us", "hops");
        print(
                "%-28d %10.0f %10d %10d %7.2f",
                plan.atOnce(), rate.perSecond(), rate.medianMicros(), rate.slowMicros(), rate.hops());
        verdict("every lookup ends at the owner of its key", rate.wrong() == 0);
    }

    private void inProcesses() throws IOException {
        List<String> arguments = plan.submission();
        try (NodeRing ring = NodeRing.of(QUICK_START, arguments, plan.processes(), plan.atOnce())) {
            Driver driver = new Driver(ring);
            driver.settle();
            print("%n%d nodes in as many processes, asked over HTTP", plan.processes());
            Rate unused = driver.atOnce(IN_PROCESSES * plan.lookups(), plan.atOnce());
            rate(driver.atOnce(IN_PROCESSES * plan.lookups(), plan.atOnce()));
            // What the JVM compiles in its first seconds is not what a node costs in the long run.
            pass(plan.idle());
            Duration before = ring.cpu();
            pass(plan.idle());
            double share =
                    (double) ring.cpu().minus(before).toMillis() / plan.idle().toMillis() / plan.processes();
            print("idle for %d s: %.2f %% of a core a node", plan.idle().toSeconds(), 100 * share);
            verdict("an idle node takes less than 1 % of a core", share < MOST_OF_A_CORE);
        }
    }

    private void starts() throws IOException {
        List<Starts> contestants = List.of(new Starts(List.of()), new Starts(QUICK_START));
        try (NodeRing contact = NodeRing.of(QUICK_START, plan.submission(), 1, 1)) {
            for (int i = 0; i < plan.starts(); i++) {
                for (Starts contestant : contestants) {
                    contestant.once(contact.joining());
                }
            }
        }
        print("%n%-44s %8s %8s %8s %8s", "from exec until it has joined", "median s", "best s", "worst s", "cpu s");
        for (Starts each : contestants) {
            int last = plan.starts() - 1;
            print(
                    "%-44s %8.2f %8.2f %8.2f %8.2f",
                    ("java " + each.options()).strip(),
                    seconds(each.times().get(last / 2)),
                    seconds(each.times().get(0)),
                    seconds(each.times().get(last)),
                    seconds(each.cpuTimes().get(last / 2)));
            verdict("a node starts in less than 1 s", seconds(each.times().get(last / 2)) < MOST_SECONDS_TO_START);
        }
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private void verdict(String requirement, boolean met) {
        print("    %s: %s", met ? "met" : "NOT MET", requirement);
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
