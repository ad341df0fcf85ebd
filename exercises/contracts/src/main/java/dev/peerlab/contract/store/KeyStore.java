package dev.peerlab.contract.store;

import dev.peerlab.contract.Id;
import java.util.List;
import java.util.Optional;

/** The entries that one peer keeps: its own keys, and copies of others'. */
public interface KeyStore {

    /** {@return the entry of a key; one without a value if it was removed; empty if this peer does not know of it} */
    Optional<Entry> get(Id key);

    /**
     * Keeps an entry, unless the one that is there is as new or newer.
     *
     * @return whether anything changed
     */
    boolean put(Entry entry);

    /** Drops this peer's copy of a key. That is not how a key is removed from the hash table. */
    void drop(Id key);

    /** {@return all entries, by key, as a list of its own} */
    List<Entry> entries();
}
