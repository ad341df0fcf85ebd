package dev.peerlab.simulator;

import dev.peerlab.contract.Host;
import dev.peerlab.contract.Peer;

/** Makes a peer for a place in the network: when the peer is added, and again when it restarts without state. */
@FunctionalInterface
public interface PeerFactory {

    /**
     * {@return a new peer}
     *
     * @param host what the peer acts through; it may already send and set timers
     */
    Peer create(Host host);
}
