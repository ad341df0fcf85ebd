package dev.peerlab.benchmark;

import com.sun.management.ThreadMXBean;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import dev.peerlab.simulator.PeerFactory;
import dev.peerlab.simulator.Simulation;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * One table of what the simulator costs, and whether it is what was asked for.
 *
 * <p>The contestants take turns in one JVM, so that whatever else the machine does hits both; times are the thread's CPU time,
 * and the median round counts. What dominates is explained at {@link EventLoopBenchmark}. Run it with
 * {@code -Xmx2g -XX:+UseParallelGC}: the last part floods a million peers, and is to do with that.
 */
public final class SimulatorReport {

    private static final int[] SIZES = {1_000, 100_000, 1_000_000};
    private static final int EVENTS = 4_000_000;
    private static final int WARMUPS = 2;
    private static final int ROUNDS = 7;
    private static final int GIGA = 1 << 30;
    private static final double LEAST_RATIO = 0.5;
    private static final double MOST_BYTES_A_PEER = 64;
    private static final double LEAST_FLOODED = 1e6;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final PrintStream out;

    private SimulatorReport(PrintStream out) {
        this.out = out;
    }

    /**
     * Measures and prints; takes about two minutes.
     *
     * @param args none
     */
    public static void main(String[] args) {
        SimulatorReport report = new SimulatorReport(System.out);
        report.eventLoop();
        report.memory();
        report.floods();
    }

    private void eventLoop() {
        print("%-10s %14s %14s %7s %13s", "peers", "bare events/s", "sim events/s", "ratio", "bytes/event");
        for (int peers : SIZES) {
            BareLoop bare = EventLoops.bare(peers);
            Simulation simulation = EventLoops.simulator(peers);
            long[] bareTimes = new long[ROUNDS];
            long[] times = new long[ROUNDS];
            long bytes = 0;
            for (int round = -WARMUPS; round < ROUNDS; round++) {
                int slot = Math.max(round, 0);
                bareTimes[slot] = time(bare::run);
                long allocated = allocated();
                times[slot] = time(simulation::run);
                bytes = allocated() - allocated;
            }
            double bareRate = rate(bareTimes);
            double rate = rate(times);
            print("%-10d %14.0f %14.0f %7.2f %13.2f", peers, bareRate, rate, rate / bareRate, (double) bytes / EVENTS);
            verdict(
                    "at least half the events/s of the bare loop at " + peers + " peers",
                    rate >= LEAST_RATIO * bareRate);
        }
    }

    private static long time(IntConsumer run) {
        long start = THREADS.getCurrentThreadCpuTime();
        run.accept(EVENTS);
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private static double rate(long[] times) {
        Arrays.sort(times);
        return EVENTS * 1e9 / times[times.length / 2];
    }

    /** All peers share one object, so what is left is the simulator's. */
    private void memory() {
        int peers = 1_000_000;
        Peer shared = new Silent();
        PeerFactory factory = host -> shared;
        long used = used();
        long allocated = allocated();
        Simulation simulation = Simulation.builder().build();
        for (int i = 0; i < peers; i++) {
            simulation.add(factory);
        }
        double allocatedPerPeer = (double) (allocated() - allocated) / peers;
        double perPeer = (double) (used() - used) / simulation.size();
        print("%nbytes a peer: %.1f kept, %.1f allocated", perPeer, allocatedPerPeer);
        verdict("at most 64 bytes kept a peer", perPeer <= MOST_BYTES_A_PEER);
    }

    private static long allocated() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void floods() {
        Simulation simulation = Floods.network(100_000);
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            long messages = Floods.flood(simulation, round);
            best = Math.max(best, messages * 1e9 / (THREADS.getCurrentThreadCpuTime() - start));
        }
        print("%nflooding 100000 peers of mean degree 6: %.0f messages/s in the best of %d rounds", best, ROUNDS);
        verdict("at least a million messages/s", best >= LEAST_FLOODED);
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long messages = Floods.flood(Floods.network(1_000_000), 0);
        long heap = Runtime.getRuntime().maxMemory();
        print(
                "flooding 1000000 peers: %d messages, at most %d MiB used of a heap of %d MiB",
                messages, peak() >> 20, heap >> 20);
        verdict("a flood over a million peers in a heap of 2 GiB", heap <= 2L * GIGA);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** A peer that does nothing. */
    private static final class Silent implements Peer {
        @Override
        public void onMessage(Address from, Message message) {}

        @Override
        public void onTimer(Timer timer) {}
    }

    private void verdict(String requirement, boolean met) {
        print("    %s: %s", met ? "met" : "NOT MET", requirement);
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
