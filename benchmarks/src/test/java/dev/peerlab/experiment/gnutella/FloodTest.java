package dev.peerlab.experiment.gnutella;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.experiment.search.SearchCost;
import dev.peerlab.experiment.search.SearchExperiment;
import dev.peerlab.experiment.search.SearchNetwork;
import dev.peerlab.experiment.search.SearchPoint;
import dev.peerlab.overlay.Reference;
import dev.peerlab.simulator.topology.Topologies;
import dev.peerlab.simulator.topology.Topology;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FloodTest {

    @Test
    void aTreeIsFloodedWithOneMessageALink() {
        Topology tree = Topologies.tree(50, 1);
        Flood flood = new Flood(tree, 50);
        for (int issuer = 0; issuer < 50; issuer++) {
            assertThat(flood.send(issuer, peer -> false)).isEqualTo(49);
            assertThat(flood.count()).isEqualTo(50);
            int[] distances = tree.distances(issuer);
            assertThat(IntStream.range(0, 50).map(flood::hops).toArray()).isEqualTo(distances);
        }
    }

    @Test
    void aFullFloodTakesTwiceTheLinksLessOneForEachPeerButTheIssuer() {
        Topology complete = Topologies.complete(10);
        assertThat(new Flood(complete, 7).send(3, peer -> false)).isEqualTo(2 * 45 - 9);
    }

    @Test
    void theTtlEndsIt() {
        Flood flood = new Flood(Topologies.path(10), 3);
        assertThat(flood.send(0, peer -> false)).isEqualTo(3);
        assertThat(flood.count()).isEqualTo(4);
        assertThat(flood.reached(3)).isEqualTo(3);
        assertThat(flood.parent(3)).isEqualTo(2);
    }

    @Test
    void whoKeepsItDoesNotPassItOnButTheIssuerAlwaysSends() {
        Flood flood = new Flood(Topologies.path(10), 7);
        assertThat(flood.send(0, peer -> peer == 0 || peer == 2)).isEqualTo(2);
        assertThat(flood.count()).isEqualTo(3);
    }

    @Test
    void queriesTakeAsManyMessagesAsThoseOfTheReference() {
        // Floods of a power-law network reach everybody: what one takes does not depend on the issuer.
        SearchPoint point = new SearchPoint(
                SearchNetwork.POWER_LAW, 300, 0.01, 3, SearchPoint.Method.FLOODING, 20, 0, 0, Policy.SELF_AVOIDING);
        SearchCost reference = new SearchExperiment().measure(new Reference(), point, 5);
        Flood flood = new Flood(SearchNetwork.POWER_LAW.topology(300, 5), 20);
        assertThat(3 * flood.send(0, peer -> false)).isEqualTo(reference.queries());
    }
}
