package dev.peerlab.simulator;

/** Somebody who watches every event of a simulation, in the order in which it happens. */
@FunctionalInterface
public interface Trace {

    /**
     * Takes note of an event. What it throws ends the run and comes out of it unchanged.
     *
     * @param event what just happened
     */
    void record(TraceEvent event);
}
