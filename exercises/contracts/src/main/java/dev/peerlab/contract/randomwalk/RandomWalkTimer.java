package dev.peerlab.contract.randomwalk;

import dev.peerlab.contract.Timer;
import dev.peerlab.contract.search.QueryId;

/** The timers of random walks. */
public sealed interface RandomWalkTimer extends Timer {

    /**
     * Hands this timer to the handler that is meant for it.
     *
     * @param peer the peer that set it
     */
    void dispatch(RandomWalkPeer peer);

    /**
     * A search has had its time.
     *
     * @param query the search
     */
    record SearchOver(QueryId query) implements RandomWalkTimer {
        @Override
        public void dispatch(RandomWalkPeer peer) {
            peer.onSearchOver(this);
        }
    }
}
