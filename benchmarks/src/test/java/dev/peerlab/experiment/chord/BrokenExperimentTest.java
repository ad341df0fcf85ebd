package dev.peerlab.experiment.chord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.experiment.Experiments;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.overlay.Reference;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokenExperimentTest {

    private final BrokenExperiment experiment = new BrokenExperiment();

    /** Three rings with lookups of so many hops and timeouts: exactly, 1 % less, 1 % more. */
    private static List<BrokenResult> rings(double hops, double timeouts, double failed) {
        return List.of(
                new BrokenResult(mean(0.99 * hops), mean(0.99 * timeouts), failed),
                new BrokenResult(mean(hops), mean(timeouts), failed),
                new BrokenResult(mean(1.01 * hops), mean(1.01 * timeouts), failed));
    }

    /** Ten thousand lookups of the two lengths around a mean. */
    private static PathResult mean(double mean) {
        int below = (int) mean;
        int more = (int) Math.round(10_000 * (mean - below));
        Integer[] counts = new Integer[below + 2];
        Arrays.fill(counts, 0);
        counts[below] = 10_000 - more;
        counts[below + 1] = more;
        return new PathResult(List.of(counts));
    }

    private Map<BrokenPoint, List<BrokenResult>> results(double times, double failed) {
        double[] paths = {3.84, 4.03, 4.22, 4.44, 4.69, 5.09};
        double[] timeouts = {0.00, 0.60, 1.17, 2.02, 3.23, 5.10};
        Map<BrokenPoint, List<BrokenResult>> results = new LinkedHashMap<>();
        List<BrokenPoint> points = experiment.points(Scale.FAST);
        for (int i = 0; i < points.size(); i++) {
            results.put(points.get(i), rings(times * paths[i], times * timeouts[i], failed));
        }
        return results;
    }

    @Test
    void itIsFoundByItsKey() {
        assertThat(Experiments.named("chord-broken-tables")).isInstanceOf(BrokenExperiment.class);
    }

    @Test
    void withoutDeadPeersThereAreNoTimeouts() {
        BrokenResult result = experiment.measure(new Reference(), new BrokenPoint(100, 8, 0, 300), 1);
        assertThat(result.timeouts()).isEqualTo(new PathResult(List.of(300)));
        assertThat(result.failed()).isZero();
    }

    @Test
    void deadPeersCostTimeoutsButNoLookupFails() {
        BrokenResult result = experiment.measure(new Reference(), new BrokenPoint(200, 20, 0.5, 300), 1);
        assertThat(result.timeouts().mean()).isBetween(2.0, 10.0);
        assertThat(result.failed()).isZero();
    }

    @Test
    void aPointAndASeedDecideTheResult() {
        BrokenPoint point = new BrokenPoint(100, 8, 0.3, 100);
        BrokenResult first = experiment.measure(new Reference(), point, 2);
        assertThat(experiment.measure(new Reference(), point, 2)).isEqualTo(first);
        assertThat(experiment.measure(new Reference(), point, 3)).isNotEqualTo(first);
    }

    @Test
    void aLookupThatGivesUpAtADeadPeerHasFailed() {
        BrokenResult result = experiment.measure(new LinearLookup(), new BrokenPoint(50, 4, 0.5, 200), 1);
        assertThat(result.failed()).isGreaterThan(0.5);
    }

    @Test
    void thePapersFiguresReproduceThemselves() {
        Chapter chapter = MadeUp.chapter(experiment, results(1, 0));
        assertThat(MadeUp.lines(chapter)).hasSize(13).allMatch(line -> line.startsWith("reproduced"));
        assertThat(MadeUp.lines(chapter).get(3))
                .isEqualTo(
                        "reproduced | mean number of timeouts | N = 1,000, r = 20, p = 0.1 | 0.60 | 0.60 ± 0.01"
                                + " | 95 % of single rings: 0.57 to 0.63; the published figure is from memory and was not checked");
        assertThat(chapter.setting()).anyMatch(sentence -> sentence.contains("quoted from memory"));
    }

    @Test
    void longerAndShorterPathsDifferForDifferentReasons() {
        assertThat(MadeUp.lines(MadeUp.chapter(experiment, results(2, 0))).get(0))
                .startsWith("differs | mean path length, hops | N = 1,000, r = 20, p = 0.0 | 3.84 | 7.68")
                .contains("does closestPreceding look at fingers and successors?");
        assertThat(MadeUp.lines(MadeUp.chapter(experiment, results(0.9, 0))).get(0))
                .startsWith("differs")
                .contains("comes to the key's predecessor straight away");
    }

    @Test
    void lookupsThatFailDiffer() {
        List<String> lines = MadeUp.lines(MadeUp.chapter(experiment, results(1, 0.25)));
        assertThat(lines.get(12))
                .isEqualTo("differs | share of lookups that fail | N = 1,000, r = 20, all p | 0 | 0.2500 at most"
                        + " | the published figure is from memory and was not checked");
    }

    @Test
    void otherSizesAreNotHeldAgainstThePapers() {
        BrokenPoint small = new BrokenPoint(200, 20, 0.1, 100);
        Chapter chapter = MadeUp.chapter(experiment, Map.of(small, rings(3, 1, 0)));
        assertThat(MadeUp.lines(chapter)).hasSize(1);
    }
}
