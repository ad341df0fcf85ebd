package dev.peerlab.node.transport;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Id;
import java.util.List;

/** What is said before messages are exchanged. */
public sealed interface Handshake {

    /** The version of the wire format that this code speaks. */
    int VERSION = 1;

    /**
     * The first frame of either side of a connection.
     *
     * @param version {@link #VERSION}
     * @param realm what the sender is part of
     * @param address where the sender listens
     * @param ids the ids of the peers there; empty if they have none
     */
    record Hello(int version, Realm realm, Address address, List<Id> ids) implements Handshake {
        /** Keeps a copy of the list. */
        public Hello {
            ids = List.copyOf(ids);
        }
    }

    /**
     * Instead of a hello, before the connection is closed.
     *
     * @param reason for a person to read
     */
    record Refused(String reason) implements Handshake {}
}
