package dev.peerlab.node.transport;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.Upcall;

/** Takes note of what a peer does and of what is done to it. Called on its event loop. */
public interface HostObserver {

    /** The peer sends something. */
    default void sending(Address to, Message message) {}

    /**
     * Something is about to be given to the peer.
     *
     * @return whether it is to be given to it
     */
    default boolean receiving(Address from, Message message) {
        return true;
    }

    /** A timer of the peer's is over; it is about to be told. */
    default void timer(Timer timer) {}

    /** The peer tells its application something. */
    default void upcall(Upcall upcall) {}

    /**
     * The peer's code threw something.
     *
     * @param during what it was given: a message, a timer, or a text
     * @param failure what it threw
     */
    default void failed(Object during, Throwable failure) {}
}
