package dev.peerlab.experiment.cost;

import dev.peerlab.contract.Submission;
import dev.peerlab.contract.randomwalk.RandomWalkPeer;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.cost.SearchCosts.Setting;
import dev.peerlab.experiment.growth.Growth;
import dev.peerlab.simulator.topology.Topology;
import java.time.Duration;
import java.util.List;

/**
 * What it costs to find the only holder of an object by random walkers.
 *
 * <p>Walkers without memory: they leave nothing behind at the peers, so that a peer's state is its neighbors.
 *
 * @see <a href="https://doi.org/10.1145/514191.514206">Lv et al., Search and Replication in Unstructured Peer-to-Peer Networks,
 *     ICS 2002, section 4.2</a>
 */
public abstract sealed class RandomWalkCost implements CostExperiment {

    /** The number of steps is about exponentially distributed: the mean of so many is off by a third. Seeds make up for it. */
    private static final int SEARCHES = 8;

    /** As in the paper: often enough that walkers soon learn that another one has found it. */
    private static final int CHECK_INTERVAL = 4;

    /** A walk ends by its ttl, not by its time. */
    private static final Duration TIME = Duration.ofDays(365);

    /** A walker that finds nothing in so many steps for each peer is lost: a chance of e^-64. */
    private static final int STEPS_PER_PEER = 64;

    /** Over all searches; steps and checks make about 1.5 N a search. */
    private static final int EVENTS_PER_PEER = 8;

    private static final long EVENTS_AT_LEAST = 20_000;

    private final int walkers;

    private RandomWalkCost(int walkers) {
        this.walkers = walkers;
    }

    /** One walker. */
    public static final class One extends RandomWalkCost {
        /** Makes the experiment. */
        public One() {
            super(1);
        }
    }

    /** Sixteen walkers. */
    public static final class Sixteen extends RandomWalkCost {
        /** Makes the experiment. */
        public Sixteen() {
            super(16);
        }
    }

    /** The 32 walkers that Lv et al. recommend. */
    public static final class ThirtyTwo extends RandomWalkCost {
        /** Makes the experiment. */
        public ThirtyTwo() {
            super(32);
        }
    }

    @Override
    public final String key() {
        return "cost-walk-" + walkers;
    }

    @Override
    public final String title() {
        return "Random walk, k = " + walkers + ": what a search for one holder costs";
    }

    @Override
    public final String system() {
        return walkers == 1 ? "1 walker" : walkers + " walkers";
    }

    @Override
    public final Growth expected(Quantity quantity) {
        return quantity == Quantity.STATE ? Growth.CONSTANT : Growth.LINEAR;
    }

    @Override
    public final List<String> setting() {
        return List.of(
                "Networks of two random rings on top of each other: connected, about 4 neighbors a peer whatever N.",
                "Walkers without memory, which only avoid turning round, and check with the issuer every "
                        + CHECK_INTERVAL + " steps.",
                SEARCHES + " searches a seed, by random peers, each for an object that one other peer holds.");
    }

    @Override
    public final int seeds(CostPoint point, Scale scale) {
        return CostSeeds.of(point, scale, 6, 40, 1 << 17);
    }

    @Override
    public final Cost measure(Submission submission, CostPoint point, long seed) {
        long mixed = CostSeeds.mixed(seed, point.peers());
        Topology topology = RandomLinks.of(point.peers(), mixed);
        RandomWalkSettings settings = new RandomWalkSettings(walkers, CHECK_INTERVAL, Policy.MEMORYLESS, TIME);
        long mostEvents = SEARCHES * (EVENTS_AT_LEAST + (long) EVENTS_PER_PEER * topology.size());
        Setting setting = new Setting(topology, false, SEARCHES, mixed, mostEvents);
        int state = SearchCosts.mostNeighbors(topology);
        return new SearchCosts<>(
                        setting, RandomWalkPeer.class, (host, place) -> submission.randomWalk(host, place, settings))
                .run(STEPS_PER_PEER * topology.size(), peer -> state);
    }

    @Override
    public final long heapBytes(CostPoint point) {
        return 16_000_000 + 1_000L * point.peers();
    }

    @Override
    public final double work(CostPoint point) {
        return 1 + 1500 * Math.pow(point.peers() / 131_072.0, 1.3);
    }
}
