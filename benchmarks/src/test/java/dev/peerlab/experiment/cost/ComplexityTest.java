package dev.peerlab.experiment.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.experiment.Experiments;
import dev.peerlab.experiment.Overview;
import dev.peerlab.experiment.Overview.Measurements;
import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.Trial;
import dev.peerlab.experiment.TrialResult;
import dev.peerlab.experiment.TrialResult.Measured;
import dev.peerlab.experiment.TrialResult.Missing;
import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Chart;
import dev.peerlab.experiment.finding.Chart.Series;
import dev.peerlab.experiment.finding.Comparison.Verdict;
import dev.peerlab.overlay.Reference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplexityTest {

    private static List<String> rows(Chapter chapter) {
        return chapter.tables().get(0).rows().stream()
                .map(row -> String.join(" | ", row))
                .toList();
    }

    @Test
    void eachSystemHasALineAQuantity() {
        Chapter chapter = Complexity.chapterOf(List.of(MadeUpCosts.chord(), MadeUpCosts.walk()));
        assertThat(chapter.key()).isEqualTo("complexity");
        assertThat(chapter.tables().get(0).columns())
                .containsExactly(
                        "cost", "expected", "measured", "coefficient ± 95 %", "runner-up", "verdict", "N", "code");
        String clear = "over a million times less likely | as expected | 8 to 131,072 | ";
        assertThat(rows(chapter))
                .containsExactly(
                        "Chord, hops | O(log N) | O(log N) | 0.5 · log2 N | O(log² N), " + clear + "made-up",
                        "Chord, messages | O(log N) | O(log N) | 1 · log2 N + 2 | O(log² N), " + clear + "made-up",
                        "Chord, peers touched | O(log N) | O(log N) | 0.5 · log2 N + 1 | O(log² N), " + clear
                                + "made-up",
                        "Chord, state per peer | O(log N) | O(log N) | 1 · log2 N + 2 | O(log² N), " + clear
                                + "made-up",
                        "ring walk, hops | O(N) | O(N) | 0.5 · N − 1 | O(N log N), " + clear + "baseline",
                        "ring walk, messages | O(N) | O(N) | 1 · N | O(N log N), " + clear + "baseline",
                        "ring walk, peers touched | O(N) | O(N) | 0.5 · N | O(N log N), " + clear + "baseline",
                        "ring walk, state per peer | O(1) | O(1) | 2 | grows by 0 % at most from N = 8 to 131072"
                                + " | as expected | 8 to 131,072 | baseline");
    }

    @Test
    void aLinearLookupIsToldSo() {
        Chapter chapter = Complexity.chapterOf(List.of(MadeUpCosts.linearChord()));
        assertThat(rows(chapter).get(0))
                .isEqualTo("Chord, hops | O(log N) | O(N) | 0.5 · N | O(N log N), over a million times less likely"
                        + " | expected O(log N), measured O(N): 512 hops at N = 1024 | 8 to 2,048 | made-up");
        assertThat(Complexity.objections(MadeUpCosts.linearChord()))
                .containsExactly(
                        "Chord, hops: expected O(log N), measured O(N): 512 hops at N = 1024",
                        "Chord, messages: expected O(log N), measured O(N): 1024 messages at N = 1024",
                        "Chord, peers touched: expected O(log N), measured O(N): 512 peers touched at N = 1024");
    }

    @Test
    void whatIsNotMeasuredIsNotAsExpected() {
        SystemCosts stub = MadeUpCosts.nothing(new FloodingCost(), "Submission.flooding is not implemented yet");
        assertThat(rows(Complexity.chapterOf(List.of(stub))).get(0))
                .isEqualTo("flooding, hops | O(log N) | - | - | -"
                        + " | not measured: Submission.flooding is not implemented yet | - | made-up");
        assertThat(Complexity.objections(stub))
                .containsExactly("flooding: not measured: Submission.flooding is not implemented yet");
        assertThat(Complexity.objections(MadeUpCosts.nothing(new FloodingCost(), "this", "that", "other")))
                .containsExactly("flooding: not measured: this (and 2 more)");
        assertThat(Complexity.objections(MadeUpCosts.nothing(new FloodingCost())))
                .containsExactly("flooding: not measured: there are no results");
    }

    @Test
    void whatIsUndecidedIsNotAsExpected() {
        SystemCosts few = MadeUpCosts.of(new ChordCost(), 5, k -> new Cost(k, k, k, k));
        assertThat(Complexity.objections(few))
                .hasSize(4)
                .first()
                .isEqualTo("Chord, hops: expected O(log N), undecided: measured at 3 sizes, needs 5 at least");
    }

    @Test
    void whatIsAsExpectedAndWhatABaselineDoesIsNotObjectedTo() {
        assertThat(Complexity.objections(MadeUpCosts.chord())).isEmpty();
        assertThat(Complexity.objections(MadeUpCosts.nothing(new RingWalkCost())))
                .isEmpty();
        assertThat(Complexity.objections(MadeUpCosts.of(new RingWalkCost(), 17, k -> new Cost(k, k, k, k))))
                .isEmpty();
    }

    @Test
    void theHalfOfChordIsHeldAgainstOurs() {
        Chapter chapter = Complexity.chapterOf(List.of(MadeUpCosts.chord(), MadeUpCosts.walk()));
        assertThat(chapter.comparisons()).hasSize(1);
        assertThat(chapter.comparisons().get(0).quantity()).isEqualTo("Chord, hops: coefficient of log2 N");
        assertThat(chapter.comparisons().get(0).published()).isEqualTo("0.5");
        assertThat(verdict(MadeUpCosts.chord())).isEqualTo(Verdict.REPRODUCED);
        assertThat(verdict(MadeUpCosts.linearChord())).isEqualTo(Verdict.DIFFERS);
        assertThat(verdict(MadeUpCosts.of(new ChordCost(), 17, k -> new Cost(0.6 * k, k, k, k))))
                .isEqualTo(Verdict.DIFFERS);
        assertThat(verdict(MadeUpCosts.nothing(new ChordCost()))).isEqualTo(Verdict.UNDECIDED);
    }

    private static Verdict verdict(SystemCosts chord) {
        return Complexity.chapterOf(List.of(chord)).comparisons().get(0).verdict();
    }

    @Test
    void aChartAQuantityShowsWhatWasMeasuredAndFitted() {
        List<Chart> charts = Complexity.chapterOf(
                        List.of(MadeUpCosts.chord(), MadeUpCosts.walk(), MadeUpCosts.nothing(new FloodingCost())))
                .charts();
        assertThat(charts)
                .extracting(Chart::key)
                .containsExactly("complexity-hops", "complexity-messages", "complexity-touched", "complexity-state");
        assertThat(charts.get(0).series())
                .extracting(Series::name)
                .containsExactly("Chord", "Chord: O(log N)", "ring walk", "ring walk: O(N)");
        assertThat(charts.get(0).series().get(2).points()).hasSize(15).endsWith(Chart.Point.of(131_072, 65_535));
        assertThat(charts.get(0).series())
                .allMatch(series -> series.points().stream()
                        .allMatch(point -> point.low() > 0 && point.low() <= point.y() && point.y() <= point.high()));
    }

    @Test
    void errorBarsThatReachZeroEndBeforeIt() {
        SystemCosts wide = MadeUpCosts.of(new ChordCost(), 9, k -> new Cost(k, k, k, k));
        wide.costs().put(1_024, List.of(new Cost(1, 1, 1, 1), new Cost(9, 9, 9, 9)));
        Chart.Point last = Complexity.chapterOf(List.of(wide))
                .charts()
                .get(0)
                .series()
                .get(0)
                .points()
                .get(7);
        assertThat(last.y()).isEqualTo(5);
        assertThat(last.low()).isEqualTo(0.05);
    }

    @Test
    void aSubmissionThatScansSuccessorsIsFoundOutWithinSeconds() {
        Chapter chapter = measured(new ChordCost());
        assertThat(rows(chapter).get(0)).contains("measured O(N): 5", "hops at N = 1024");
    }

    /** {@return what the overview says of a submission that knows no fingers} */
    private static Chapter measured(CostExperiment experiment) {
        List<Trial> trials = Experiments.trials(experiment, Scale.SMOKE, "linear");
        List<TrialResult> results = new ArrayList<>();
        for (Trial trial : trials) {
            CostPoint point = experiment.pointType().cast(trial.point());
            try {
                results.add(
                        new Measured(trial, experiment.measure(new RingWalk(new Reference()), point, trial.seed())));
            } catch (IllegalStateException e) {
                results.add(new Missing(trial, String.valueOf(e.getMessage()), false));
            }
        }
        Results<CostPoint, Cost> all = Results.of(experiment, "linear", trials, results);
        assertThat(experiment.objections(all)).hasSize(3);
        assertThat(experiment.chapter(all).tables().get(0).rows()).hasSize(8);
        List<Measurements<?, ?>> measurements = List.of(new Measurements<>(experiment, all));
        return Overview.chapters(measurements).get(0);
    }

    @Test
    void withoutCostsThereIsNothingToSay() {
        assertThat(new Complexity().chapter(List.of())).isEmpty();
    }
}
