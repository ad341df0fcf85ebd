package dev.peerlab.experiment.search;

import dev.peerlab.simulator.topology.Topology;
import java.io.Serializable;
import java.util.List;

/**
 * What the searches of one measurement cost, all together.
 *
 * @param seed of the network and of the searches; the same for all methods
 * @param peers how many peers there were
 * @param links how many links
 * @param mostNeighbors the most neighbors that any peer had
 * @param searches how many searches
 * @param found how many of them found the object
 * @param hops the hops to the first answers, of those that found the object
 * @param hops95 95 % of those needed no more hops than this; 0 if there were none
 * @param queries query messages
 * @param checks checks and the answers to them
 * @param answers hits, once a hop, and the news that a walker ended
 * @param reached peers other than the issuer that got a query
 */
public record SearchCost(
        long seed,
        int peers,
        int links,
        int mostNeighbors,
        int searches,
        int found,
        long hops,
        int hops95,
        long queries,
        long checks,
        long answers,
        long reached)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final double PERCENTILE = 0.95;

    /** {@return the sum of these searches in this network} */
    static SearchCost of(long seed, Topology topology, List<SearchOutcome> outcomes) {
        int mostNeighbors = 0;
        for (int peer = 0; peer < topology.size(); peer++) {
            mostNeighbors = Math.max(mostNeighbors, topology.degree(peer));
        }
        int[] hops = outcomes.stream()
                .flatMapToInt(outcome -> outcome.hops().stream())
                .sorted()
                .toArray();
        long hopsInAll = 0;
        for (int way : hops) {
            hopsInAll += way;
        }
        return new SearchCost(
                seed,
                topology.size(),
                topology.edges(),
                mostNeighbors,
                outcomes.size(),
                hops.length,
                hopsInAll,
                hops.length == 0 ? 0 : hops[(int) Math.ceil(PERCENTILE * hops.length) - 1],
                outcomes.stream().mapToLong(SearchOutcome::queries).sum(),
                outcomes.stream().mapToLong(SearchOutcome::checks).sum(),
                outcomes.stream().mapToLong(SearchOutcome::answers).sum(),
                outcomes.stream().mapToLong(SearchOutcome::reached).sum());
    }

    /** {@return all messages} */
    long messages() {
        return queries + checks + answers;
    }

    /** {@return a sum as the mean of the searches} */
    double each(long sum) {
        return (double) sum / searches;
    }

    /** {@return the mean of the hops to the first answer; not a number if nothing was found} */
    double meanHops() {
        return (double) hops / found;
    }
}
