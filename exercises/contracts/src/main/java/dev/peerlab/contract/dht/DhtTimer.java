package dev.peerlab.contract.dht;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Timer;

/** The timers of a hash table. */
sealed interface DhtTimer extends Timer {

    /** {@return the peer that set it} */
    Contact node();

    /**
     * A request is to be sent, for the first time or again.
     *
     * @param node whose it is
     * @param number the request's
     */
    record Try(Contact node, long number) implements DhtTimer {}

    /**
     * Copies are to be sent again.
     *
     * @param node whose they are
     * @param number the change's
     */
    record TryCopies(Contact node, long number) implements DhtTimer {}
}
