package dev.peerlab.conformance.search;

import dev.peerlab.conformance.Graded;
import dev.peerlab.conformance.Violation;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.flooding.FloodingPeer;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.search.SearchUpcall.Found;
import dev.peerlab.simulator.EventLimitExceeded;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.TraceEvent.Delivered;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A {@link FloodingScenario} in which every peer is the submission's, run to its end. */
final class FloodingRun {

    /** A correct flood makes a few thousand at most; one that forgets what it saw soon makes more than any limit. */
    private static final long EVENT_LIMIT = 20_000;

    private final FloodingScenario scenario;
    private final EventLog log = new EventLog();
    private final Simulation simulation;
    private final List<QueryId> searches = new ArrayList<>();
    private Optional<EventLimitExceeded> cutOff = Optional.empty();

    private FloodingRun(FloodingScenario scenario) {
        this.scenario = scenario;
        this.simulation = scenario.network().simulation(log, EVENT_LIMIT);
    }

    /** Runs a scenario. One that does not come to an end is cut off; see {@link #requireEnd}. */
    static FloodingRun of(FloodingScenario scenario) {
        FloodingRun run = new FloodingRun(scenario);
        run.populate();
        scenario.outages().forEach(outage -> outage.plan(run.simulation));
        scenario.searches().forEach(run::planSearch);
        try {
            run.simulation.run();
        } catch (EventLimitExceeded e) {
            run.cutOff = Optional.of(e);
        }
        return run;
    }

    private void populate() {
        for (Address peer : scenario.network().peers()) {
            Set<String> shared = scenario.isHolder(peer) ? Set.of(FloodingScenario.KEYWORD) : Set.of();
            Place place = new Place(scenario.network().neighbors(peer.number()), shared);
            simulation.add(host -> Graded.submission().flooding(host, place, scenario.settings()));
        }
    }

    private void planSearch(int atMillis) {
        simulation.at(Duration.ofMillis(atMillis), () -> {
            if (simulation.isUp(issuer())) {
                searches.add(simulation.call(
                        issuer(), FloodingPeer.class, peer -> peer.search(FloodingScenario.KEYWORD, scenario.ttl())));
            }
        });
    }

    /** Gives up if the run was cut off: what is missing then may only be late. */
    void requireEnd() {
        cutOff.ifPresent(e -> {
            throw e;
        });
    }

    /** {@return who searches} */
    Address issuer() {
        return Address.of(scenario.issuer());
    }

    /** {@return the searches that the issuer began, in order} */
    List<QueryId> searches() {
        return searches;
    }

    /** {@return how many queries were sent} */
    long queriesSent() {
        return log.events(Sent.class).stream()
                .filter(sent -> sent.message() instanceof Query)
                .count();
    }

    /** {@return how many queries a peer sent} */
    long queriesSentBy(Address peer) {
        return log.events(Sent.class).stream()
                .filter(sent -> sent.message() instanceof Query && sent.from().equals(peer))
                .count();
    }

    /** {@return the deliveries of messages of one kind} */
    List<Delivered> delivered(Class<? extends Message> kind) {
        return log.events(Delivered.class).stream()
                .filter(delivered -> kind.isInstance(delivered.message()))
                .toList();
    }

    /** {@return who got a query, the issuer aside} */
    Set<Address> reached() {
        Set<Address> reached = new TreeSet<>();
        delivered(Query.class).forEach(delivered -> reached.add(delivered.to()));
        reached.remove(issuer());
        return reached;
    }

    /** {@return all reports of holders, by whomever} */
    List<Reported> reports() {
        return log.events(Reported.class).stream()
                .filter(reported -> reported.upcall() instanceof Found)
                .toList();
    }

    /** {@return the holders that were reported for a search} */
    Set<Address> found(QueryId search) {
        Set<Address> found = new TreeSet<>();
        for (Reported reported : reports()) {
            if (reported.upcall() instanceof Found each && each.query().equals(search)) {
                found.add(each.holder());
            }
        }
        return found;
    }

    /** {@return a violation by a peer, to be completed} */
    Violation.Builder violation(Address peer, String whatItDid) {
        return Violation.of("peer " + peer + " " + whatItDid)
                .in(scenario)
                .seen(log)
                .about(peer);
    }

    String shortName(QueryId id) {
        return ShortNames.in(log).of(id);
    }

    FloodingScenario scenario() {
        return scenario;
    }

    EventLog log() {
        return log;
    }

    /** {@return the class of the submission's peers} */
    Class<?> peerClass() {
        return simulation.peer(issuer()).getClass();
    }
}
