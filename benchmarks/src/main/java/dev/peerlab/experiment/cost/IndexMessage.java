package dev.peerlab.experiment.cost;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.search.QueryId;

/** The messages of a central index. */
sealed interface IndexMessage extends Message {

    /**
     * I hold this.
     *
     * @param keyword what
     */
    record Publish(String keyword) implements IndexMessage {}

    /**
     * Who holds this?
     *
     * @param id the search
     * @param keyword what is looked for
     */
    record Where(QueryId id, String keyword) implements IndexMessage {}

    /**
     * This peer does.
     *
     * @param id the search
     * @param holder who published it
     */
    record There(QueryId id, Address holder) implements IndexMessage {}
}
