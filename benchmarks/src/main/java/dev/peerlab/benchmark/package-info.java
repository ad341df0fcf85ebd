/**
 * What things cost: Chord's lookup and the simulator against bare loops, in time and in bytes.
 *
 * <p>{@link dev.peerlab.benchmark.SimulatorReport} and {@link dev.peerlab.benchmark.ChordReport} measure CPU time, contestants
 * in turns in one JVM, and say which requirements were met. {@link dev.peerlab.benchmark.LookupBenchmark} and
 * {@link dev.peerlab.benchmark.EventLoopBenchmark} measure under JMH; {@link dev.peerlab.benchmark.JmhRun} runs both and puts
 * their results side by side. What real nodes cost is measured by the package {@code socket}.
 */
@NullMarked
package dev.peerlab.benchmark;

import org.jspecify.annotations.NullMarked;
