package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.contract.Id;
import java.util.List;

/**
 * A key that every peer of a ring looks up.
 *
 * @param ring the ring
 * @param key the key
 */
record RingCase(RingSketch ring, Id key) implements Scenario {

    static RingCase parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        RingSketch ring = RingSketch.of(line);
        return new RingCase(ring, Ids.parse(ring.space(), line.text("key")));
    }

    @Override
    public String line() {
        return ring.addTo(ScenarioLine.empty()).with("key", Ids.text(key)).toString();
    }

    @Override
    public List<String> describe() {
        return List.of(ring.describe(), "every peer looks up key " + Ids.text(key));
    }
}
