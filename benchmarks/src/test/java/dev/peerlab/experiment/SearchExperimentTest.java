package dev.peerlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Host;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.flooding.FloodingPeer;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.contract.search.Place;
import dev.peerlab.experiment.SearchExperiment.Parameters;
import dev.peerlab.overlay.Reference;
import dev.peerlab.overlay.flooding.Flooding;
import dev.peerlab.simulator.topology.Topologies;
import dev.peerlab.simulator.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchExperimentTest {

    /** A ring of 8 peers, of which one holds the object: everything can be counted on one's fingers. */
    static final SearchNetwork RING = new SearchNetwork("ring", "ring", Topologies.ring(8));

    static final Parameters TINY =
            new Parameters(8, 2, 1, 0.125, 12, 4, 100, List.of(1, 2), 4, Policy.SELF_AVOIDING, 7);

    static SearchResults tiny() {
        return new SearchExperiment(new Reference(), TINY).run(List.of(RING));
    }

    @Test
    void aFloodOfARingSendsFourQueriesEachWay() {
        for (SearchOutcome outcome : outcomes("flooding")) {
            int distance = outcome.hops().orElseThrow();
            assertThat(distance).isBetween(1, 4);
            assertThat(outcome).isEqualTo(new SearchOutcome(8, 0, distance, 7, outcome.hops()));
        }
    }

    @Test
    void anExpandingRingSendsTwoQueriesMoreEachRound() {
        for (SearchOutcome outcome : outcomes("rings")) {
            int distance = outcome.hops().orElseThrow();
            long queries = (long) distance * (distance + 1);
            int reached = Math.min(2 * distance, 7);
            assertThat(outcome).isEqualTo(new SearchOutcome(queries, 0, distance, reached, outcome.hops()));
        }
    }

    @Test
    void aWalkerOnARingGoesRoundAndChecksAfterFourHops() {
        for (SearchOutcome outcome : outcomes("walkers-1")) {
            int hops = outcome.hops().orElseThrow();
            int checks = hops > 4 ? 2 : 0;
            assertThat(hops).isBetween(1, 7);
            assertThat(outcome).isEqualTo(new SearchOutcome(hops, checks, 1, hops, outcome.hops()));
        }
    }

    @Test
    void allMethodsSearchForTheSameObjects() {
        List<SearchOutcome> floods = outcomes("flooding");
        List<SearchOutcome> walks = outcomes("walkers-1");
        for (int i = 0; i < floods.size(); i++) {
            int distance = floods.get(i).hops().orElseThrow();
            assertThat(walks.get(i).hops().orElseThrow()).isIn(distance, 8 - distance);
        }
    }

    @Test
    void aFloodThatIsTooShortFindsNothing() {
        Parameters near = new Parameters(8, 2, 1, 0.125, 40, 1, 100, List.of(1), 4, Policy.SELF_AVOIDING, 7);
        SearchRow row = new SearchExperiment(new Reference(), near)
                .run(List.of(RING))
                .row(RING, "flooding")
                .orElseThrow();
        assertThat(row.found().mean().value()).isBetween(0.05, 0.6);
        assertThat(row.reached().mean().value()).isEqualTo(2);
        assertThat(row.hops().mean().value()).isEqualTo(1);
    }

    @Test
    void twoRunsAreEqual() {
        assertThat(SearchData.lines(tiny())).isEqualTo(SearchData.lines(tiny()));
    }

    @Test
    void aSmallNetworkOfEachKindIsSearchedByEveryMethod() {
        Parameters small = new Parameters(60, 4, 2, 0.05, 5, 6, 500, List.of(1, 32), 4, Policy.MEMORYLESS, 3);
        SearchResults results = new SearchExperiment(new Reference(), small).run();
        assertThat(results.rows()).hasSize(8).allMatch(row -> row.found().mean().value() == 1);
        assertThat(results.missing()).isEmpty();
    }

    @Test
    void onlyTheLargestComponentIsKept() {
        Topology parts = Topology.of(7, new int[][] {{0, 6}, {1, 2}, {2, 5}, {5, 1}, {3, 5}});
        assertThat(SearchNetwork.largestComponent(parts)).isEqualTo(Topology.of(4, new int[][] {
            {0, 1}, {1, 3}, {3, 0}, {2, 3}
        }));
    }

    @Test
    void aStubIsSaidInOneLine() {
        Submission floodOnly = new Submission() {
            @Override
            public String name() {
                return "half";
            }

            @Override
            public FloodingPeer flooding(Host host, Place place, FloodingSettings settings) {
                return new Flooding(host, place, settings);
            }
        };
        SearchResults results = new SearchExperiment(floodOnly, TINY).run(List.of(RING));
        assertThat(results.rows()).hasSize(2);
        assertThat(results.missing())
                .containsExactly("1 walker, 2 walkers: Submission.randomWalk is not implemented yet");
    }

    @Test
    void aSubmissionThatNeverStopsIsBrokenOff() {
        Submission endless = new Submission() {
            @Override
            public String name() {
                return "endless";
            }

            @Override
            public FloodingPeer flooding(Host host, Place place, FloodingSettings settings) {
                return new EndlessFlooding(host, place, settings);
            }
        };
        SearchResults results = new SearchExperiment(endless, TINY).run(List.of(RING));
        assertThat(results.rows()).isEmpty();
        assertThat(results.missing().get(0))
                .startsWith("flooding: broken off on the ring: ")
                .doesNotContain("\n");
    }

    private static List<SearchOutcome> outcomes(String method) {
        return tiny().row(RING, method).orElseThrow().outcomes();
    }
}
