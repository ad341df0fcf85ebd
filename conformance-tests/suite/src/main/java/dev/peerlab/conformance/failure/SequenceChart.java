package dev.peerlab.conformance.failure;

import dev.peerlab.contract.Address;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.Lifelines;
import dev.peerlab.simulator.TraceEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The last events of a run as a chart in plain text: peers side by side, time downwards.
 *
 * <pre>
 *    t/ms    0     1     2
 *       0    o-----|----->         Query q1 ttl=2, arrives at 10 ms
 *      10          o----->         …
 * </pre>
 */
final class SequenceChart {

    private static final int MAX_PEERS = 9;
    private static final int MAX_ROWS = 16;

    private final List<TraceEvent> events;
    private final List<Address> columns;
    private final Lifelines lifelines;
    private final Map<Long, Duration> arrivals = new HashMap<>();
    private final ShortQueryNames names = new ShortQueryNames();

    private SequenceChart(List<TraceEvent> events, List<Address> columns) {
        this.events = events;
        this.columns = columns;
        this.lifelines = Lifelines.of(columns.stream().map(Address::toString).toList());
    }

    /**
     * {@return the chart's lines}
     *
     * @param log what happened
     * @param peers whom it is about: in a large network they are shown with those they talk to, in a small one everybody is
     */
    static List<String> of(EventLog log, List<Address> peers) {
        TreeSet<Address> everybody = new TreeSet<>(peers);
        log.events().forEach(event -> everybody.addAll(involved(event)));
        boolean small = everybody.size() <= MAX_PEERS;
        return new SequenceChart(log.events(), List.copyOf(small ? everybody : around(peers, log))).lines();
    }

    private static Set<Address> around(List<Address> peers, EventLog log) {
        TreeSet<Address> columns = new TreeSet<>(peers);
        for (TraceEvent event : log.events()) {
            Set<Address> involved = involved(event);
            if (peers.isEmpty() || involved.stream().anyMatch(peers::contains)) {
                involved.stream().filter(p -> columns.size() < MAX_PEERS).forEach(columns::add);
            }
        }
        return columns;
    }

    private List<String> lines() {
        List<String> rows = new ArrayList<>();
        for (TraceEvent event : events) {
            names.shorten(event.toString()); // all of them, so that a query has one name whatever is drawn
            if (event instanceof TraceEvent.Delivered delivered) {
                arrivals.putIfAbsent(delivered.number(), delivered.at());
            }
        }
        TreeSet<Long> sent = new TreeSet<>();
        for (TraceEvent event : events) {
            if (event instanceof TraceEvent.Sent message) {
                sent.add(message.number());
            }
            boolean shown = columns.containsAll(involved(event));
            boolean twice = event instanceof TraceEvent.Delivered delivered && sent.contains(delivered.number());
            if (shown && !twice) {
                row(event, rows);
            }
        }
        return framed(rows);
    }

    private List<String> framed(List<String> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(("    t/ms  " + lifelines.head()).stripTrailing());
        if (rows.size() > MAX_ROWS) {
            lines.add("          … " + (rows.size() - MAX_ROWS) + " earlier events");
        }
        lines.addAll(rows.subList(Math.max(0, rows.size() - MAX_ROWS), rows.size()));
        return lines;
    }

    private void row(TraceEvent event, List<String> rows) {
        if (event instanceof TraceEvent.Sent e) {
            Duration arrival = arrivals.get(e.number());
            String fate = arrival == null ? "never arrives" : "arrives at " + millis(arrival) + " ms";
            rows.add(line(e.at(), arrow(e.from(), e.to(), arrival == null), label(e.message()) + ", " + fate));
        } else if (event instanceof TraceEvent.Delivered e) {
            rows.add(line(e.at(), arrow(e.from(), e.to(), false), label(e.message()) + ", arrives"));
        } else if (event instanceof TraceEvent.TimerFired e) {
            rows.add(line(e.at(), mark(e.peer(), '*'), "timer " + label(e.timer())));
        } else if (event instanceof TraceEvent.Reported e) {
            rows.add(line(e.at(), mark(e.peer(), '!'), "reports " + label(e.upcall())));
        } else if (event instanceof TraceEvent.Crashed e) {
            rows.add(line(e.at(), mark(e.peer(), 'X'), "crashes"));
        } else if (event instanceof TraceEvent.Restarted e) {
            rows.add(line(e.at(), mark(e.peer(), '^'), "restarts"));
        } else if (event instanceof TraceEvent.Left e) {
            rows.add(line(e.at(), mark(e.peer(), 'X'), "leaves"));
        }
    }

    private String label(Object message) {
        return names.shorten(message.toString());
    }

    private static String line(Duration at, String drawing, String label) {
        return String.format(Locale.ROOT, "%8s  %s  %s", millis(at), drawing, label);
    }

    private String mark(Address peer, char mark) {
        return lifelines.mark(columns.indexOf(peer), mark);
    }

    private String arrow(Address from, Address to, boolean lost) {
        return lifelines.arrow(columns.indexOf(from), columns.indexOf(to), lost);
    }

    private static String millis(Duration time) {
        return BigDecimal.valueOf(time.toNanos() / 1_000, 3)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Set<Address> involved(TraceEvent event) {
        TreeSet<Address> involved = new TreeSet<>();
        if (event instanceof TraceEvent.Sent e) {
            involved.add(e.from());
            involved.add(e.to());
        } else if (event instanceof TraceEvent.Delivered e) {
            involved.add(e.from());
            involved.add(e.to());
        } else if (event instanceof TraceEvent.TimerFired e) {
            involved.add(e.peer());
        } else if (event instanceof TraceEvent.Reported e) {
            involved.add(e.peer());
        } else if (event instanceof TraceEvent.Crashed e) {
            involved.add(e.peer());
        } else if (event instanceof TraceEvent.Restarted e) {
            involved.add(e.peer());
        } else if (event instanceof TraceEvent.Left e) {
            involved.add(e.peer());
        }
        return involved;
    }
}
