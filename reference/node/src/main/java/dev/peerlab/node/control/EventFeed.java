package dev.peerlab.node.control;

import com.sun.net.httpserver.HttpExchange;
import dev.peerlab.node.event.EventStream;
import dev.peerlab.node.event.NodeEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What happens, as server-sent events: one JSON object an event.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">HTML, section 9.2</a>
 */
final class EventFeed {

    private static final int MAX_LISTENERS = 16;

    /** A listener that is slower than this loses events; nodes do not wait for it. */
    private static final int MAX_QUEUED = 4_096;

    /** Begins a query that names the kinds of events that are wanted. */
    private static final String KINDS = "kinds=";

    private static final int HEARTBEAT_SECONDS = 5;

    private final EventStream events;
    private final Semaphore listeners = new Semaphore(MAX_LISTENERS);

    EventFeed(EventStream events) {
        this.events = events;
    }

    /**
     * Writes events until the listener goes away.
     *
     * @throws IllegalStateException if there are too many listeners
     */
    void serve(HttpExchange exchange) throws IOException, InterruptedException {
        if (!listeners.tryAcquire()) {
            throw new IllegalStateException("there are " + MAX_LISTENERS + " listeners already");
        }
        BlockingQueue<NodeEvent> queue = new ArrayBlockingQueue<>(MAX_QUEUED);
        Predicate<NodeEvent> wanted = wanted(exchange.getRequestURI().getQuery());
        Runnable end = events.listen(event -> {
            if (wanted.test(event)) {
                queue.offer(event);
            }
        });
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, 0);
            write(queue, exchange.getResponseBody());
        } finally {
            end.run();
            listeners.release();
        }
    }

    private static Predicate<NodeEvent> wanted(@Nullable String query) {
        if (query == null || !query.startsWith(KINDS)) {
            return event -> true;
        }
        Set<String> kinds = Set.copyOf(List.of(query.substring(KINDS.length()).split(",")));
        return event -> kinds.contains(event.kind());
    }

    private static void write(BlockingQueue<NodeEvent> queue, OutputStream out)
            throws IOException, InterruptedException {
        while (true) {
            // A comment now and then: otherwise nobody would notice that the listener is gone.
            out.write(":\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            NodeEvent event = queue.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
            while (event != null) {
                out.write(("data: " + Json.write(of(event)) + "\n\n").getBytes(StandardCharsets.UTF_8));
                event = queue.poll();
            }
        }
    }

    private static Map<String, Object> of(NodeEvent event) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("millis", event.millis());
        all.put("node", event.node().toString());
        all.put("kind", event.kind());
        all.putAll(event.details());
        return all;
    }
}
