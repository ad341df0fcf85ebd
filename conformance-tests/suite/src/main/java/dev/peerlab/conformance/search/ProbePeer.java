package dev.peerlab.conformance.search;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;

/** A neighbor that only listens: it takes any message and says nothing. What it got is in the log. */
public final class ProbePeer implements Peer {

    @Override
    public void onMessage(Address from, Message message) {
        // what matters is that it came, and the log knows
    }

    @Override
    public void onTimer(Timer timer) {
        // sets none
    }
}
