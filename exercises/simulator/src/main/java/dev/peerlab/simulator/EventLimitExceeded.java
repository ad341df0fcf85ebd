package dev.peerlab.simulator;

/** Thrown out of a run that went past its limit of events; peers that never stop talking are found this way. */
public final class EventLimitExceeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    EventLimitExceeded(long limit, String now) {
        super("more than " + limit + " events by " + now);
        this.limit = limit;
    }

    /** {@return the limit} */
    public long limit() {
        return limit;
    }
}
