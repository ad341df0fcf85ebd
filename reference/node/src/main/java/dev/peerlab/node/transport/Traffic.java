package dev.peerlab.node.transport;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;

/** Takes note of what goes over the network. Called on the node's event loop. */
public interface Traffic {

    /**
     * A message was given to the network.
     *
     * @param to the receiver
     * @param message the message
     * @param bytes its length as a frame
     */
    default void sent(Address to, Message message, int bytes) {}

    /**
     * A message came off the network.
     *
     * @param from the sender
     * @param message the message
     * @param bytes its length as a frame
     */
    default void received(Address from, Message message, int bytes) {}

    /**
     * A message was lost before it was given to the network.
     *
     * @param to the receiver
     * @param why the reason
     */
    default void dropped(Address to, Drop why) {}

    /**
     * A message was lost because it is longer than a message may be. Its receiver waits in vain, each time that it is sent.
     *
     * @param to the receiver
     * @param message the message
     * @param detail what is too long
     */
    default void tooLong(Address to, Message message, String detail) {
        dropped(to, Drop.TOO_LARGE);
    }

    /**
     * Something that came off the network was not taken, and its connection closed.
     *
     * @param why the reason
     * @param detail what it was
     */
    default void rejected(Rejection why, String detail) {}

    /**
     * Connections were opened, or closed.
     *
     * @param more how many, less than 0 for closed
     */
    default void connections(int more) {}

    /** Why a message was lost. */
    enum Drop {
        /** Too much waits for its receiver. */
        QUEUE_FULL,
        /** It is longer than a frame may be. */
        TOO_LARGE,
        /** Nobody listens there, or what listens there is not of this network. */
        UNREACHABLE,
        /** There are as many connections as there may be. */
        TOO_MANY_CONNECTIONS
    }

    /** Why a connection was closed. */
    enum Rejection {
        /** The bytes are no message. */
        BAD_FRAME,
        /** A frame is longer than frames may be. */
        OVERSIZED_FRAME,
        /** The connection ended in the middle of a frame. */
        TRUNCATED_FRAME,
        /** A frame took too long to arrive. */
        SLOW_FRAME,
        /** Too much of unfinished frames, on all connections together. */
        NO_SPACE,
        /** No hello in time. */
        NO_HELLO,
        /** A hello from another network or overlay, or with an address that is not the sender's. */
        STRANGER,
        /** There are as many connections as there may be. */
        TOO_MANY_CONNECTIONS,
        /** No TLS, or no certificate of this network's authority. */
        BAD_TLS
    }
}
