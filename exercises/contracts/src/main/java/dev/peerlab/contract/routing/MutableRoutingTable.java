package dev.peerlab.contract.routing;

import dev.peerlab.contract.Contact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The peers that a peer on a ring knows, to be read and changed. */
public interface MutableRoutingTable extends RoutingTable {

    /**
     * Sets the predecessor.
     *
     * @param predecessor another peer, or null for unknown
     */
    void setPredecessor(@Nullable Contact predecessor);

    /**
     * Sets the list of successors, and with it finger 0. It is taken as it is: order and length are the caller's business.
     *
     * @param successors nearest first; empty for a peer that is alone
     */
    void setSuccessors(List<Contact> successors);

    /**
     * Sets a finger.
     *
     * @param i 1 or more, below the bits of the space; finger 0 follows {@link #setSuccessors}
     * @param finger a peer, perhaps this one, or null for unknown
     */
    void setFinger(int i, @Nullable Contact finger);
}
