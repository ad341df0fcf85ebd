/**
 * What real nodes cost: hops of lookups beside a bare request and answer, a ring of processes, starting, idling.
 *
 * <p>{@code SocketsReport} measures and prints. What is compared takes turns in one run, so that
 * whatever else the machine does weighs on both.
 */
@NullMarked
package dev.peerlab.benchmark.socket;

import org.jspecify.annotations.NullMarked;
