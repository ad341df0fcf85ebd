package dev.peerlab.contract.chord.kit;

import dev.peerlab.contract.Host;
import dev.peerlab.contract.routing.Application;
import dev.peerlab.contract.routing.KeyBasedRouting;
import dev.peerlab.contract.store.KeyStore;

/** Makes the application of a peer. */
@FunctionalInterface
public interface ApplicationFactory {

    /** Makes applications that take no interest in anything. */
    ApplicationFactory NONE = (routing, store, host) -> Application.NONE;

    /**
     * Makes an application.
     *
     * @param routing the overlay below it
     * @param store the entries that the peer keeps; the overlay moves them about
     * @param host for timers and reports of the application's own
     */
    Application create(KeyBasedRouting routing, KeyStore store, Host host);
}
