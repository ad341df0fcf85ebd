package dev.peerlab.node.overlay;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * What users wait for, by the name of what they asked for. Never iterated.
 *
 * @param <K> what tells requests apart
 * @param <V> what they end with
 */
final class Awaited<K, V> {

    private final Map<K, CompletableFuture<V>> futures = new HashMap<>();

    /**
     * {@return a future of what a call begins; fails with what the call throws}
     *
     * @param begin begins something and returns its name; what it ends with comes later
     */
    CompletableFuture<V> begin(Supplier<K> begin) {
        CompletableFuture<V> future = new CompletableFuture<>();
        futures.put(begin.get(), future);
        return future;
    }

    /** Ends something, if anybody waits for it. */
    void end(K name, V value) {
        CompletableFuture<V> future = futures.remove(name);
        if (future != null) {
            future.complete(value);
        }
    }
}
