package dev.peerlab.conformance.search;

import static dev.peerlab.conformance.search.RandomWalkBench.time;

import dev.peerlab.conformance.Violation;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.simulator.TraceEvent;
import dev.peerlab.simulator.TraceEvent.Delivered;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Follows each walker of a run in vain and compares every choice with {@link NextHops}.
 *
 * <p>How many walkers there are and what they carry is not judged here, nor whether a walker ends in time; but one that may
 * still go on must.
 */
final class StepJudge {

    private final RandomWalkRun run;
    private final Map<Stop, Visits> visits = new LinkedHashMap<>();

    StepJudge(RandomWalkRun run) {
        this.run = run;
    }

    /** Throws a violation at the first wrong step, or at the first walker that was lost. */
    void judge() {
        for (TraceEvent event : run.log().events()) {
            if (event instanceof Delivered delivered && delivered.message() instanceof Walker walker) {
                visits(delivered.to(), walker).come(delivered, walker);
            } else if (event instanceof Sent sent && sent.message() instanceof Walker walker) {
                visits(sent.from(), walker).go(sent, walker);
            }
        }
        if (run.isComplete()) {
            visits.values().forEach(Visits::requireWent);
        }
    }

    private Visits visits(Address peer, Walker walker) {
        return visits.computeIfAbsent(new Stop(peer, walker.walker()), Visits::new);
    }

    /** A walker at a peer. */
    private record Stop(Address peer, int walker) {}

    /** All visits of one walker to one peer. */
    private final class Visits {
        private final Stop stop;
        private final NextHops oracle;
        private Optional<Arrival> waiting = Optional.empty();

        Visits(Stop stop) {
            this.stop = stop;
            oracle = new NextHops(
                    run.scenario().settings().policy(),
                    run.scenario().network().neighbors(stop.peer.number()),
                    stop.peer.equals(run.scenario().issuerAddress()));
        }

        void come(Delivered delivered, Walker walker) {
            requireWent();
            oracle.came(delivered.from());
            waiting = Optional.of(new Arrival(delivered.at(), delivered.from(), walker));
        }

        void go(Sent sent, Walker walker) {
            if (!oracle.allowed().contains(sent.to())) {
                String from = waiting.map(
                                arrival -> "got walker " + walker.walker() + " from " + arrival.from + " and ")
                        .orElse("");
                throw violation("peer " + stop.peer + " " + from + "sent "
                                + (from.isEmpty() ? "walker " + walker.walker() : "it") + " to " + sent.to() + " ("
                                + time(sent.at()) + ")")
                        .expected(oracle.inWords())
                        .actual("to " + sent.to())
                        .build();
            }
            oracle.went(sent.to());
            waiting = Optional.empty();
        }

        void requireWent() {
            waiting.filter(arrival ->
                            arrival.walker.ttl() > 1 && !oracle.allowed().isEmpty())
                    .ifPresent(arrival -> {
                        throw violation("peer " + stop.peer + " got walker " + stop.walker + " from " + arrival.from
                                        + " and sent it nowhere (" + time(arrival.at) + ")")
                                .expected(oracle.inWords())
                                .actual("not sent on, though it came with ttl " + arrival.walker.ttl())
                                .build();
                    });
        }

        private Violation.Builder violation(String summary) {
            return run.violation(summary, stop.peer);
        }
    }

    private record Arrival(Duration at, Address from, Walker walker) {}
}
