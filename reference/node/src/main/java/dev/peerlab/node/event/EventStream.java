package dev.peerlab.node.event;

import dev.peerlab.contract.Address;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Passes on what happens at some nodes. While nobody listens, an event costs nothing. Any thread may call. */
public final class EventStream {

    private final List<Consumer<NodeEvent>> listeners = new CopyOnWriteArrayList<>();

    /**
     * Begins to listen.
     *
     * @param listener takes events, on the event loop of the node: it must not block
     * @return ends it
     */
    public Runnable listen(Consumer<NodeEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Passes on an event.
     *
     * @param node where it happened
     * @param kind what happened
     * @param details more about it; only asked for if somebody listens
     */
    public void publish(Address node, String kind, Supplier<Map<String, Object>> details) {
        if (!listeners.isEmpty()) {
            NodeEvent event = new NodeEvent(System.currentTimeMillis(), node, kind, details.get());
            listeners.forEach(listener -> listener.accept(event));
        }
    }
}
