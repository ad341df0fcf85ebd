package dev.peerlab.experiment.chord;

import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.finding.Chapter;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Virtual nodes: how much more evenly keys are spread over peers that have several ids each.
 *
 * @see <a href="https://doi.org/10.1145/383059.383071">Stoica et al., Chord, SIGCOMM 2001, section 6.2 and figure 9</a>
 */
public final class VirtualExperiment extends KeyCounts {

    private static final int PEERS = 10_000;
    private static final int KEYS = 1_000_000;

    @Override
    public String key() {
        return "chord-virtual";
    }

    @Override
    public String title() {
        return "Chord: how virtual nodes even out the load";
    }

    @Override
    public List<LoadPoint> points(Scale scale) {
        int smaller = scale == Scale.SMOKE ? 10 : 1;
        return IntStream.of(1, 2, 5, 10, 20)
                .mapToObj(v -> new LoadPoint(PEERS / smaller, v, KEYS / smaller))
                .toList();
    }

    @Override
    public int seeds(LoadPoint point, Scale scale) {
        return scale.choose(3, 10, 200);
    }

    @Override
    public Chapter chapter(Results<LoadPoint, LoadResult> results) {
        return new VirtualChapter(this, results).chapter();
    }
}
