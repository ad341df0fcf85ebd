package dev.peerlab.conformance.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.contract.Address;
import dev.peerlab.simulator.Faults;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkSketchTest {

    private static final NetworkSketch SQUARE =
            NetworkSketch.of(4, new Edge(1, 0), new Edge(1, 2), new Edge(2, 3), new Edge(0, 3), new Edge(3, 0));

    @Test
    void aNetworkIsReadBackFromItsLine() {
        NetworkSketch network = SQUARE.with(new Delay(5, 90)).with(new Faults(0.1, 0.25, 0));

        String line = network.addTo(ScenarioLine.empty()).toString();

        assertThat(line).isEqualTo("n=4/edges=0-1,0-3,1-2,2-3/delay=5-90/loss=0.1/dup=0.25/reorder=0.0/seed=1");
        assertThat(NetworkSketch.parse(ScenarioLine.of(line))).isEqualTo(network);
    }

    @Test
    void aNetworkTellsWhoIsLinkedToWhom() {
        assertThat(SQUARE.neighbors(3)).containsExactly(Address.of(0), Address.of(2));
        assertThat(SQUARE.topology().degree(3)).isEqualTo(2);
        assertThat(SQUARE.describe()).containsExactly("4 peers, links 0-1 0-3 1-2 2-3", "every message takes 10 ms");
    }

    @Test
    void aLineThatMakesNoSenseIsRefusedInOneLine() {
        String good = SQUARE.addTo(ScenarioLine.empty()).toString();

        for (String bad : List.of(
                good.replace("n=4", "n=0"),
                good.replace("n=4", "n=3"),
                good.replace("0-1", "1-1"),
                good.replace("delay=10", "delay=90-5"),
                good.replace("delay=10", "delay=soon"),
                good.replace("loss=0.0", "loss=2"))) {
            assertThatThrownBy(() -> NetworkSketch.parse(ScenarioLine.of(bad)))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must");
        }
    }
}
