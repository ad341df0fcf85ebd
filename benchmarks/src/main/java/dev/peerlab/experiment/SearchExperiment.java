package dev.peerlab.experiment;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.NotImplementedYet;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.contract.search.Place;
import dev.peerlab.experiment.SearchPlan.PlannedSearch;
import dev.peerlab.simulator.EventLimitExceeded;
import dev.peerlab.simulator.Latency;
import dev.peerlab.simulator.PeerFactory;
import dev.peerlab.simulator.PeerFailed;
import dev.peerlab.simulator.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Flooding against random walks: what a search costs, how many peers it reaches and how far it has to go.
 *
 * <p>Every message takes 10 ms and none gets lost; searches follow one another, each ends before the next begins. An object
 * is on a random set of peers, and a random peer that has no copy searches for it.
 *
 * @see <a href="https://doi.org/10.1145/514191.514206">Lv, Cao, Cohen, Li, Shenker, Search and Replication in Unstructured
 *     Peer-to-Peer Networks, ICS 2002, sections 4 and 4.3</a>
 */
public final class SearchExperiment {

    static final Duration LATENCY = Duration.ofMillis(10);

    /** A walk ends by its ttl, not by its time. */
    private static final Duration WALK_TIME = Duration.ofDays(1);

    private static final String STUB = " is not implemented yet";

    private final Submission submission;
    private final Parameters parameters;

    /**
     * Prepares the experiment.
     *
     * @param submission whose peers search
     * @param parameters the setting
     */
    public SearchExperiment(Submission submission, Parameters parameters) {
        this.submission = submission;
        this.parameters = parameters;
    }

    /**
     * The setting of the experiment.
     *
     * @param peers how many peers a network begins with, 2 or more
     * @param meanDegree how many neighbors a peer has on average in the random graph, more than 0
     * @param links how many links a new peer makes in the power-law graph, 1 or more
     * @param replication the share of all peers that hold an object, more than 0 and less than 1
     * @param searches how many searches a network and method, 2 or more
     * @param floodTtl the ttl of a flood, and of the largest ring, 1 or more
     * @param walkTtl the ttl of a walker, 1 or more
     * @param walkers the numbers of walkers to try, each 1 or more
     * @param checkInterval every how many hops a walker asks the issuer, 0 is never
     * @param policy how walkers choose their next hop
     * @param seed decides all that is random
     */
    public record Parameters(
            int peers,
            double meanDegree,
            int links,
            double replication,
            int searches,
            int floodTtl,
            int walkTtl,
            List<Integer> walkers,
            int checkInterval,
            Policy policy,
            long seed) {

        /** The setting that comes closest to Lv et al.'s. */
        public static final Parameters LV =
                new Parameters(10_000, 4.09, 2, 0.01, 500, 8, 10_000, List.of(1, 16, 32), 4, Policy.SELF_AVOIDING, 1);

        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException if a value is out of range
         */
        public Parameters {
            require(peers >= 2, "peers = " + peers + ": must be 2 or more");
            require(
                    meanDegree > 0 && meanDegree < peers,
                    "mean degree " + meanDegree + ": must be above 0, below peers");
            require(links >= 1 && links < peers, "links = " + links + ": must be 1 to peers - 1 (" + (peers - 1) + ")");
            require(replication > 0 && replication < 1, "replication " + replication + ": must be above 0 and below 1");
            require(searches >= 2, "searches = " + searches + ": must be 2 or more, for a confidence interval");
            require(floodTtl >= 1, "flood ttl " + floodTtl + ": must be 1 or more");
            require(walkTtl >= 1, "walk ttl " + walkTtl + ": must be 1 or more");
            walkers = List.copyOf(walkers);
            require(!walkers.isEmpty(), "no numbers of walkers: must be one or more");
            walkers.forEach(k -> require(k >= 1, "k = " + k + " walkers: must be 1 or more"));
            require(
                    walkers.stream().distinct().count() == walkers.size(),
                    "walkers " + walkers + ": must be different numbers");
            require(checkInterval >= 0, "check interval " + checkInterval + ": must be 0 (never) or more");
        }

        private static void require(boolean holds, String otherwise) {
            if (!holds) {
                throw new IllegalArgumentException(otherwise);
            }
        }

        /** {@return how many of so many peers hold an object: at least one, and not all} */
        int holders(int peers) {
            return (int) Math.max(1, Math.min(peers - 1, Math.round(replication * peers)));
        }

        List<SearchMethod> methods() {
            List<SearchMethod> methods = new ArrayList<>();
            methods.add(new SearchMethod.Flooding(floodTtl));
            methods.add(new SearchMethod.Rings(floodTtl));
            for (int k : walkers) {
                RandomWalkSettings settings = new RandomWalkSettings(k, checkInterval, policy, WALK_TIME);
                methods.add(new SearchMethod.Walkers(walkTtl, settings));
            }
            return methods;
        }

        List<SearchNetwork> networks() {
            return List.of(SearchNetwork.random(peers, meanDegree, seed), SearchNetwork.powerLaw(peers, links, seed));
        }
    }

