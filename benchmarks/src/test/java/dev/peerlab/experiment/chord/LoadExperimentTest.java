package dev.peerlab.experiment.chord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.peerlab.experiment.Experiments;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.overlay.Reference;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoadExperimentTest {

    private final LoadExperiment experiment = new LoadExperiment();
    private final LoadPoint paper = experiment.points(Scale.FAST).get(0);

    private static LoadResult result(double p99, double highest, double idle) {
        return new LoadResult(0, p99, highest, idle, List.of(8, 2));
    }

    @Test
    void itIsFoundByItsKey() {
        assertThat(Experiments.named("chord-load")).isInstanceOf(LoadExperiment.class);
    }

    @Test
    void loadsSumUpToAllKeys() {
        assertThat(Loads.random(100, 1, 5_000, 1).sum()).isEqualTo(5_000);
        assertThat(Loads.random(100, 7, 5_000, 1).sum()).isEqualTo(5_000);
    }

    @Test
    void aPeerAloneOwnsEverything() {
        LoadResult result = Loads.random(1, 1, 42, 1).result();
        assertThat(result).isEqualTo(new LoadResult(1, 1, 1, 0, List.of(0, 0, 0, 0, 0, 1)));
    }

    @Test
    void loadsAreCountedInMeans() {
        Loads loads = Loads.of(0, 5, 10, 25); // the mean is 10
        assertThat(loads.percentile(25)).isZero();
        assertThat(loads.percentile(50)).isEqualTo(0.5);
        assertThat(loads.percentile(99)).isEqualTo(2.5);
        assertThat(loads.highest()).isEqualTo(2.5);
        assertThat(loads.idle()).isEqualTo(0.25);
        assertThat(loads.fifths()).isEqualTo(List.of(1, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1));
    }

    @Test
    void aPointAndASeedDecideTheResult() {
        LoadPoint point = new LoadPoint(50, 2, 1_000);
        LoadResult first = experiment.measure(new Reference(), point, 5);
        assertThat(experiment.measure(new Reference(), point, 5)).isEqualTo(first);
        assertThat(experiment.measure(new Reference(), point, 6)).isNotEqualTo(first);
    }

    @Test
    void theLawIsThatOfArcsAndChance() {
        double[] p99 = IntStream.of(1, 2, 5, 10, 20)
                .mapToDouble(v -> new LoadLaw(v, 100).arc(99))
                .toArray();
        assertThat(p99).containsExactly(new double[] {4.61, 3.32, 2.32, 1.88, 1.59}, offset(0.005));
        double[] p1 = IntStream.of(1, 2, 5, 10, 20)
                .mapToDouble(v -> new LoadLaw(v, 100).arc(1))
                .toArray();
        assertThat(p1).containsExactly(new double[] {0.01, 0.07, 0.26, 0.41, 0.55}, offset(0.005));
        assertThat(new LoadLaw(1, 50).atMost(0)).isCloseTo(1 / 51.0, offset(1e-12));
        assertThat(new LoadLaw(1, 50).load(99)).isCloseTo(4.64, offset(1e-9));
    }

    @Test
    void figuresOfOneRingAreHeldAgainstSingleRings() {
        Chapter chapter = MadeUp.chapter(
                experiment, Map.of(paper, List.of(result(4.5, 8, 0.02), result(4.6, 9, 0.02), result(4.7, 10, 0.02))));
        assertThat(MadeUp.lines(chapter))
                .containsExactly(
                        "reproduced | 99th percentile of loads, in means | N = 10,000, 500,000 keys | 4.6 | 4.60 ± 0.25"
                                + " | 95 % of single rings: 4.10 to 5.10",
                        "undecided | highest load, in means | N = 10,000, 500,000 keys | 9.1 | 9.00 ± 2.48"
                                + " | 95 % of single rings: 4.03 to 13.97",
                        "reproduced | peers without a key | N = 10,000, 500,000 keys | some | 2.0 % of the peers | ");
    }

    @Test
    void otherLoadsDiffer() {
        Chapter chapter = MadeUp.chapter(
                experiment, Map.of(paper, List.of(result(2.5, 3.0, 0), result(2.6, 3.1, 0), result(2.7, 3.2, 0))));
        assertThat(MadeUp.lines(chapter)).allMatch(line -> line.startsWith("differs"));
    }

    @Test
    void oneRingDecidesNothingOfRings() {
        Chapter chapter = MadeUp.chapter(experiment, Map.of(paper, List.of(result(4.6, 9.1, 0.02))));
        assertThat(MadeUp.lines(chapter).get(0))
                .startsWith("undecided")
                .endsWith("one ring does not tell how much rings differ");
    }
}
