package dev.peerlab.experiment.cost;

import dev.peerlab.contract.Submission;
import dev.peerlab.contract.flooding.FloodingPeer;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.flooding.FloodingSettings.Reply;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.cost.SearchCosts.Setting;
import dev.peerlab.experiment.growth.Growth;
import dev.peerlab.simulator.topology.Topology;
import java.util.List;

/** What it costs to find the only holder of an object by flooding. */
public final class FloodingCost implements CostExperiment {

    /** All floods of a network cost nearly the same; only the way to the holder differs. */
    private static final int SEARCHES = 2;

    private static final int SEEN_CAPACITY = 64;

    /** Every link twice, and the way back, make less than 5 N. */
    private static final int EVENTS_PER_PEER = 16;

    private static final long EVENTS_AT_LEAST = 10_000;

    @Override
    public String key() {
        return "cost-flooding";
    }

    @Override
    public String title() {
        return "Flooding: what a search for one holder costs";
    }

    @Override
    public String system() {
        return "flooding";
    }

    @Override
    public Growth expected(Quantity quantity) {
        return switch (quantity) {
            case HOPS -> Growth.LOG;
            case MESSAGES, TOUCHED -> Growth.LINEAR;
            case STATE -> Growth.CONSTANT;
        };
    }

    @Override
    public List<String> setting() {
        return List.of(
                "Networks of two random rings on top of each other: connected, about 4 neighbors a peer whatever N.",
                "The ttl is N, so that a query reaches everybody; holders forward it, too; hits go back hop by hop.",
                SEARCHES + " searches a seed, by random peers, each for an object that one other peer holds.");
    }

    @Override
    public int seeds(CostPoint point, Scale scale) {
        return CostSeeds.of(point, scale, 6, 40, 1 << 16);
    }

    @Override
    public Cost measure(Submission submission, CostPoint point, long seed) {
        long mixed = CostSeeds.mixed(seed, point.peers());
        return measure(submission, RandomLinks.of(point.peers(), mixed), mixed);
    }

    /** {@return what it costs in this network} */
    static Cost measure(Submission submission, Topology topology, long seed) {
        int ttl = topology.size();
        FloodingSettings settings = new FloodingSettings(ttl, true, Reply.REVERSE_PATH, SEEN_CAPACITY);
        long mostEvents = SEARCHES * (EVENTS_AT_LEAST + (long) EVENTS_PER_PEER * topology.size());
        Setting setting = new Setting(topology, false, SEARCHES, seed, mostEvents);
        int state = SearchCosts.mostNeighbors(topology);
        return new SearchCosts<>(
                        setting, FloodingPeer.class, (host, place) -> submission.flooding(host, place, settings))
                .run(ttl, peer -> state);
    }

    @Override
    public long heapBytes(CostPoint point) {
        return 16_000_000 + 1_000L * point.peers();
    }

    @Override
    public double work(CostPoint point) {
        return 1 + 0.005 * point.peers();
    }
}
