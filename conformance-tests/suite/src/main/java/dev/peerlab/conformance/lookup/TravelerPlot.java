package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import java.util.List;

/**
 * A payload that comes to peer 8@0, between 51@3 and 21@1 on a ring of these and 38@2, m = 6.
 *
 * @param maxHops the most hops that any payload may travel
 * @param hops how many this one did
 * @param own whether it is for this peer; it is for 38@2 otherwise
 * @param last whether this peer is taken for the owner
 */
record TravelerPlot(int maxHops, int hops, boolean own, boolean last) implements Scenario {

    private static final int MOST = 1000;

    static TravelerPlot parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        return new TravelerPlot(
                line.integer("max", 1, MOST), line.integer("hops", 1, MOST), line.flag("own"), line.flag("last"));
    }

    @Override
    public String line() {
        return ScenarioLine.empty()
                .with("max", maxHops)
                .with("hops", hops)
                .with("own", own)
                .with("last", last)
                .toString();
    }

    @Override
    public List<String> describe() {
        return List.of(
                "peer 8@0 is on trial, m = 6, on a ring with 21@1, 38@2 and 51@3",
                "51@3 sends it a payload " + (own ? "of its own, key 5" : "for 38@2, key 35") + ", after " + hops
                        + " of at most " + maxHops + " hops" + (last ? ", as if it were the owner" : ""));
    }
}
