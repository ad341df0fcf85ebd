package dev.peerlab.contract;

/** A timer that was set, and that can be called off. */
public interface TimerHandle {

    /** Calls the timer off. Does nothing when it has fired or was called off before. */
    void cancel();
}
