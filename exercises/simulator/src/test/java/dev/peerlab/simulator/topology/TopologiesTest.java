package dev.peerlab.simulator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopologiesTest {

    @Test
    void equalArgumentsGiveEqualGraphs() {
        assertThat(Topologies.random(1000, 6, 1)).isEqualTo(Topologies.random(1000, 6, 1));
        assertThat(Topologies.regular(1000, 6, 1)).isEqualTo(Topologies.regular(1000, 6, 1));
        assertThat(Topologies.powerLaw(1000, 3, 1)).isEqualTo(Topologies.powerLaw(1000, 3, 1));
        assertThat(Topologies.tree(1000, 1)).isEqualTo(Topologies.tree(1000, 1));
    }

    @Test
    void everyPeerOfAPowerLawGraphIsLinked() {
        Topology graph = Topologies.powerLaw(1000, 2, 1);
        assertThat(graph.edges()).isEqualTo(3 + 2 * 997);
        assertThat(graph.isConnected()).isTrue();
        assertThat(Topologies.powerLaw(3, 2, 1)).isEqualTo(Topologies.complete(3));
    }

    @Test
    void namedGraphsHaveTheirShape() {
        assertThat(Topologies.ring(4)).isEqualTo(Topology.parse("0 1\n1 2\n2 3\n3 0"));
        assertThat(Topologies.path(3)).isEqualTo(Topology.parse("0 1\n1 2"));
        assertThat(Topologies.star(4)).isEqualTo(Topology.parse("0 1\n0 2\n0 3"));
        assertThat(Topologies.grid(2, 3)).isEqualTo(Topology.parse("0 1\n1 2\n3 4\n4 5\n0 3\n1 4\n2 5"));
        assertThat(Topologies.complete(3)).isEqualTo(Topology.parse("0 1\n1 2\n0 2"));
        assertThat(Topologies.hypercube(3).edges()).isEqualTo(12);
        assertThat(degrees(Topologies.regular(100, 4, 1))).containsOnly(4);
        Topology tree = Topologies.tree(100, 1);
        assertThat(tree.edges()).isEqualTo(99);
        assertThat(tree.isConnected()).isTrue();
        assertThat(Topologies.path(1).size()).isEqualTo(1);
    }

    @Test
    void aRandomGraphHasAboutTheMeanDegreeAskedFor() {
        Topology graph = Topologies.random(100_000, 6, 3);
        assertThat(2.0 * graph.edges() / graph.size()).isBetween(5.9, 6.1);
    }

    private static List<Integer> degrees(Topology graph) {
        return IntStream.range(0, graph.size()).map(graph::degree).boxed().toList();
    }
}
