package dev.peerlab.simulator;

/** What a crashed peer still has when it comes back. */
public enum Restart {
    /** Everything: it was suspended. Its fields and timers are kept; timers that came due meanwhile fire at once, in order. */
    WITH_STATE,
    /** Nothing: its factory makes a new peer at the old address. Timers of the old one never fire. */
    WITHOUT_STATE
}
