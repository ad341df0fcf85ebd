package dev.peerlab.contract.store;

import dev.peerlab.contract.Id;

/**
 * A hash table that is spread over the peers of an overlay.
 *
 * <p>Each call returns at once, with the number of the request; how it ended is told by {@link StoreUpcall.Ended}, once.
 */
public interface KeyValueStore {

    /**
     * Sets the value of a key. Once that is reported as DONE the value is on every peer that is to keep a copy.
     *
     * @param key a key of the overlay's space
     * @param value not larger than the overlay's limit
     * @return the number of the request
     * @throws IllegalArgumentException if the key is outside the space or the value over the limit
     * @throws NullPointerException if the value is null
     */
    long put(Id key, Value value);

    /**
     * Asks for the value of a key.
     *
     * @param key a key of the overlay's space
     * @return the number of the request
     * @throws IllegalArgumentException if the key is outside the space
     */
    long get(Id key);

    /**
     * Removes a key, if it is there.
     *
     * @param key a key of the overlay's space
     * @return the number of the request
     * @throws IllegalArgumentException if the key is outside the space
     */
    long remove(Id key);
}
