package dev.peerlab.experiment.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.contract.Host;
import dev.peerlab.contract.NotImplementedYet;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.flooding.FloodingPeer;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.contract.search.Place;
import dev.peerlab.experiment.Experiments;
import dev.peerlab.experiment.Scale;
import dev.peerlab.overlay.Reference;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchExperimentTest {

    private static final SearchExperiment EXPERIMENT = new SearchExperiment();

    private static final SearchPoint FLOOD = SearchPoint.flooding(SearchNetwork.POWER_LAW, 60, 5);

    @AfterEach
    void forgetStubs() {
        List<String> unused = NotImplementedYet.takeNoted();
    }

    @Test
    void itIsFoundByItsKey() {
        assertThat(Experiments.named("search")).isInstanceOf(SearchExperiment.class);
    }

    @Test
    void everyMethodFindsEverythingInASmallNetworkOfEachKind() {
        for (SearchPoint point : EXPERIMENT.points(Scale.SMOKE)) {
            SearchCost cost = EXPERIMENT.measure(new Reference(), point, 3);
            assertThat(cost.found()).as(point.title()).isEqualTo(cost.searches());
            assertThat(cost.links()).as("the network depends on the seed alone").isEqualTo(links(point.network()));
        }
    }

    private static int links(SearchNetwork network) {
        return network.topology(300, 3).edges();
    }

    @Test
    void oneSeedHasOneResult() {
        assertThat(EXPERIMENT.measure(new Reference(), FLOOD, 3))
                .isEqualTo(EXPERIMENT.measure(new Reference(), FLOOD, 3))
                .isNotEqualTo(EXPERIMENT.measure(new Reference(), FLOOD, 4));
    }

    @Test
    void aStubIsNamed() {
        Submission floodOnly = floodingBy("half", dev.peerlab.overlay.flooding.Flooding::new);
        assertThat(EXPERIMENT.measure(floodOnly, FLOOD, 1).found()).isEqualTo(5);
        SearchPoint walk = SearchPoint.walkers(SearchNetwork.POWER_LAW, 60, 5, 1);
        assertThatThrownBy(() -> EXPERIMENT.measure(floodOnly, walk, 1))
                .rootCause()
                .isInstanceOf(NotImplementedYet.class);
        assertThat(NotImplementedYet.takeNoted())
                .as("what the reason is made from")
                .first()
                .isEqualTo("Submission.randomWalk");
    }

    @Test
    void aSubmissionThatNeverStopsIsBrokenOffInOneLine() {
        Submission endless = floodingBy("endless", EndlessFlooding::new);
        assertThatThrownBy(() -> EXPERIMENT.measure(endless, FLOOD, 1))
                .isInstanceOf(IllegalStateException.class)
                .message()
                .startsWith("flooding: broken off on the power-law graph: more than ")
                .doesNotContain("\n");
    }

    @Test
    void whatIsNotAsUsualIsSaid() {
        SearchPoint walk = SearchPoint.walkers(SearchNetwork.RANDOM, 60, 5, 32);
        assertThat(walk.title()).isEqualTo("32 walkers");
        assertThat(walk.withCheckInterval(0).withReplication(0.001).title())
                .isEqualTo("32 walkers, 0.1 % hold it, never check");
        assertThat(walk.withCheckInterval(1).withPolicy(Policy.MEMORYLESS).title())
                .isEqualTo("32 walkers, check interval 1, memoryless");
        assertThat(FLOOD.withTtl(7).title()).isEqualTo("flooding, ttl 7");
    }

    @Test
    void pointsDiffer() {
        for (Scale scale : Scale.values()) {
            assertThat(EXPERIMENT.points(scale)).doesNotHaveDuplicates();
        }
        assertThat(EXPERIMENT.points(Scale.FULL))
                .containsAll(List.of(
                        SearchPoint.flooding(SearchNetwork.RANDOM, 10_000, 100).withTtl(7),
                        SearchPoint.rings(SearchNetwork.POWER_LAW, 10_000, 100).withReplication(0.001)));
    }

    private interface Maker {
        FloodingPeer make(Host host, Place place, FloodingSettings settings);
    }

    private static Submission floodingBy(String name, Maker maker) {
        return new Submission() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public FloodingPeer flooding(Host host, Place place, FloodingSettings settings) {
                return maker.make(host, place, settings);
            }
        };
    }
}
