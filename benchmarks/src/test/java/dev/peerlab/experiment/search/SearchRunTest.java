package dev.peerlab.experiment.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Submission;
import dev.peerlab.overlay.Reference;
import dev.peerlab.simulator.topology.Topologies;
import dev.peerlab.simulator.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchRunTest {

    /** A ring of 8 peers, of which one holds the object: everything can be counted on one's fingers. */
    private static final Topology RING = Topologies.ring(8);

    private static final SearchPoint FLOOD =
            SearchPoint.flooding(SearchNetwork.RANDOM, 8, 12).withTtl(4);

    private static final SearchPoint WALK = SearchPoint.walkers(SearchNetwork.RANDOM, 8, 12, 1);

    @Test
    void aFloodOfARingSendsFourQueriesEachWay() {
        for (SearchOutcome outcome : outcomes(FLOOD)) {
            int distance = outcome.hops().orElseThrow();
            assertThat(distance).isBetween(1, 4);
            assertThat(outcome).isEqualTo(new SearchOutcome(8, 0, distance, 7, outcome.hops()));
        }
    }

    @Test
    void aFloodOfATreeCrossesEveryLinkOnce() {
        SearchPlan plan = SearchPlan.random(40, 1, 5, 3);
        for (SearchOutcome outcome : outcomes(Topologies.tree(40, 1), FLOOD.withTtl(40), plan)) {
            assertThat(outcome.queries()).isEqualTo(39);
            assertThat(outcome.reached()).isEqualTo(39);
            assertThat(outcome.answers()).isEqualTo(outcome.hops().orElseThrow());
        }
    }

    @Test
    void anExpandingRingSendsTwoQueriesMoreEachRound() {
        SearchPoint rings = SearchPoint.rings(SearchNetwork.RANDOM, 8, 12).withTtl(4);
        for (SearchOutcome outcome : outcomes(rings)) {
            int distance = outcome.hops().orElseThrow();
            long queries = (long) distance * (distance + 1);
            int reached = Math.min(2 * distance, 7);
            assertThat(outcome).isEqualTo(new SearchOutcome(queries, 0, distance, reached, outcome.hops()));
        }
    }

    @Test
    void aWalkerOnARingGoesRoundAndChecksAfterFourHops() {
        for (SearchOutcome outcome : outcomes(WALK)) {
            int hops = outcome.hops().orElseThrow();
            int checks = hops > 4 ? 2 : 0;
            assertThat(hops).isBetween(1, 7);
            assertThat(outcome).isEqualTo(new SearchOutcome(hops, checks, 1, hops, outcome.hops()));
        }
    }

    @Test
    void allMethodsSearchForTheSameObjects() {
        List<SearchOutcome> floods = outcomes(FLOOD);
        List<SearchOutcome> walks = outcomes(WALK);
        for (int i = 0; i < floods.size(); i++) {
            int distance = floods.get(i).hops().orElseThrow();
            assertThat(walks.get(i).hops().orElseThrow()).isIn(distance, 8 - distance);
        }
    }

    @Test
    void aFloodThatIsTooShortFindsOnlyWhatIsNear() {
        List<SearchOutcome> outcomes = outcomes(RING, FLOOD.withTtl(1), SearchPlan.random(8, 1, 40, 7));
        SearchCost cost = SearchCost.of(7, RING, outcomes);
        assertThat(cost.found()).isBetween(2, 24);
        assertThat(cost.reached()).isEqualTo(2 * 40);
        assertThat(cost.hops()).isEqualTo(cost.found());
        assertThat(cost.hops95()).isEqualTo(1);
    }

    @Test
    void aSumOfSearchesHasTheHopsOfThoseThatFoundSomething() {
        SearchCost cost = SearchCost.of(7, RING, outcomes(FLOOD));
        assertThat(cost.messages()).isEqualTo(12 * 8 + cost.hops());
        assertThat(cost.meanHops()).isBetween(1.0, 4.0);
        assertThat(cost.peers()).isEqualTo(8);
        assertThat(cost.links()).isEqualTo(8);
        assertThat(cost.mostNeighbors()).isEqualTo(2);
        assertThat(SearchCost.of(7, RING, List.of()).hops95()).isZero();
    }

    @Test
    void onlyTheLargestComponentIsKept() {
        Topology parts = Topology.of(7, new int[][] {{0, 6}, {1, 2}, {2, 5}, {5, 1}, {3, 5}});
        assertThat(LargestComponent.of(parts)).isEqualTo(Topology.of(4, new int[][] {{0, 1}, {1, 3}, {3, 0}, {2, 3}}));
    }

    private static List<SearchOutcome> outcomes(SearchPoint point) {
        return outcomes(RING, point, SearchPlan.random(8, 1, point.searches(), 7));
    }

    private static List<SearchOutcome> outcomes(Topology topology, SearchPoint point, SearchPlan plan) {
        Submission reference = new Reference();
        return new SearchRun(reference, topology, "test", point.searchMethod()).outcomes(plan, 7);
    }
}
