package dev.peerlab.simulator;

import dev.peerlab.contract.Address;

/** Thrown out of a run when a peer threw something; the cause is what it threw. */
public final class PeerFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Address peer;
    private final String event;

    /**
     * Says who failed.
     *
     * @param peer the peer that threw
     * @param event what it was handling, e.g. {@code message from 3: Query[...]}
     * @param cause what it threw
     */
    public PeerFailed(Address peer, String event, Throwable cause) {
        super("peer " + peer + " failed on " + event + ": " + cause, cause);
        this.peer = peer;
        this.event = event;
    }

    /** {@return the peer that threw} */
    public Address peer() {
        return peer;
    }

    /** {@return what it was handling, e.g. {@code message from 3: Query[...]}} */
    public String event() {
        return event;
    }
}
