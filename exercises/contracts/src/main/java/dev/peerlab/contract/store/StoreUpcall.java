package dev.peerlab.contract.store;

import dev.peerlab.contract.Id;
import dev.peerlab.contract.Upcall;
import java.util.Optional;

/** What a {@link KeyValueStore} tells its user. */
public sealed interface StoreUpcall extends Upcall {

    /**
     * A request ended.
     *
     * @param request its number
     * @param key its key
     * @param outcome how it ended
     * @param value what a {@code get} found; empty if the key is not there, and for all other requests
     */
    record Ended(long request, Id key, Outcome outcome, Optional<Value> value) implements StoreUpcall {}

    /** How a request ended. */
    enum Outcome {
        /** It was carried out. */
        DONE,
        /** Nobody said in time that it was carried out. A change may or may not have happened. */
        TIMED_OUT
    }
}
