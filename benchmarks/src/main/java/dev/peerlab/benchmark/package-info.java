/**
 * What things cost: the simulator against a bare loop, in events a second and in bytes.
 *
 * <p>{@link dev.peerlab.benchmark.SimulatorReport} measures all of it in one go and says which requirements were met;
 * {@link dev.peerlab.benchmark.EventLoopBenchmark} measures the event loop under JMH.
 */
@NullMarked
package dev.peerlab.benchmark;

import org.jspecify.annotations.NullMarked;
