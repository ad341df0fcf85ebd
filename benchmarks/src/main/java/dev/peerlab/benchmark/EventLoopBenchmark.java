package dev.peerlab.benchmark;

import dev.peerlab.simulator.Simulation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * An event of the simulator against an event of a bare loop.
 *
 * <p>Every peer passes each message on to another peer, far away in memory; one message a peer is pending; latencies are 10 to
 * 100 ms, uniformly. Both contestants do the same events in the same order. Run it with {@code -prof gc} for bytes an event:
 * there are none, since the message is passed on as it is.
 *
 * <p>What dominates: with a thousand peers, instructions. The simulator sorts an event into a window of time, and calls the
 * peer, which calls its host: some twenty nanoseconds more than the bare loop. The queue alone, with an {@code int} for a peer,
 * costs as much with a hundred thousand events as with a thousand. With a hundred thousand peers and more it is the cache. The
 * bare loop touches 20 bytes an event (its message and an {@code int}), the simulator a row of its queue, the host, the peer
 * and the address that the peer sends to, which are objects. Between the two sizes lies the worst case, where the bare loop's
 * arrays still fit into the cache and the simulator's objects do not. At a million neither does, and it pays that the
 * simulator reads its queue in runs and touches the next receivers together.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+UseParallelGC"})
public class EventLoopBenchmark {

    private static final int EVENTS = 100_000;

    /** How many peers there are, and messages pending. */
    @Param({"1000", "100000", "1000000"})
    public int peers;

    private BareLoop bare = EventLoops.bare(1);
    private Simulation simulation = EventLoops.simulator(1);

    /** Builds both. */
    @Setup
    public void build() {
        bare = EventLoops.bare(peers);
        simulation = EventLoops.simulator(peers);
    }

    /** The bare loop. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public int bare() {
        bare.run(EVENTS);
        return bare.last();
    }

    /** The simulator. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long simulator() {
        return simulation.run(EVENTS);
    }
}
