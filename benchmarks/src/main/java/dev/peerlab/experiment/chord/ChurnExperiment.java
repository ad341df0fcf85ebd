package dev.peerlab.experiment.chord;

import dev.peerlab.contract.Submission;
import dev.peerlab.experiment.Experiment;
import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.chord.ProtocolRing.Ended;
import dev.peerlab.experiment.finding.Chapter;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Churn: how many lookups fail while peers join and crash, against the rate at which they do.
 *
 * @see <a href="https://doi.org/10.1145/383059.383071">Stoica et al., Chord, SIGCOMM 2001, section 6.5 and figure 12</a>
 */
public final class ChurnExperiment implements Experiment<ChurnPoint, ChurnResult> {

    private static final int PEERS = 500;

    @Override
    public String key() {
        return "chord-churn";
    }

    @Override
    public String title() {
        return "Chord: lookups while peers join and crash";
    }

    @Override
    public Class<ChurnPoint> pointType() {
        return ChurnPoint.class;
    }

    @Override
    public Class<ChurnResult> resultType() {
        return ChurnResult.class;
    }

    @Override
    public List<ChurnPoint> points(Scale scale) {
        DoubleStream rates = scale == Scale.FULL
                ? DoubleStream.of(0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1)
                : DoubleStream.of(0.02, 0.05, 0.1);
        int peers = scale.choose(50, PEERS, PEERS);
        int minutes = scale.choose(2, 10, 120);
        return rates.mapToObj(rate -> new ChurnPoint(peers, rate, minutes)).toList();
    }

    @Override
    public int seeds(ChurnPoint point, Scale scale) {
        return scale.choose(2, 6, 10);
    }

    @Override
    public ChurnResult measure(Submission submission, ChurnPoint point, long seed) {
        List<Ended> lookups = new ChurnWorld(submission, point, seed).run();
        int wrong = 0;
        int hindered = 0;
        for (Ended lookup : lookups) {
            wrong += lookup.isRight() ? 0 : 1;
            hindered += lookup.isRight() && !lookup.metDead() ? 0 : 1;
        }
        return new ChurnResult(lookups.size(), wrong, hindered);
    }

    @Override
    public long heapBytes(ChurnPoint point) {
        return 30_000_000 + 20_000L * point.peers() + (long) (20_000 * 60 * point.rate() * point.minutes());
    }

    /** In microseconds. */
    @Override
    public double work(ChurnPoint point) {
        return 0.1 * point.peers() * (point.minutes() + 2);
    }

    @Override
    public Chapter chapter(Results<ChurnPoint, ChurnResult> results) {
        return new ChurnChapter(this, results).chapter();
    }
}
