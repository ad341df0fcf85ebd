package dev.peerlab.experiment.chord;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.experiment.Experiment;
import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.chord.ProtocolRing.Ended;
import dev.peerlab.experiment.finding.Chapter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/**
 * Mass failure: which keys can still be looked up after many peers died at once and the ring repaired itself, without copies.
 *
 * @see <a href="https://doi.org/10.1145/383059.383071">Stoica et al., Chord, SIGCOMM 2001, section 6.4 and figure 11</a>
 */
public final class MassFailureExperiment implements Experiment<MassFailurePoint, MassFailureResult> {

    /** r: enough for rings of 10,000 peers of which 20 % die. */
    static final int SUCCESSORS = 16;

    /** How long the ring may take to come to rest, in rounds of maintenance. */
    static final int MOST_ROUNDS = 60;

    private static final IdSpace SPACE = new IdSpace(63);
    private static final Duration MAINTENANCE = Duration.ofSeconds(30);

    /** The reference gets by with 10. */
    private static final long MOST_EVENTS_PER_PEER_AND_ROUND = 50;

    @Override
    public String key() {
        return "chord-mass-failure";
    }

    @Override
    public String title() {
        return "Chord: keys lost when many peers die at once";
    }

    @Override
    public Class<MassFailurePoint> pointType() {
        return MassFailurePoint.class;
    }

    @Override
    public Class<MassFailureResult> resultType() {
        return MassFailureResult.class;
    }

    @Override
    public List<MassFailurePoint> points(Scale scale) {
        int peers = scale.choose(50, 2_000, 10_000);
        int lookups = scale.choose(200, 2_000, 100_000);
        return (scale == Scale.FULL ? DoubleStream.of(0.05, 0.1, 0.15, 0.2) : DoubleStream.of(0.05, 0.1, 0.2))
                .mapToObj(failed -> new MassFailurePoint(peers, failed, lookups))
                .toList();
    }

    @Override
    public int seeds(MassFailurePoint point, Scale scale) {
        return scale.choose(2, 4, 10);
    }

    @Override
    public MassFailureResult measure(Submission submission, MassFailurePoint point, long seed) {
        ChordSettings settings = ChordSettings.of(SPACE)
                .with(SUCCESSORS, 1)
                .every(MAINTENANCE, MAINTENANCE.multipliedBy(1_000))
                .within(Duration.ofMillis(500), 1, Duration.ofSeconds(60));
        ProtocolRing ring = new ProtocolRing(submission, settings, seed, mostEvents(point));
        for (int i = 0; i < point.peers(); i++) {
            ring.add(SPACE.hash(seed + ":" + i));
        }
        ring.converge();
        SplittableRandom random = new SplittableRandom(seed);
        Map<Id, Contact> owners = new HashMap<>();
        Id[] keys = new Id[point.lookups()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = SPACE.id(random.nextLong() >>> 1);
            owners.put(keys[i], ring.owner(keys[i]));
        }
        crash(ring, point, random);
        int rounds = ring.stabilize(MOST_ROUNDS);
        return lookUp(ring, keys, owners, rounds, random);
    }

    private static long mostEvents(MassFailurePoint point) {
        return MOST_EVENTS_PER_PEER_AND_ROUND * ((long) MOST_ROUNDS * point.peers() + 4L * point.lookups());
    }

    private static void crash(ProtocolRing ring, MassFailurePoint point, SplittableRandom random) {
        for (int dying = (int) Math.round(point.failed() * point.peers()); dying > 0; ) {
            Address victim = Address.of(random.nextInt(point.peers()));
            if (ring.simulation().isUp(victim)) {
                ring.simulation().crash(victim);
                dying--;
            }
        }
    }

    private static MassFailureResult lookUp(
            ProtocolRing ring, Id[] keys, Map<Id, Contact> owners, int rounds, SplittableRandom random) {
        List<Contact> members = ring.members();
        for (Id key : keys) {
            ring.lookup(members.get(random.nextInt(members.size())), key);
        }
        ring.runFor(ring.patience());
        double failed = 0;
        double lost = 0;
        for (Ended ended : ring.finish()) {
            Contact before = Objects.requireNonNull(owners.get(ended.key()));
            failed += ended.found().filter(found -> found.equals(before)).isPresent() ? 0 : 1;
            lost += ring.simulation().isUp(before.address()) ? 0 : 1;
        }
        return new MassFailureResult(failed / keys.length, lost / keys.length, rounds);
    }

    @Override
    public long heapBytes(MassFailurePoint point) {
        return 20_000_000 + 20_000L * point.peers() + 1_000L * point.lookups();
    }

    /** In microseconds. */
    @Override
    public double work(MassFailurePoint point) {
        return 0.35 * point.peers() + 0.03 * point.lookups();
    }

    @Override
    public Chapter chapter(Results<MassFailurePoint, MassFailureResult> results) {
        return new MassFailureChapter(this, results).chapter();
    }
}
