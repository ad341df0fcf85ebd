package dev.peerlab.experiment.search;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.search.Place;
import dev.peerlab.experiment.search.SearchPlan.PlannedSearch;
import dev.peerlab.simulator.EventLimitExceeded;
import dev.peerlab.simulator.Latency;
import dev.peerlab.simulator.PeerFactory;
import dev.peerlab.simulator.PeerFailed;
import dev.peerlab.simulator.Simulation;
import dev.peerlab.simulator.topology.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Planned searches in a simulated network, one after the other: each ends before the next begins.
 *
 * @param submission whose peers search
 * @param topology who is linked to whom
 * @param network what the network is called in an error
 * @param method how they search
 */
record SearchRun(Submission submission, Topology topology, String network, SearchMethod method) {

    /** Every message takes so long, and none gets lost. */
    static final Duration LATENCY = Duration.ofMillis(10);

    /** So many times as many events as a correct peer could cause, and that many more a search for its timers. */
    private static final long PATIENCE = 2;

    private static final long TIMERS = 100;

    /**
     * {@return what the searches of a plan cost, in order}
     *
     * @throws IllegalStateException if the peers go wrong, or do not stop
     */
    List<SearchOutcome> outcomes(SearchPlan plan, long seed) {
        try {
            SearchMeter meter = new SearchMeter();
            Simulation simulation = populate(plan, meter, seed);
            List<SearchOutcome> outcomes = new ArrayList<>();
            for (PlannedSearch search : plan.searches()) {
                meter.begin(search.holders());
                method.search(simulation, search.issuer(), search.keyword());
                simulation.run();
                outcomes.add(meter.outcome(search.issuer()));
            }
            return outcomes;
        } catch (PeerFailed | EventLimitExceeded e) {
            throw new IllegalStateException(
                    method.title() + ": broken off on the " + network + ": " + e.getMessage(), e);
        }
    }

    private Simulation populate(SearchPlan plan, SearchMeter meter, long seed) {
        Simulation simulation = Simulation.builder()
                .seed(seed)
                .latency(Latency.constant(LATENCY))
                .eventLimit(mostEvents(plan))
                .trace(meter)
                .build();
        PeerFactory factory = host -> {
            int index = host.self().number();
            return method.peer(
                    submission,
                    host,
                    new Place(topology.neighbors(index), plan.shared().get(index)));
        };
        for (int i = 0; i < topology.size(); i++) {
            Address unused = simulation.add(factory);
        }
        return simulation;
    }

    private long mostEvents(SearchPlan plan) {
        return plan.searches().stream()
                .mapToLong(search -> PATIENCE
                                * method.mostMessages(topology, search.holders().cardinality())
                        + TIMERS)
                .sum();
    }
}
