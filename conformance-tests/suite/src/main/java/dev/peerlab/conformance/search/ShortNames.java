package dev.peerlab.conformance.search;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.flooding.FloodingMessage;
import dev.peerlab.contract.flooding.FloodingTimer;
import dev.peerlab.contract.randomwalk.RandomWalkMessage;
import dev.peerlab.contract.randomwalk.RandomWalkTimer;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.TraceEvent;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What failure messages call things: queries are q1, q2, … in the order in which they first appear in a log; times are in
 * milliseconds.
 */
public final class ShortNames {

    private final Map<QueryId, String> names = new LinkedHashMap<>();

    private ShortNames() {}

    /** {@return the names of the queries in some logs, the first log first} */
    public static ShortNames in(EventLog... logs) {
        ShortNames names = new ShortNames();
        for (EventLog log : logs) {
            log.events().forEach(event -> query(event).ifPresent(names::of));
        }
        return names;
    }

    /** {@return the short name of a query, for example {@code q2}; one that is not in the log gets the next number} */
    public String of(QueryId id) {
        return names.computeIfAbsent(id, unseen -> "q" + (names.size() + 1));
    }

    /** {@return a text in which every known query is called by its short name} */
    public String tidy(String text) {
        String tidied = text;
        for (Map.Entry<QueryId, String> each : names.entrySet()) {
            tidied = tidied.replace(each.getKey().toString(), each.getValue());
        }
        return tidied;
    }

    /** {@return a time, for example {@code 40 ms} or {@code 12.5 ms}} */
    public static String time(Duration time) {
        long micros = time.toNanos() / 1_000;
        String millis = micros % 1_000 == 0 ? Long.toString(micros / 1_000) : Double.toString(micros / 1_000.0);
        return millis + " ms";
    }

    /** {@return some peers, for example {@code 2, 3 and 5}; {@code nobody} if there are none} */
    public static String peers(Collection<Address> peers) {
        if (peers.isEmpty()) {
            return "nobody";
        }
        String list = peers.stream().map(Address::toString).collect(Collectors.joining(", "));
        int last = list.lastIndexOf(", ");
        return last < 0 ? list : list.substring(0, last) + " and " + list.substring(last + 2);
    }

    private static Optional<QueryId> query(TraceEvent event) {
        if (event instanceof TraceEvent.Sent sent) {
            return query(sent.message());
        }
        if (event instanceof TraceEvent.Delivered delivered) {
            return query(delivered.message());
        }
        return event instanceof TraceEvent.TimerSet set ? query(set.timer()) : Optional.empty();
    }

    private static Optional<QueryId> query(Message message) {
        if (message instanceof FloodingMessage.Query query) {
            return Optional.of(query.id());
        }
        if (message instanceof FloodingMessage.QueryHit hit) {
            return Optional.of(hit.id());
        }
        return message instanceof RandomWalkMessage walk ? Optional.of(walk.id()) : Optional.empty();
    }

    private static Optional<QueryId> query(Timer timer) {
        if (timer instanceof FloodingTimer.RoundOver over) {
            return Optional.of(over.round());
        }
        return timer instanceof RandomWalkTimer.SearchOver over ? Optional.of(over.query()) : Optional.empty();
    }
}
