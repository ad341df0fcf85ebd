package dev.peerlab.contract;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * All that a peer may do to the world, and all that it may ask of it.
 *
 * <p>A peer never touches a clock, a thread, a socket or a random source of its own (rule DET-2). That is why the same
 * class runs in the simulator, in the checker, on TCP and in a benchmark.
 */
public interface Host {

    /** {@return this peer's own address} */
    Address self();

    /**
     * Sends a message. It arrives later, perhaps never, perhaps twice, perhaps after a message sent later: that depends on
     * the network. Sending never blocks and never calls back into a peer before the handler returns.
     *
     * @param to the receiver; it may be dead, and it may be this peer itself
     * @param message an immutable message
     */
    void send(Address to, Message message);

    /**
     * Sets a timer. It comes back to {@link Peer#onTimer} after the delay, unless it is canceled or this peer crashes
     * before.
     *
     * @param delay from now, zero or more; networks may round it up to their clock's tick (the simulator's is 1 µs)
     * @param timer what comes back
     * @return a handle to call the timer off
     * @throws IllegalArgumentException if the delay is negative
     */
    TimerHandle schedule(Duration delay, Timer timer);

    /** {@return the time since this peer's network began; two peers' clocks need not agree} */
    Duration now();

    /** {@return the only source of chance that a peer may use; seeded, so that a run can be repeated} */
    RandomGenerator random();

    /**
     * Tells the application something.
     *
     * @param upcall what happened, an upcall of this peer's protocol
     */
    void upcall(Upcall upcall);
}
