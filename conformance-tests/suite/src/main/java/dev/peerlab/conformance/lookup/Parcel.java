package dev.peerlab.conformance.lookup;

import dev.peerlab.contract.Message;

/**
 * What is routed in these tests.
 *
 * @param number tells parcels apart
 * @param stamps what applications on the way left on it
 */
record Parcel(int number, int stamps) implements Message {

    static final int REDIRECTED = 100;

    Parcel stamped() {
        return new Parcel(number, stamps + 1);
    }

    Parcel redirected() {
        return new Parcel(number, stamps + REDIRECTED);
    }

    boolean isRedirected() {
        return stamps >= REDIRECTED;
    }
}
