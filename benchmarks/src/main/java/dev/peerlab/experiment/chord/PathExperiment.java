package dev.peerlab.experiment.chord;

import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Submission;
import dev.peerlab.experiment.Experiment;
import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.chord.LookupNetwork.Outcome;
import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.simulator.ring.ConvergedRing;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Path length: how many hops a lookup takes on a ring at rest, against its size.
 *
 * <p>The paper's law, ½·log2 N, is about fingers: every finger that is followed clears a bit of the distance. So r is 1, and
 * beside it r is 16, as rings have it that are to last: the list replaces the last hops.
 *
 * @see <a href="https://doi.org/10.1145/383059.383071">Stoica et al., Chord, SIGCOMM 2001, section 6.3 and figure 10</a>
 */
public final class PathExperiment implements Experiment<PathPoint, PathResult> {

    /** r where fingers alone are measured. */
    static final int FINGERS_ALONE = 1;

    /** r where a list is measured beside them. */
    static final int LIST = 16;

    /**
     * After how many requests no further lookup is begun, though more were planned. Lookups in O(log N) never come near; those
     * that scan the ring would take hours.
     */
    static final int MOST_ASKS = 1_000_000;

    private static final IdSpace SPACE = new IdSpace(63);
    private static final int LEAST_EXPONENT = 3;
    private static final int MOST_LOOKUPS_PER_PEER = 100;

    @Override
    public String key() {
        return "chord-path";
    }

    @Override
    public String title() {
        return "Chord: path length of lookups against the size of the ring";
    }

    @Override
    public Class<PathPoint> pointType() {
        return PathPoint.class;
    }

    @Override
    public Class<PathResult> resultType() {
        return PathResult.class;
    }

    @Override
    public List<PathPoint> points(Scale scale) {
        List<PathPoint> points = new ArrayList<>();
        int most = scale.choose(200, 2_000, Integer.MAX_VALUE);
        for (int successors : new int[] {FINGERS_ALONE, LIST}) {
            for (int k = LEAST_EXPONENT; k <= scale.choose(9, 14, 14); k += scale.choose(3, 1, 1)) {
                int peers = 1 << k;
                points.add(new PathPoint(peers, successors, Math.min(most, MOST_LOOKUPS_PER_PEER * peers)));
            }
        }
        return points;
    }

    /** Small rings differ more among each other. */
    @Override
    public int seeds(PathPoint point, Scale scale) {
        return point.peers() <= 256 ? scale.choose(5, 40, 100) : scale.choose(5, 10, 20);
    }

    @Override
    public PathResult measure(Submission submission, PathPoint point, long seed) {
        ConvergedRing ring = ConvergedRing.random(SPACE, point.successors(), point.peers(), seed);
        LookupNetwork network = new LookupNetwork(submission, ring);
        SplittableRandom random = new SplittableRandom(seed);
        List<Integer> hops = new ArrayList<>();
        long mostAsks = MOST_ASKS + 20L * point.lookups();
        long asks = 0;
        while (hops.size() < point.lookups() && asks < mostAsks) {
            Id key = SPACE.id(random.nextLong() >>> 1);
            Outcome outcome = network.find(ring.member(random.nextInt(point.peers())), key);
            hops.add(outcome.hops());
            asks += outcome.asks();
        }
        return PathResult.of(hops);
    }

    @Override
    public long heapBytes(PathPoint point) {
        return 16_000_000 + 1_000L * point.peers() + 24L * point.lookups();
    }

    @Override
    public double work(PathPoint point) {
        double logN = Math.log(point.peers()) / Math.log(2);
        return (0.1 * point.lookups() * logN + 1.3 * point.peers()) / 1000;
    }

    @Override
    public Chapter chapter(Results<PathPoint, PathResult> results) {
        return new PathChapter(this, results).chapter();
    }
}
