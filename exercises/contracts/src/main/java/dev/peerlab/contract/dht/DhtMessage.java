package dev.peerlab.contract.dht;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.store.Entry;
import dev.peerlab.contract.store.Value;
import java.util.Optional;

/** What the peers of a hash table say to each other, as payloads of the overlay below. */
public sealed interface DhtMessage extends Message {

    /** {@return the number of the request that this is about; its client's, or for copies the owner's} */
    long number();

    /**
     * Do this: routed to the owner of the key.
     *
     * @param client who wants it
     * @param number tells the client's requests apart
     * @param kind what is wanted
     * @param key of which key
     * @param value what to put; empty for other kinds
     */
    record Request(Contact client, long number, Kind kind, Id key, Optional<Value> value) implements DhtMessage {}

    /**
     * It is done: from the owner to the client.
     *
     * @param number the request's
     * @param value what a get found
     */
    record Reply(long number, Optional<Value> value) implements DhtMessage {}

    /**
     * Keep a copy of this: from the owner to those who are to.
     *
     * @param number tells the owner's changes apart
     * @param entry the entry
     */
    record Copy(long number, Entry entry) implements DhtMessage {}

    /**
     * The copy is kept.
     *
     * @param number the change's
     */
    record Kept(long number) implements DhtMessage {}

    /** What a client wants. */
    enum Kind {
        PUT,
        GET,
        REMOVE
    }
}
