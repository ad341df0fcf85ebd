package dev.peerlab.contract.flooding;

import dev.peerlab.contract.Timer;
import dev.peerlab.contract.search.QueryId;

/** The timers of flooding. */
public sealed interface FloodingTimer extends Timer {

    /**
     * Hands this timer to the handler that is meant for it.
     *
     * @param peer the peer that set it
     */
    void dispatch(FloodingPeer peer);

    /**
     * A round of an expanding ring has had its time.
     *
     * @param round the search of that round
     */
    record RoundOver(QueryId round) implements FloodingTimer {
        @Override
        public void dispatch(FloodingPeer peer) {
            peer.onRoundOver(this);
        }
    }
}
