package dev.peerlab.experiment.cost;

import dev.peerlab.contract.Submission;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.growth.Growth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * What an iterative lookup in Chord costs.
 *
 * @see <a href="https://doi.org/10.1145/383059.383071">Stoica et al., Chord, SIGCOMM 2001, theorem 2: O(log N) messages with high
 *     probability; section 6.3: ½ log2 N hops on average</a>
 */
public final class ChordCost implements CostExperiment {

    /** A mean within 1 % or so. */
    private static final int LOOKUPS = 200;

    private static final int SEEDS = 12;

    /** A hundred times what Chord needs at N = 2^17; a scan of all successors keeps within it up to N = 2^11. */
    private static final long MOST_ASKS = 250_000;

    @Override
    public String key() {
        return "cost-chord";
    }

    @Override
    public String title() {
        return "Chord: what a lookup costs";
    }

    @Override
    public String system() {
        return "Chord";
    }

    @Override
    public Growth expected(Quantity quantity) {
        return Growth.LOG;
    }

    /** {@return ½ for hops: each bit of the distance is one in half of all cases, and costs a hop if it is} */
    @Override
    public OptionalDouble coefficient(Quantity quantity) {
        return quantity == Quantity.HOPS ? OptionalDouble.of(0.5) : OptionalDouble.empty();
    }

    @Override
    public List<String> setting() {
        return List.of(
                "Converged rings of peers with random ids; predecessor, 1 successor and fingers.",
                LOOKUPS + " lookups of random keys by random peers a seed, iterative, one after the other.");
    }

    /** The same for all sizes: the coefficient is to rest on the larger ones, where it is nearer to what it tends to. */
    @Override
    public int seeds(CostPoint point, Scale scale) {
        return CostSeeds.of(point, scale, SEEDS, SEEDS, 0);
    }

    @Override
    public Cost measure(Submission submission, CostPoint point, long seed) {
        return new RingCosts(submission, point.peers(), seed, MOST_ASKS).run(LOOKUPS, UnaryOperator.identity());
    }

    @Override
    public long heapBytes(CostPoint point) {
        return 16_000_000 + 1_000L * point.peers();
    }

    @Override
    public double work(CostPoint point) {
        return 2 + 0.0025 * point.peers();
    }
}
