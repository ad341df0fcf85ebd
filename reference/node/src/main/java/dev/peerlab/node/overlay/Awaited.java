package dev.peerlab.node.overlay;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What users wait for, by the name of what they asked for. A peer that never ends something does not keep them waiting forever.
 *
 * @param <K> what tells requests apart
 * @param <V> what they end with
 */
final class Awaited<K, V> {

    private final Supplier<Duration> clock;
    private final Later later;
    private final Duration patience;

    /** The oldest first. */
    private final Map<K, Waiting<V>> waiting = new LinkedHashMap<>();

    private boolean looking;
    private boolean closed;

    private record Waiting<V>(CompletableFuture<V> future, Duration until) {}

    /**
     * Makes a list of requests.
     *
     * @param clock tells the time
     * @param later calls back
     * @param patience how long a peer has for a request; longer than a right one takes
     */
    Awaited(Supplier<Duration> clock, Later later, Duration patience) {
        this.clock = clock;
        this.later = later;
        this.patience = patience;
    }

    /**
     * {@return a future of what a call begins; fails if nothing can begin any more}
     *
     * @param begin begins something and returns its name; what it ends with comes later
     */
    CompletableFuture<V> begin(Supplier<K> begin) {
        if (closed) {
            return CompletableFuture.failedFuture(new IOException(Overlay.CLOSED));
        }
        K name = begin.get();
        CompletableFuture<V> future = new CompletableFuture<>();
        giveUp(waiting.remove(name), "the peer gave two requests one name");
        waiting.put(name, new Waiting<>(future, clock.get().plus(patience)));
        lookIn(patience);
        return future;
    }

    /** One timer for all: most requests end long before it is over. */
    private void lookIn(Duration delay) {
        if (!looking) {
            looking = true;
            later.call(delay, this::look);
        }
    }

    private void look() {
        looking = false;
        Duration now = clock.get();
        Iterator<Waiting<V>> oldestFirst = waiting.values().iterator();
        List<Waiting<V>> overdue = new ArrayList<>();
        while (oldestFirst.hasNext()) {
            Waiting<V> next = oldestFirst.next();
            if (next.until().compareTo(now) > 0) {
                lookIn(next.until().minus(now));
                break;
            }
            overdue.add(next);
            oldestFirst.remove();
        }
        overdue.forEach(request -> giveUp(request, "the peer did not end it within " + patience.toSeconds() + " s"));
    }

    private static void giveUp(@Nullable Waiting<?> request, String reason) {
        if (request != null) {
            request.future().completeExceptionally(new IOException(reason));
        }
    }

    /** Ends something, if anybody waits for it. */
    void end(K name, V value) {
        Waiting<V> request = waiting.remove(name);
        if (request != null) {
            request.future().complete(value);
        }
    }

    /** Gives everything up: there is no peer any more. */
    void close() {
        closed = true;
        List<Waiting<V>> all = List.copyOf(waiting.values());
        waiting.clear();
        all.forEach(request -> giveUp(request, Overlay.CLOSED));
    }
}
