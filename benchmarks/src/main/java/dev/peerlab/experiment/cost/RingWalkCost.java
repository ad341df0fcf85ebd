package dev.peerlab.experiment.cost;

import dev.peerlab.contract.Submission;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.growth.Growth;
import java.util.List;

/**
 * What a lookup costs on a ring whose peers know their neighbors alone: a baseline, which shows what fingers are worth.
 *
 * @see <a href="https://doi.org/10.1145/383059.383071">Stoica et al., Chord, SIGCOMM 2001, section 4.2</a>
 */
public final class RingWalkCost implements CostExperiment {

    /** A lookup takes any number of hops up to N with the same probability. */
    private static final int LOOKUPS = 24;

    @Override
    public String key() {
        return "cost-ring-walk";
    }

    @Override
    public String title() {
        return "Ring walk: what a lookup costs without fingers";
    }

    @Override
    public String system() {
        return "ring walk";
    }

    @Override
    public boolean isOfSubmission() {
        return false;
    }

    @Override
    public Growth expected(Quantity quantity) {
        return quantity == Quantity.STATE ? Growth.CONSTANT : Growth.LINEAR;
    }

    @Override
    public List<String> setting() {
        return List.of(
                "Converged rings of peers with random ids; predecessor and 1 successor, no fingers.",
                LOOKUPS + " lookups of random keys by random peers a seed, iterative, one after the other.");
    }

    @Override
    public int seeds(CostPoint point, Scale scale) {
        return CostSeeds.of(point, scale, 6, 40, 1 << 16);
    }

    @Override
    public Cost measure(Submission submission, CostPoint point, long seed) {
        return new RingCosts(new RingWalk(submission), point.peers(), seed, Long.MAX_VALUE)
                .run(LOOKUPS, Fingerless::new);
    }

    @Override
    public long heapBytes(CostPoint point) {
        return 16_000_000 + 1_000L * point.peers();
    }

    @Override
    public double work(CostPoint point) {
        return 1 + 0.004 * point.peers();
    }
}
