package dev.peerlab.node.overlay;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import java.util.List;

/**
 * What nodes of an unstructured overlay say to each other about their links.
 *
 * <p>In the simulator a peer's neighbors are given. Here somebody has to find them: the node does, not its peer.
 */
public sealed interface LinkMessage extends Message {

    /** Let us be neighbors. Answered by {@link Linked} or {@link Full}. */
    record Link() implements LinkMessage {}

    /**
     * We are neighbors.
     *
     * @param others neighbors of the sender that the receiver may ask, too
     */
    record Linked(List<Address> others) implements LinkMessage {
        /** Keeps a copy of the list. */
        public Linked {
            others = List.copyOf(others);
        }
    }

    /**
     * I have neighbors enough.
     *
     * @param others some of them, to ask instead, 1 or more
     */
    record Full(List<Address> others) implements LinkMessage {
        /** Keeps a copy of the list. */
        public Full {
            if (others.isEmpty()) {
                throw new IllegalArgumentException("others: must be 1 or more");
            }
            others = List.copyOf(others);
        }
    }

    /** We are no longer neighbors. */
    record Unlink() implements LinkMessage {}
}
