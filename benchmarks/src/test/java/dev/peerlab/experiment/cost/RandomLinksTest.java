package dev.peerlab.experiment.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.simulator.topology.Topology;
import org.junit.jupiter.api.Test;

class RandomLinksTest {

    @Test
    void everyNetworkIsConnectedAndNobodyHasMoreThanFourNeighbors() {
        for (int peers : new int[] {3, 8, 100, 5_000}) {
            Topology links = RandomLinks.of(peers, 1);
            assertThat(links.size()).isEqualTo(peers);
            assertThat(links.isConnected()).isTrue();
            assertThat(SearchCosts.mostNeighbors(links)).isBetween(2, 4);
        }
        assertThat(RandomLinks.of(5_000, 1).edges()).isBetween(9_980, 10_000);
    }

    @Test
    void theSeedDecides() {
        assertThat(RandomLinks.of(100, 1)).isEqualTo(RandomLinks.of(100, 1)).isNotEqualTo(RandomLinks.of(100, 2));
    }
}
