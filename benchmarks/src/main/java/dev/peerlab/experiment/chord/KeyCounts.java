package dev.peerlab.experiment.chord;

import dev.peerlab.contract.Submission;
import dev.peerlab.experiment.Experiment;

/** What experiments on loads have in common: they count the keys of peers on random rings, and run nobody's code. */
abstract class KeyCounts implements Experiment<LoadPoint, LoadResult> {

    @Override
    public final Class<LoadPoint> pointType() {
        return LoadPoint.class;
    }

    @Override
    public final Class<LoadResult> resultType() {
        return LoadResult.class;
    }

    @Override
    public final boolean isOfSubmission() {
        return false;
    }

    @Override
    public final LoadResult measure(Submission submission, LoadPoint point, long seed) {
        return Loads.random(point.peers(), point.virtual(), point.keys(), seed).result();
    }

    @Override
    public final long heapBytes(LoadPoint point) {
        return point.heapBytes();
    }

    @Override
    public final double work(LoadPoint point) {
        return point.work();
    }
}
