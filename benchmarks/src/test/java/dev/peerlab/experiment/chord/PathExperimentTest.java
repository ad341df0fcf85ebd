package dev.peerlab.experiment.chord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.peerlab.experiment.Experiments;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Chart;
import dev.peerlab.experiment.finding.Comparison;
import dev.peerlab.overlay.Reference;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PathExperimentTest {

    private final PathExperiment experiment = new PathExperiment();

    /** Two rings with lookups of so many hops. */
    private static List<PathResult> rings(int... hops) {
        PathResult ring = PathResult.of(Arrays.stream(hops).boxed().toList());
        return List.of(ring, ring);
    }

    @Test
    void itIsFoundByItsKey() {
        assertThat(Experiments.named("chord-path")).isInstanceOf(PathExperiment.class);
    }

    @Test
    void allLookupsOnARingOfOneTakeNoHop() {
        assertThat(experiment.measure(new Reference(), new PathPoint(1, 1, 10), 1))
                .isEqualTo(new PathResult(List.of(10)));
    }

    @Test
    void onARingOfTwoThePeerItselfOrItsSuccessorIsTheOwner() {
        assertThat(experiment.measure(new Reference(), new PathPoint(2, 1, 50), 3))
                .isEqualTo(new PathResult(List.of(50)));
    }

    @Test
    void aPointAndASeedDecideTheResult() {
        PathPoint point = new PathPoint(64, 1, 300);
        PathResult first = experiment.measure(new Reference(), point, 7);
        assertThat(first.lookups()).isEqualTo(300);
        assertThat(experiment.measure(new Reference(), point, 7)).isEqualTo(first);
        assertThat(experiment.measure(new Reference(), point, 8)).isNotEqualTo(first);
    }

    @Test
    void aListOfSuccessorsShortensThePaths() {
        double fingers = experiment
                .measure(new Reference(), new PathPoint(256, 1, 500), 1)
                .mean();
        double list = experiment
                .measure(new Reference(), new PathPoint(256, 16, 500), 1)
                .mean();
        assertThat(list).isBetween(fingers - 1.3, fingers - 0.6);
    }

    @Test
    void aLinearLookupStopsEarlyRatherThanNever() {
        PathResult result = experiment.measure(new LinearLookup(), new PathPoint(4_096, 1, 2_000), 1);
        assertThat(result.lookups()).isBetween(300, 1_000);
        assertThat(result.mean()).isBetween(1_800.0, 2_300.0);
    }

    @Test
    void aLinearLookupDiffers() {
        PathPoint point = new PathPoint(64, 1, 200);
        Chapter chapter = MadeUp.chapter(
                experiment,
                Map.of(
                        point,
                        List.of(
                                experiment.measure(new LinearLookup(), point, 1),
                                experiment.measure(new LinearLookup(), point, 2))));
        Comparison comparison = chapter.comparisons().get(0);
        assertThat(comparison.verdict()).isEqualTo(Comparison.Verdict.DIFFERS);
        assertThat(comparison.why()).startsWith("expected O(log N) hops, measured 3");
        assertThat(comparison.why()).endsWith("at N = 64: does closestPreceding take the last peer before the key?");
    }

    @Test
    void theLawIsReproducedWithinAQuarterOfAHop() {
        Chapter chapter = MadeUp.chapter(experiment, Map.of(new PathPoint(64, 1, 2), rings(2, 4)));
        assertThat(MadeUp.lines(chapter))
                .containsExactly(
                        "reproduced | mean path length, hops | N = 64, fingers alone | about ½·log2 N"
                                + " | 3.00 ± 0.00 at N = 64, where the law says 3.0 | ",
                        "undecided | median path length, hops | N = 4,096, fingers alone | distributed around 6 | -"
                                + " | not measured at this size");
    }

    @Test
    void shorterPathsOnASmallRingAreExplained() {
        Chapter chapter = MadeUp.chapter(experiment, Map.of(new PathPoint(8, 1, 2), rings(1, 1)));
        assertThat(MadeUp.lines(chapter).get(0))
                .isEqualTo("differs | mean path length, hops | N = 8, fingers alone | about ½·log2 N"
                        + " | 1.00 ± 0.00 at N = 8, where the law says 1.5"
                        + " | a peer knows by its predecessor which keys are its own; the paper's pseudocode asks around the"
                        + " ring for them, so it needs log2 N / N hops more: 0.38 at N = 8");
    }

    @Test
    void oneRingDecidesNothing() {
        Chapter chapter = MadeUp.chapter(
                experiment, Map.of(new PathPoint(64, 1, 2), List.of(new PathResult(List.of(0, 0, 0, 5)))));
        assertThat(MadeUp.lines(chapter).get(0)).startsWith("undecided").endsWith("too few lookups to tell");
    }

    @Test
    void theMedianAtTheShownSizeIsComparedAndDrawn() {
        PathPoint shown = new PathPoint(4_096, 1, 2);
        Chapter six = MadeUp.chapter(experiment, Map.of(shown, rings(5, 6, 6, 7)));
        assertThat(MadeUp.lines(six).get(1))
                .startsWith("reproduced | median path length, hops | N = 4,096")
                .contains("6 (1 % up to 5, 99 % up to 7)");
        assertThat(MadeUp.lines(MadeUp.chapter(experiment, Map.of(shown, rings(5, 5, 6, 7))))
                        .get(1))
                .startsWith("differs");
        Chart distribution = six.charts().get(1);
        assertThat(distribution.series().get(0).points().get(6)).isEqualTo(new Chart.Point(6, 0.5, 0.5, 0.5));
        assertThat(distribution.series().get(1).points().get(6).y()).isCloseTo(924 / 4_096.0, offset(1e-9));
    }

    @Test
    void withoutResultsItSaysSo() {
        Chapter chapter = MadeUp.chapter(experiment, Collections.emptyMap());
        assertThat(chapter.charts()).isEmpty();
        assertThat(MadeUp.lines(chapter).get(0)).startsWith("undecided").endsWith("not measured");
    }

    @Test
    void thePapersSizesAreMeasured() {
        assertThat(experiment.points(Scale.FULL))
                .contains(new PathPoint(8, 1, 800), new PathPoint(16_384, 1, 1_638_400));
        assertThat(experiment.points(Scale.FAST)).hasSize(24);
        assertThat(experiment.points(Scale.SMOKE)).allMatch(point -> point.peers() <= 512);
        assertThat(experiment.points(Scale.FAST)).allMatch(point -> experiment.seeds(point, Scale.FAST) >= 10);
    }
}