    /** {@return the measurements of the setting's own networks} */
    public SearchResults run() {
        return run(parameters.networks());
    }

    /** {@return the measurements of these networks} */
    SearchResults run(List<SearchNetwork> networks) {
        List<SearchRow> rows = new ArrayList<>();
        Map<String, Set<String>> missing = new LinkedHashMap<>();
        for (SearchNetwork network : networks) {
            SearchPlan plan = SearchPlan.random(
                    network.topology().size(),
                    parameters.holders(network.topology().size()),
                    parameters.searches(),
                    parameters.seed());
            for (SearchMethod method : parameters.methods()) {
                measure(network, method, plan, rows, missing);
            }
        }
        return new SearchResults(submission.name(), parameters, networks, rows, lines(missing));
    }

    private void measure(
            SearchNetwork network,
            SearchMethod method,
            SearchPlan plan,
            List<SearchRow> rows,
            Map<String, Set<String>> missing) {
        try {
            List<SearchOutcome> outcomes = outcomes(network, method, plan);
            List<String> stubs = NotImplementedYet.takeNoted();
            if (stubs.isEmpty()) {
                rows.add(new SearchRow(network, method, outcomes));
            } else {
                miss(missing, method, stubs.get(0) + STUB);
            }
        } catch (PeerFailed | EventLimitExceeded e) {
            List<String> stubs = NotImplementedYet.takeNoted();
            String broken = "broken off on the " + network.title() + ": " + e.getMessage();
            miss(missing, method, stubs.isEmpty() ? broken : stubs.get(0) + STUB);
        }
    }

    private static void miss(Map<String, Set<String>> missing, SearchMethod method, String cause) {
        missing.computeIfAbsent(cause, key -> new LinkedHashSet<>()).add(method.title());
    }

    /** One line a cause, whatever the number of methods and networks that suffer from it. */
    private static List<String> lines(Map<String, Set<String>> missing) {
        return missing.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
                .toList();
    }

    private List<SearchOutcome> outcomes(SearchNetwork network, SearchMethod method, SearchPlan plan) {
        SearchMeter meter = new SearchMeter();
        Simulation simulation = populate(network, method, plan, meter);
        List<SearchOutcome> outcomes = new ArrayList<>();
        for (PlannedSearch search : plan.searches()) {
            meter.begin(search.holders());
            method.search(simulation, search.issuer(), search.keyword());
            simulation.run();
            outcomes.add(meter.outcome(search.issuer()));
        }
        return outcomes;
    }

    private Simulation populate(SearchNetwork network, SearchMethod method, SearchPlan plan, SearchMeter meter) {
        int size = network.topology().size();
        Simulation simulation = Simulation.builder()
                .seed(parameters.seed())
                .latency(Latency.constant(LATENCY))
                .eventLimit(10L * parameters.searches() * method.mostMessages(network, parameters.holders(size)))
                .trace(meter)
                .build();
        PeerFactory factory = host -> {
            int index = host.self().number();
            return method.peer(
                    submission,
                    host,
                    new Place(network.topology().neighbors(index), plan.shared().get(index)));
        };
        for (int i = 0; i < size; i++) {
            Address unused = simulation.add(factory);
        }
        return simulation;
    }
}
