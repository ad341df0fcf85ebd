package dev.peerlab.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a simulation is made from. */
public final class SimulationBuilder {

    long seed = 1;
    Latency latency = Latency.constant(Duration.ofMillis(10));
    Faults faults = Faults.NONE;

    @Nullable
    Courier courier;

    long eventLimit = Long.MAX_VALUE;
    private final List<Trace> traces = new ArrayList<>();

    SimulationBuilder() {}

    /** Sets what all chance in the run comes from. */
    public SimulationBuilder seed(long seed) {
        this.seed = seed;
        return this;
    }

    /** Sets how long messages are under way. */
    public SimulationBuilder latency(Latency latency) {
        this.latency = latency;
        return this;
    }

    /** Sets how unreliable the network is. */
    public SimulationBuilder faults(Faults faults) {
        this.faults = faults;
        return this;
    }

    /** Sets who decides what becomes of each message, in place of {@link #latency} and {@link #faults}. */
    public SimulationBuilder courier(Courier courier) {
        this.courier = courier;
        return this;
    }

    /** Adds somebody who watches every event. */
    public SimulationBuilder trace(Trace trace) {
        traces.add(trace);
        return this;
    }

    /**
     * Sets after how many events, in all, a run is broken off by {@link EventLimitExceeded}.
     *
     * @param events 1 or more
     */
    public SimulationBuilder eventLimit(long events) {
        if (events < 1) {
            throw new IllegalArgumentException("event limit " + events + ": must be 1 or more");
        }
        eventLimit = events;
        return this;
    }

    /** {@return a network without peers at time 0} */
    public Simulation build() {
        return new Simulation(this);
    }

    /** All traces as one; null if there is none. */
    @Nullable
    Trace trace() {
        Trace[] all = traces.toArray(Trace[]::new);
        return switch (all.length) {
            case 0 -> null;
            case 1 -> all[0];
            default -> event -> Arrays.stream(all).forEach(trace -> trace.record(event));
        };
    }
}
