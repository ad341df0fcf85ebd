package dev.peerlab.node.metrics;

import dev.peerlab.contract.Message;
import dev.peerlab.contract.chord.ChordMessage.Payload;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.node.transport.Traffic.Drop;
import dev.peerlab.node.transport.Traffic.Rejection;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The counters of a process, whether one node runs in it or a hundred. Any thread may count.
 *
 * <p>They do not tell nodes apart: with 256 nodes of some twenty types of messages each, one scrape would be ten thousand lines.
 * What one node does is told by the stream of events.
 */
public final class NodeMetrics {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, Counter> sent = new ConcurrentHashMap<>();
    private final Map<String, Counter> received = new ConcurrentHashMap<>();
    private final Counter bytesSent = bytes("sent");
    private final Counter bytesReceived = bytes("received");
    private final Map<Drop, Counter> dropped = new EnumMap<>(Drop.class);
    private final Map<Rejection, Counter> rejected = new EnumMap<>(Rejection.class);
    private final Counter timeouts;
    private final Counter failures;
    private final DistributionSummary hops;
    private final Timer lookups;
    private final Counter lookupsFailed;
    private final AtomicInteger connections;
    private final Counter stalls;
    private final AtomicInteger stuck;

    /** Makes counters that all stand at 0. */
    public NodeMetrics() {
        for (Drop why : Drop.values()) {
            dropped.put(why, counter("peerlab.dropped", "messages lost before they were sent", "reason", name(why)));
        }
        for (Rejection why : Rejection.values()) {
            rejected.put(
                    why, counter("peerlab.rejected.frames", "frames and connections not taken", "reason", name(why)));
        }
        timeouts = Counter.builder("peerlab.timeouts")
                .description("requests that were not answered in time")
                .register(registry);
        failures = Counter.builder("peerlab.peer.failures")
                .description("exceptions that a peer's code threw")
                .register(registry);
        hops = DistributionSummary.builder("peerlab.lookup.hops")
                .description("peers asked by a lookup, the owner not counted")
                .register(registry);
        lookups = Timer.builder("peerlab.lookups")
                .description("lookups that found the owner")
                .register(registry);
        lookupsFailed = Counter.builder("peerlab.lookups.failed")
                .description("lookups that did not find the owner")
                .register(registry);
        connections = gauge("peerlab.connections", "connections that are open");
        stalls = Counter.builder("peerlab.peer.stalls")
                .description("times that a peer's code did not return for seconds")
                .register(registry);
        stuck = gauge("peerlab.peers.stuck", "peers whose code does not return just now");
    }

    private AtomicInteger gauge(String name, String description) {
        AtomicInteger value = new AtomicInteger();
        Gauge.builder(name, value, AtomicInteger::get).description(description).register(registry);
        return value;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Counter bytes(String direction) {
        return counter("peerlab.bytes", "bytes of messages as frames", "direction", direction);
    }

    private Counter counter(String name, String description, String key, String value) {
        return Counter.builder(name).description(description).tag(key, value).register(registry);
    }

    /** Counts a message that was given to the network. */
    public void sent(Message message, int bytes) {
        count(sent, "sent", message);
        bytesSent.increment(bytes);
    }

    /** Counts a message that came off the network. */
    public void received(Message message, int bytes) {
        count(received, "received", message);
        bytesReceived.increment(bytes);
    }

    private void count(Map<String, Counter> counters, String direction, Message message) {
        String type = typeOf(message);
        Counter counter = counters.get(type);
        if (counter == null) {
            counter = counters.computeIfAbsent(
                    type,
                    fresh -> Counter.builder("peerlab.messages")
                            .description("messages by type")
                            .tag("direction", direction)
                            .tag("type", fresh)
                            .register(registry));
        }
        counter.increment();
    }

    /** {@return what a message is, said to a person: its own type, not that of its envelope} */
    public static String typeOf(Message message) {
        if (message instanceof Envelope envelope) {
            return typeOf(envelope.body());
        }
        return message instanceof Payload payload
                ? typeOf(payload.payload())
                : message.getClass().getSimpleName();
    }

    /** Counts a message that was lost here. */
    public void dropped(Drop why) {
        increment(dropped, why);
    }

    /** Counts something off the network that was not taken. */
    public void rejected(Rejection why) {
        increment(rejected, why);
    }

    private static <K> void increment(Map<K, Counter> counters, K key) {
        Counter counter = counters.get(key);
        if (counter != null) {
            counter.increment();
        }
    }

    /** Counts a request that was not answered in time. */
    public void timeout() {
        timeouts.increment();
    }

    /** Counts something that a peer's code threw. */
    public void failure() {
        failures.increment();
    }

    /** Counts a peer whose code does not return. */
    public void stalled() {
        stalls.increment();
        stuck.incrementAndGet();
    }

    /** Counts a peer whose code returned after all. */
    public void unstalled() {
        stuck.decrementAndGet();
    }

    /** Counts a lookup that ended. */
    public void lookup(boolean found, int asked, Duration took) {
        if (found) {
            hops.record(asked);
            lookups.record(took);
        } else {
            lookupsFailed.increment();
        }
    }

    /** Counts connections that were opened, less than 0 for closed. */
    public void connections(int more) {
        connections.addAndGet(more);
    }

    /** {@return all counters in Prometheus' format} */
    public String scrape() {
        return registry.scrape();
    }

    /** {@return the counters, to be read one by one} */
    public MeterRegistry registry() {
        return registry;
    }
}
