package dev.peerlab.contract.flooding;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.flooding.FloodingMessage.QueryHit;
import dev.peerlab.contract.flooding.FloodingTimer.RoundOver;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.search.Search;

/**
 * A peer that searches by asking everybody: exercise 1.
 *
 * <p>The issuer asks its neighbors, they ask theirs, until the query's time to live is used up. A peer that holds the keyword
 * answers. A result is reported by {@link dev.peerlab.contract.search.SearchUpcall.Found}.
 *
 * @see <a href="https://rfc-gnutella.sourceforge.net/developer/stable/">The Gnutella Protocol Specification v0.4</a>
 */
public interface FloodingPeer extends Peer, Search {

    /**
     * {@inheritDoc}
     *
     * <p>Sends one query to every neighbor, with this ttl and hops 0 (FLOOD-1). The maximum is
     * {@link FloodingSettings#maxTtl}.
     */
    @Override
    QueryId search(String keyword, int ttl);

    /**
     * Searches a small ring of peers first, and a larger one only while nobody answers (FLOOD-13).
     *
     * <p>Each round is a search with a fresh id. When its time is over and nobody has answered yet, the next round begins,
     * with a larger ttl. The last word is one {@link dev.peerlab.contract.search.SearchUpcall.Ended}, naming the last round:
     * FOUND at the first hit of any round, EXHAUSTED when the largest round's time is over.
     *
     * @param keyword what to look for
     * @param ring the sizes of the rings, and the time that each is given
     * @return the id of the first round
     */
    QueryId searchExpanding(String keyword, ExpandingRing ring);

    /**
     * Takes a query: answers it if this peer holds the keyword, passes it on if it may travel further (FLOOD-2 to 5, 9).
     *
     * @param from the peer that sent it, normally a neighbor
     * @param query the query as it was sent
     */
    void onQuery(Address from, Query query);

    /**
     * Takes a hit: reports it if this peer issued the query, else passes it back towards the issuer (FLOOD-6 to 8).
     *
     * @param from the peer that sent it
     * @param hit the answer
     */
    void onQueryHit(Address from, QueryHit hit);

    /**
     * Takes the end of a round of an expanding ring (FLOOD-13).
     *
     * @param timer the timer, as it was set
     */
    void onRoundOver(RoundOver timer);

    @Override
    default void onMessage(Address from, Message message) {
        if (message instanceof FloodingMessage mine) {
            mine.dispatch(this, from);
        }
    }

    @Override
    default void onTimer(Timer timer) {
        if (timer instanceof FloodingTimer mine) {
            mine.dispatch(this);
        }
    }
}
