package dev.peerlab.node.overlay;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.Upcall;
import dev.peerlab.node.transport.Handshake.Hello;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A peer of one overlay, as its node runs it. Everything happens on the node's event loop; what takes time ends by a future that
 * is completed there.
 */
public sealed interface Overlay permits ChordOverlay, SearchOverlay {

    /** What whoever waits for something is told at the end. */
    String CLOSED = "the node was closed";

    /** {@return what gets messages and timers} */
    Peer peer();

    /** {@return the ids of the peers here; empty if they have none} */
    List<Id> ids();

    /** Begins a network of this peer alone. */
    void create();

    /**
     * Joins the network of another node; fails with an exception whose message says why it could not.
     *
     * @param contact the other node, as it presented itself
     */
    CompletableFuture<Void> join(Hello contact);

    /** Leaves in good order. */
    CompletableFuture<Void> leave();

    /** {@return what this peer knows, in texts, numbers, lists and maps of these: for a person or a picture} */
    Map<String, Object> describe();

    /** Takes note of a message that the peer sends. */
    default void sending(Address to, Message message) {}

    /** {@return whether the peer is to be given this message: what the node itself asked is answered to the node} */
    default boolean receiving(Address from, Message message) {
        return true;
    }

    /** {@return whether this timer says that somebody did not answer in time} */
    default boolean isTimeout(Timer timer) {
        return false;
    }

    /** Takes note of what the peer tells its user. */
    void upcall(Upcall upcall);

    /** Takes note that a node cannot be reached. */
    default void unreachable(Address node) {}

    /** Tells all who wait for something that it will not come: the node is closed. */
    void close();
}
