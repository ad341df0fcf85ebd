package dev.peerlab.experiment.replication;

import dev.peerlab.contract.Submission;
import dev.peerlab.experiment.Experiment;
import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.finding.Chapter;
import java.util.ArrayList;
import java.util.List;

/**
 * Who should get a copy of what was found: owner, path and random replication, and fixed numbers of copies beside them.
 *
 * <p>Peers search by 32 walkers for objects of very different popularity; each search that finds something makes copies, and a
 * peer without room deletes another copy. That is repeated until all copies have been replaced several times.
 *
 * <p>Deviations: of the paper's simulation we keep the network, the walkers, the law of popularity and the three rules. How many
 * objects it had, how much a peer stored, how long it ran and whether that counts the time before copies settle is not known to us:
 * so ours are points, and all are shown. An original
 * of each object is never deleted, so that every search ends. A peer that holds an object does not search for it.
 *
 * @see <a href="https://doi.org/10.1145/514191.514206">Lv, Cao, Cohen, Li, Shenker, Search and Replication in Unstructured
 *     Peer-to-Peer Networks, ICS 2002, section 5</a>
 */
public final class ReplicationExperiment implements Experiment<ReplicationPoint, ReplicationResult> {

    /** The exponent of Lv et al.'s Zipf-like law. */
    static final double SKEW = 1.2;

    static final int PEERS = 10_000;

    private static final int OBJECTS = 1_000;

    /** Room enough that hardly a copy is deleted. */
    private static final int AMPLE = 40;

    private static final double STEPS_A_MILLISECOND = 12_000;

    private static final long BYTES = 8L << 20;

    private static final long BYTES_A_PEER = 600;

    @Override
    public String key() {
        return "search-replication";
    }

    @Override
    public String title() {
        return "Where to put copies";
    }

    @Override
    public Class<ReplicationPoint> pointType() {
        return ReplicationPoint.class;
    }

    @Override
    public Class<ReplicationResult> resultType() {
        return ReplicationResult.class;
    }

    @Override
    public boolean isOfSubmission() {
        return false;
    }

    @Override
    public List<ReplicationPoint> points(Scale scale) {
        List<ReplicationPoint> points = new ArrayList<>();
        switch (scale) {
            case SMOKE -> addAll(points, 500, 50, SKEW, 2, Deletion.RANDOM, 200);
            case FAST -> {
                addAll(points, PEERS, OBJECTS, SKEW, 4, Deletion.RANDOM, 3_000);
                addUnsettled(points, OBJECTS, 20_000);
            }
            case FULL -> {
                for (int storage : new int[] {1, 4, 16}) {
                    addAll(points, PEERS, OBJECTS, SKEW, storage, Deletion.RANDOM, 20_000);
                }
                addUnsettled(points, OBJECTS, 50_000);
                addUnsettled(points, 10 * OBJECTS, 50_000);
                addAll(points, PEERS, OBJECTS, SKEW, 4, Deletion.OLDEST, 20_000);
                addAll(points, PEERS, OBJECTS, 0.8, 4, Deletion.RANDOM, 20_000);
                addAll(points, PEERS, OBJECTS / 10, SKEW, 1, Deletion.RANDOM, 20_000);
                addAll(points, PEERS, 10 * OBJECTS, SKEW, 4, Deletion.RANDOM, 20_000);
            }
        }
        return points;
    }

    private static void addAll(
            List<ReplicationPoint> points,
            int peers,
            int objects,
            double skew,
            int storage,
            Deletion deletion,
            int queries) {
        for (Placement placement : Placement.values()) {
            points.add(new ReplicationPoint(placement, peers, objects, skew, storage, deletion, true, queries));
        }
    }

    private static void addUnsettled(List<ReplicationPoint> points, int objects, int queries) {
        for (Placement placement : Placement.values()) {
            if (placement.isDynamic()) {
                points.add(
                        new ReplicationPoint(placement, PEERS, objects, SKEW, AMPLE, Deletion.RANDOM, false, queries));
            }
        }
    }

    @Override
    public int seeds(ReplicationPoint point, Scale scale) {
        return scale.choose(2, 5, 20);
    }

    @Override
    public ReplicationResult measure(Submission submission, ReplicationPoint point, long seed) {
        return new ReplicationRun(point, seed).result();
    }

    @Override
    public long heapBytes(ReplicationPoint point) {
        return BYTES + point.peers() * (BYTES_A_PEER + (long) Integer.BYTES * point.storage());
    }

    @Override
    public double work(ReplicationPoint point) {
        double size = (double) point.objects() / (point.settled() ? point.storage() : 1) + ReplicationRun.WALKERS * 4;
        boolean walksFirst = point.placement() == Placement.PATH || point.placement() == Placement.RANDOM;
        double first = point.settled() && walksFirst ? (double) point.peers() * point.storage() * 150 : 0;
        return ((point.queries() + 1_000) * size + first) / STEPS_A_MILLISECOND;
    }

    @Override
    public Chapter chapter(Results<ReplicationPoint, ReplicationResult> results) {
        return new ReplicationChapter(results).chapter();
    }
}
