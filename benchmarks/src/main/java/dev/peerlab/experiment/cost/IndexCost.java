package dev.peerlab.experiment.cost;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Submission;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.cost.SearchCosts.Setting;
import dev.peerlab.experiment.growth.Growth;
import dev.peerlab.simulator.topology.Topologies;
import java.util.List;

/** What it costs to ask a central index: a baseline, cheap for all but the peer that keeps it. */
public final class IndexCost implements CostExperiment {

    private static final int SEARCHES = 16;

    /** The server comes first, and on top of the N peers. */
    private static final Address SERVER = Address.of(0);

    @Override
    public String key() {
        return "cost-index";
    }

    @Override
    public String title() {
        return "Central index: what a search for one holder costs";
    }

    @Override
    public String system() {
        return "index";
    }

    @Override
    public boolean isOfSubmission() {
        return false;
    }

    @Override
    public Growth expected(Quantity quantity) {
        return quantity == Quantity.STATE ? Growth.LINEAR : Growth.CONSTANT;
    }

    @Override
    public List<String> setting() {
        return List.of(
                "N peers and a server, which each of them has told what it holds.",
                SEARCHES + " searches a seed, by random peers, each for an object that one other peer holds.");
    }

    @Override
    public int seeds(CostPoint point, Scale scale) {
        return CostSeeds.of(point, scale, 4, 4, 0);
    }

    @Override
    public Cost measure(Submission submission, CostPoint point, long seed) {
        long mixed = CostSeeds.mixed(seed, point.peers());
        Setting setting = new Setting(Topologies.star(point.peers() + 1), true, SEARCHES, mixed, Long.MAX_VALUE);
        return new SearchCosts<>(setting, IndexPeer.class, (host, place) -> new IndexPeer(host, place, SERVER))
                .run(1, IndexPeer::known);
    }

    @Override
    public long heapBytes(CostPoint point) {
        return 16_000_000 + 1_000L * point.peers();
    }

    @Override
    public double work(CostPoint point) {
        return 1 + 0.001 * point.peers();
    }
}
