package dev.peerlab.contract.randomwalk;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Check;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.CheckReply;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Exhausted;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Hit;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.contract.randomwalk.RandomWalkTimer.SearchOver;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.search.Search;

/**
 * A peer that searches by sending a few walkers through the network: exercise 2.
 *
 * <p>The first hit is reported by {@link dev.peerlab.contract.search.SearchUpcall.Found}; then, or when no walker is left, or
 * when the time is up, the search ends with one {@link dev.peerlab.contract.search.SearchUpcall.Ended} (WALK-11).
 *
 * @see <a href="https://doi.org/10.1145/514191.514206">Lv et al., Search and Replication in Unstructured Peer-to-Peer
 *     Networks, ICS 2002, section 4.2</a>
 */
public interface RandomWalkPeer extends Peer, Search {

    /**
     * {@inheritDoc}
     *
     * <p>Sends {@link RandomWalkSettings#walkers} walkers, each with this ttl, hops 0 and a number of its own, each to a
     * neighbor chosen independently (WALK-1, WALK-8). A search that can send none (ttl 0, no neighbor) ends at once, as
     * EXHAUSTED.
     */
    @Override
    QueryId search(String keyword, int ttl);

    /**
     * Takes a walker: answers the issuer and ends it, or sends it on by one hop (WALK-2 to 6).
     *
     * @param from the peer that sent it, normally a neighbor
     * @param walker the walker as it was sent
     */
    void onWalker(Address from, Walker walker);

    /**
     * Takes the answer of a holder to a search of this peer (WALK-5, WALK-11).
     *
     * @param from the peer that sent it, normally the holder
     * @param hit the answer
     */
    void onHit(Address from, Hit hit);

    /**
     * Takes the news that a walker of this peer ended without success (WALK-11).
     *
     * @param from the peer with which it ended
     * @param exhausted the news
     */
    void onExhausted(Address from, Exhausted exhausted);

    /**
     * Takes the question whether a walker of this peer shall go on, and answers it (WALK-6).
     *
     * @param from the peer that holds the walker
     * @param check the question
     */
    void onCheck(Address from, Check check);

    /**
     * Takes the issuer's answer about a walker that waits here (WALK-6).
     *
     * @param from the peer that sent it, normally the issuer
     * @param reply the answer
     */
    void onCheckReply(Address from, CheckReply reply);

    /**
     * Takes the end of a search's time (WALK-11).
     *
     * @param timer the timer, as it was set
     */
    void onSearchOver(SearchOver timer);

    @Override
    default void onMessage(Address from, Message message) {
        if (message instanceof RandomWalkMessage mine) {
            mine.dispatch(this, from);
        }
    }

    @Override
    default void onTimer(Timer timer) {
        if (timer instanceof RandomWalkTimer mine) {
            mine.dispatch(this);
        }
    }
}
