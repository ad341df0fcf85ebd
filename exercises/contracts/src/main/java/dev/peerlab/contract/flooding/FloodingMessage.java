package dev.peerlab.contract.flooding;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.search.QueryId;

/** The messages of flooding. */
public sealed interface FloodingMessage extends Message {

    /**
     * Hands this message to the handler that is meant for it.
     *
     * @param peer the peer that got it
     * @param from the peer that sent it
     */
    void dispatch(FloodingPeer peer, Address from);

    /**
     * Who holds this keyword?
     *
     * @param id the search
     * @param keyword what is looked for
     * @param ttl how many hops the query may still travel, this one included: 1 or more, unless a peer misbehaves
     * @param hops how many hops it traveled before this one, 0 from the issuer
     */
    record Query(QueryId id, String keyword, int ttl, int hops) implements FloodingMessage {
        @Override
        public void dispatch(FloodingPeer peer, Address from) {
            peer.onQuery(from, this);
        }
    }

    /**
     * I do.
     *
     * @param id the search that this answers
     * @param holder the peer that holds the keyword
     */
    record QueryHit(QueryId id, Address holder) implements FloodingMessage {
        @Override
        public void dispatch(FloodingPeer peer, Address from) {
            peer.onQueryHit(from, this);
        }
    }
}
