package dev.peerlab.experiment.chord;

import dev.peerlab.contract.Contact;
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
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/**
 * Broken tables: what lookups cost when many peers have died at once, before anybody repairs a table.
 *
 * @see <a href="https://doi.org/10.1109/TNET.2002.808407">Stoica et al. 2003, section VI: simultaneous failures</a>
 */
public final class BrokenExperiment implements Experiment<BrokenPoint, BrokenResult> {

    private static final IdSpace SPACE = new IdSpace(63);
    private static final int PEERS = 1_000;
    private static final int SUCCESSORS = 20;

    @Override
    public String key() {
        return "chord-broken-tables";
    }

    @Override
    public String title() {
        return "Chord: lookups after many peers died, before any repair";
    }

    @Override
    public Class<BrokenPoint> pointType() {
        return BrokenPoint.class;
    }

    @Override
    public Class<BrokenResult> resultType() {
        return BrokenResult.class;
    }

    @Override
    public List<BrokenPoint> points(Scale scale) {
        int peers = scale.choose(200, PEERS, PEERS);
        int lookups = scale.choose(200, 2_000, 10_000);
        return DoubleStream.of(0, 0.1, 0.2, 0.3, 0.4, 0.5)
                .mapToObj(failed -> new BrokenPoint(peers, SUCCESSORS, failed, lookups))
                .toList();
    }

    @Override
    public int seeds(BrokenPoint point, Scale scale) {
        return scale.choose(3, 20, 100);
    }

    @Override
    public BrokenResult measure(Submission submission, BrokenPoint point, long seed) {
        ConvergedRing ring = ConvergedRing.random(SPACE, point.successors(), point.peers(), seed);
        LookupNetwork network = new LookupNetwork(submission, ring);
        SplittableRandom random = new SplittableRandom(seed);
        int dying = (int) Math.round(point.failed() * point.peers());
        while (dying > 0) {
            int number = random.nextInt(point.peers());
            if (network.isAlive(number)) {
                network.kill(number);
                dying--;
            }
        }
        return lookUp(network, point.lookups(), random);
    }

    private static BrokenResult lookUp(LookupNetwork network, int lookups, SplittableRandom random) {
        List<Integer> hops = new ArrayList<>();
        List<Integer> timeouts = new ArrayList<>();
        int failed = 0;
        while (hops.size() < lookups) {
            int from = random.nextInt(network.ring().size());
            if (network.isAlive(from)) {
                Id key = SPACE.id(random.nextLong() >>> 1);
                Contact owner = network.owner(key);
                Outcome outcome = network.lookup(network.ring().member(from), key);
                hops.add(outcome.hops());
                timeouts.add(outcome.timeouts());
                failed += outcome.owner().equals(Optional.of(owner)) ? 0 : 1;
            }
        }
        return new BrokenResult(PathResult.of(hops), PathResult.of(timeouts), (double) failed / lookups);
    }

    @Override
    public long heapBytes(BrokenPoint point) {
        return 16_000_000 + 4_000L * point.peers() + 48L * point.lookups();
    }

    /** In microseconds. */
    @Override
    public double work(BrokenPoint point) {
        return (1.3 * point.peers() + point.lookups() * (5 + 35 * point.failed())) / 1000;
    }

    @Override
    public Chapter chapter(Results<BrokenPoint, BrokenResult> results) {
        return new BrokenChapter(this, results).chapter();
    }
}
