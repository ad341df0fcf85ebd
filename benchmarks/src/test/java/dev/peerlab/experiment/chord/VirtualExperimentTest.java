package dev.peerlab.experiment.chord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.experiment.Experiments;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.overlay.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VirtualExperimentTest {

    private final VirtualExperiment experiment = new VirtualExperiment();

    /** Results that follow the law exactly, or are all the same. */
    private Map<LoadPoint, List<LoadResult>> results(boolean lawful) {
        Map<LoadPoint, List<LoadResult>> results = new LinkedHashMap<>();
        for (LoadPoint point : experiment.points(Scale.FAST)) {
            LoadLaw law = LoadLaw.of(point);
            results.put(
                    point,
                    IntStream.rangeClosed(1, 12)
                            .map(seed -> seed % 3 - 1)
                            .mapToObj(off -> result(
                                    lawful ? law.load(1) + 0.01 * off : 0.9, lawful ? law.load(99) + 0.1 * off : 1.1))
                            .toList());
        }
        return results;
    }

    private static LoadResult result(double p1, double p99) {
        return new LoadResult(p1, p99, 2 * p99, 0, List.of(1));
    }

    @Test
    void itIsFoundByItsKey() {
        assertThat(Experiments.named("chord-virtual")).isInstanceOf(VirtualExperiment.class);
    }

    @Test
    void moreIdsForEachPeerEvenOutTheLoad() {
        LoadResult one = experiment.measure(new Reference(), new LoadPoint(500, 1, 50_000), 1);
        LoadResult twenty = experiment.measure(new Reference(), new LoadPoint(500, 20, 50_000), 1);
        assertThat(one.p99()).isBetween(3.5, 6.0);
        assertThat(twenty.p99()).isBetween(1.4, 1.9);
        assertThat(twenty.p1()).isGreaterThan(one.p1() + 0.3);
    }

    @Test
    void loadsByTheLawReproduceIt() {
        Chapter chapter = MadeUp.chapter(experiment, results(true));
        assertThat(MadeUp.lines(chapter)).hasSize(6).allMatch(line -> line.startsWith("reproduced"));
        assertThat(MadeUp.lines(chapter).get(4))
                .contains("v = 1, 2, 5, 10, 20")
                .contains("law of arcs, Gamma(v) / v: 4.61, 3.32, 2.32, 1.88, 1.59 | 4.62,");
        assertThat(chapter.charts().get(0).series()).hasSize(6);
    }

    @Test
    void evenLoadsDiffer() {
        Chapter chapter = MadeUp.chapter(experiment, results(false));
        assertThat(MadeUp.lines(chapter)).allMatch(line -> line.startsWith("differs"));
    }

    @Test
    void withoutResultsThereIsNothingToCompare() {
        Chapter chapter = MadeUp.chapter(experiment, Map.of());
        assertThat(chapter.comparisons()).isEmpty();
        assertThat(chapter.charts()).isEmpty();
    }
}
