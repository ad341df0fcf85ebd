package dev.peerlab.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A trace that keeps every event. */
public final class EventLog implements Trace {

    private final List<TraceEvent> events = new ArrayList<>();

    @Override
    public void record(TraceEvent event) {
        events.add(event);
    }

    /** {@return the events so far, oldest first; an unmodifiable view that grows with the run} */
    public List<TraceEvent> events() {
        return Collections.unmodifiableList(events);
    }

    /**
     * {@return the events of one kind so far, oldest first}
     *
     * @param kind the class of the events, e.g. {@code TraceEvent.Sent.class}
     */
    public <E extends TraceEvent> List<E> events(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Forgets everything. */
    public void clear() {
        events.clear();
    }
}
