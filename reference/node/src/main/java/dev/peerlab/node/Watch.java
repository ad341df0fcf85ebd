package dev.peerlab.node;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.NotImplementedYet;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.Upcall;
import dev.peerlab.contract.chord.ChordUpcall.LookupEnded;
import dev.peerlab.contract.search.SearchUpcall;
import dev.peerlab.contract.store.StoreUpcall;
import dev.peerlab.node.event.EventStream;
import dev.peerlab.node.metrics.NodeMetrics;
import dev.peerlab.node.overlay.Overlay;
import dev.peerlab.node.transport.HostObserver;
import dev.peerlab.node.transport.Traffic;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes on what is seen at a node to the counters, to the stream of events, and to its overlay. */
final class Watch implements Traffic, HostObserver {

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);
    private static final int MAX_FAILURES = 100;

    private final NodeMetrics metrics;
    private final EventStream events;

    /** Where the peer's code failed; never iterated. */
    private final Set<String> failures = new HashSet<>();

    private @Nullable Address self;
    private @Nullable Overlay overlay;

    Watch(NodeMetrics metrics, EventStream events) {
        this.metrics = metrics;
        this.events = events;
    }

    /** Sets where the node is. Nothing is seen before. */
    void at(Address node) {
        self = node;
    }

    /** Sets what is told, too: a peer may send something while it is being made. */
    void over(Overlay running) {
        overlay = running;
    }

    private Address self() {
        return Objects.requireNonNull(self);
    }

    @Override
    public void sent(Address to, Message message, int bytes) {
        metrics.sent(message, bytes);
        events.publish(self(), "sent", () -> Map.of("to", to.toString(), "type", NodeMetrics.typeOf(message)));
    }

    @Override
    public void received(Address from, Message message, int bytes) {
        metrics.received(message, bytes);
    }

    @Override
    public void dropped(Address to, Drop why) {
        metrics.dropped(why);
        LOG.debug("{}: lost a message to {}: {}", self, to, why);
        events.publish(self(), "lost", () -> Map.of("to", to.toString(), "reason", why.name()));
        if (why == Drop.UNREACHABLE && overlay != null) {
            forget(overlay, to);
        }
    }

    /** A new place makes a new peer, and its code may fail: the connections are none of its business. */
    private void forget(Overlay running, Address node) {
        try {
            running.unreachable(node);
        } catch (Throwable e) {
            failed("a lost neighbor", e);
        }
    }

    @Override
    public void tooLong(Address to, Message message, String detail) {
        LOG.warn(
                "{}: lost a {} to {}: {}; its peer has to send less at once",
                self,
                NodeMetrics.typeOf(message),
                to,
                detail);
        dropped(to, Drop.TOO_LARGE);
    }

    @Override
    public void rejected(Rejection why, String detail) {
        metrics.rejected(why);
        LOG.debug("{}: rejected: {}: {}", self, why, detail);
    }

    @Override
    public void connections(int more) {
        metrics.connections(more);
    }

    @Override
    public void sending(Address to, Message message) {
        if (overlay != null) {
            overlay.sending(to, message);
        }
    }

    @Override
    public boolean receiving(Address from, Message message) {
        return overlay == null || overlay.receiving(from, message);
    }

    @Override
    public void timer(Timer timer) {
        if (overlay != null && overlay.isTimeout(timer)) {
            metrics.timeout();
        }
    }

    @Override
    public void upcall(Upcall upcall) {
        if (upcall instanceof LookupEnded ended) {
            events.publish(
                    self(),
                    "lookup",
                    () -> Map.of(
                            "key", ended.key().toString(),
                            "owner", ended.owner().map(Object::toString).orElse(""),
                            "hops", ended.hops()));
        } else if (upcall instanceof StoreUpcall.Ended ended) {
            events.publish(
                    self(),
                    "stored",
                    () -> Map.of(
                            "key",
                            ended.key().toString(),
                            "outcome",
                            ended.outcome().name()));
        } else if (upcall instanceof SearchUpcall.Found found) {
            events.publish(
                    self(), "found", () -> Map.of("holder", found.holder().toString()));
        }
        if (overlay != null) {
            overlay.upcall(upcall);
        }
    }

    /** Told in full the first time at each place; a peer that always fails must not fill the log. */
    @Override
    public void failed(Object during, Throwable failure) {
        metrics.failure();
        StackTraceElement[] code = failure.getStackTrace();
        String place = failure.getClass().getName() + (code.length == 0 ? "" : " at " + code[0]);
        boolean first = failures.size() < MAX_FAILURES && failures.add(place);
        if (failure instanceof NotImplementedYet) {
            NotImplementedYet.takeNoted(); // for the suite; here nobody would ever take it
        }
        if (first && failure instanceof NotImplementedYet) {
            LOG.warn("{}: {}: what is for it is lost", self, failure.getMessage());
        } else if (first) {
            LOG.warn(
                    "{}: the peer failed at {}; it goes on, and is not told of again if it fails there",
                    self,
                    Stalls.name(during),
                    failure);
        } else {
            LOG.debug("{}: the peer failed at {} again: {}", self, Stalls.name(during), place);
        }
    }
}
