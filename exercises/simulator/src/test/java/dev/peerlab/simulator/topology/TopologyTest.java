package dev.peerlab.simulator.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peerlab.contract.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopologyTest {

    @Test
    void anEdgeListMayHaveCommentsBlankLinesAndRepetitions() {
        Topology graph = Topology.parse("# a path\n\n0 1\n 2\t1 # and back\n1 2\n");
        assertThat(graph).isEqualTo(Topology.of(3, new int[][] {{0, 1}, {1, 2}}));
        assertThat(graph).hasToString("3 peers, 2 edges");
        assertThat(graph.neighbors(1)).containsExactly(Address.of(0), Address.of(2));
        assertThat(graph.distances(0)).containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1 2 3", "a b", "1 -2", "3 3", "1 10000000", "1 99999999999", "1,2"})
    void aMalformedLineIsRefused(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Topology.parse("0 1\n" + line))
                .withMessage(
                        "line 2 of the edge list, \"" + line + "\": must be two different peer indexes, 0 to 9999999");
    }

    @Test
    void badSizesAreRefusedInOneLine() {
        refused(() -> Topology.parse("# nothing"), "edge list without an edge: must have one line a b at least");
        refused(() -> Topology.of(0, new int[0][]), "network of 0 peers: must have 1 to 10000000");
        refused(() -> Topology.of(2, new int[][] {{0, 2}}), "peer 2: must be 0 to 1");
        refused(() -> Topologies.gnp(5, 1.5, 1), "edge probability 1.5: must be 0 to 1");
        refused(() -> Topologies.random(5, 5, 1), "mean degree 5.0: must be 0 to 4 in a network of 5 peers");
        refused(() -> Topologies.random(0, 0, 1), "network of 0 peers: must have 1 to 10000000");
        refused(
                () -> Topologies.regular(5, 3, 1),
                "degree 3 for 5 peers: the product must be even, since every edge has two ends");
        refused(() -> Topologies.regular(5, 5, 1), "degree 5: must be 0 to 4");
        refused(() -> Topologies.powerLaw(3, 3, 1), "links 3: must be 1 to 2");
        refused(() -> Topologies.path(-1), "network of -1 peers: must have 1 to 10000000");
        refused(() -> Topologies.ring(2), "ring of 2 peers: must have 3 or more");
        refused(() -> Topologies.grid(0, 3), "grid of 0 by 3: must be 1 by 1 or more");
        refused(() -> Topologies.hypercube(21), "hypercube of 21 dimensions: must have 1 to 20");
        refused(() -> Topologies.complete(10_001), "complete network of 10001 peers: must have 1 to 10000");
    }

    private static void refused(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
