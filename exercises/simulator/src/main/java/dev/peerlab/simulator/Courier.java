package dev.peerlab.simulator;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import java.time.Duration;
import java.util.List;

/** Somebody who decides about each message what becomes of it: for runs that follow a script. */
@FunctionalInterface
public interface Courier {

    /**
     * {@return how long each copy of a message is under way, 0 or more; empty if it gets lost}
     *
     * @param from the sender
     * @param to the receiver
     * @param message the message
     */
    List<Duration> latencies(Address from, Address to, Message message);
}
