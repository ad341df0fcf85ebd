package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Scenario;
import dev.peerlab.conformance.ScenarioLine;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.util.List;

/**
 * A peer that looks for its place, by way of a member.
 *
 * @param ring all peers, two or more, the newcomer included
 * @param newcomer who looks for its place
 * @param via the member that it knows
 * @param back whether it was a member before and crashed, which nobody knows
 */
record NewcomerPlot(RingSketch ring, int newcomer, int via, boolean back) implements Scenario {

    NewcomerPlot {
        if (newcomer == via) {
            throw new IllegalArgumentException("newcomer " + newcomer + ": must know another peer");
        }
    }

    static NewcomerPlot fit(RingSketch ring, int newcomer, int via, boolean back) {
        RingSketch two = ring.atLeastTwo();
        int peer = newcomer % two.size();
        int other = via % two.size();
        return new NewcomerPlot(two, peer, peer == other ? (peer + 1) % two.size() : other, back);
    }

    static NewcomerPlot parse(String text) {
        ScenarioLine line = ScenarioLine.of(text);
        RingSketch ring = RingSketch.of(line);
        return new NewcomerPlot(
                ring,
                line.integer("newcomer", 0, ring.size() - 1),
                line.integer("via", 0, ring.size() - 1),
                line.flag("back"));
    }

    IdSpace space() {
        return ring.space();
    }

    Id id() {
        return ring.ids().get(newcomer);
    }

    /** {@return the ring without the newcomer} */
    RingSketch members() {
        return new RingSketch(
                ring.bits(),
                ring.successors(),
                ring.ids().stream().filter(id -> !id.equals(id())).toList());
    }

    /** {@return the id of the peer that owns the newcomer's id until it joins} */
    Id owner() {
        ConvergedRing members = members().ring();
        return members.member(members.ownerOf(id())).id();
    }

    /** {@return whether each peer knows a successor that is up, or is left alone} */
    boolean isFoundForSure() {
        return !back || ring.successors() > 1 || ring.size() == 2;
    }

    @Override
    public String line() {
        return ring.addTo(ScenarioLine.empty())
                .with("newcomer", newcomer)
                .with("via", via)
                .with("back", back)
                .toString();
    }

    @Override
    public List<String> describe() {
        String place =
                " looks for its place by way of peer " + Ids.text(ring.ids().get(via));
        return back
                ? List.of(
                        ring.describe(),
                        "peer " + Ids.text(id()) + " crashed, which nobody knows; it is back without its memory, and"
                                + place)
                : List.of(members().describe(), "a newcomer with the id " + Ids.text(id()) + place);
    }
}
