package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Nonsense that a peer is sent by a stranger.
 *
 * @param given where the peer is
 * @param steps what it is sent, in order
 */
record NonsenseCase(Surroundings given, List<Nonsense> steps) implements Scenario {

    NonsenseCase {
        steps = List.copyOf(steps);
        if (given.strangers().isEmpty()) {
            throw new IllegalArgumentException("strangers none: must be one or more");
        }
    }

    static NonsenseCase parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        return new NonsenseCase(Surroundings.read(line), line.list("steps", Nonsense::valueOf));
    }

    @Override
    public String line() {
        return given.addTo(ScenarioLine.empty()).with("steps", steps).toString();
    }

    @Override
    public List<String> describe() {
        List<String> lines = new ArrayList<>(given.describe());
        lines.add("the first stranger sends " + steps);
        return lines;
    }
}
