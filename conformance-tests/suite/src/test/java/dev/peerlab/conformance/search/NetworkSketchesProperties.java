package dev.peerlab.conformance.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.conformance.ScenarioLine;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NetworkSketchesProperties {

    @Provide
    Arbitrary<NetworkSketch> any() {
        return NetworkSketches.any();
    }

    @Provide
    Arbitrary<NetworkSketch> connected() {
        return NetworkSketches.connected(1);
    }

    @Property(seed = "1", tries = 200)
    void aNetworkIsReadBackFromItsLine(@ForAll("any") NetworkSketch network) {
        String line = network.addTo(ScenarioLine.empty()).toString();

        assertThat(NetworkSketch.parse(ScenarioLine.of(line))).isEqualTo(network);
    }

    @Property(seed = "1", tries = 200)
    void aConnectedNetworkIsInOnePiece(@ForAll("connected") NetworkSketch network) {
        assertThat(network.topology().isConnected()).isTrue();
    }
}
