package dev.peerlab.experiment.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.Trial;
import dev.peerlab.experiment.TrialResult;
import dev.peerlab.experiment.TrialResult.Measured;
import dev.peerlab.experiment.TrialResult.Missing;
import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Chart;
import dev.peerlab.experiment.finding.Chart.Point;
import dev.peerlab.experiment.finding.Comparison;
import dev.peerlab.experiment.finding.Comparison.Verdict;
import dev.peerlab.experiment.finding.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchChapterTest {

    private static final SearchExperiment EXPERIMENT = new SearchExperiment();

    private static final SearchPoint FLOOD = SearchPoint.flooding(SearchNetwork.RANDOM, 10_000, 10);

    private static final SearchPoint WALK = SearchPoint.walkers(SearchNetwork.RANDOM, 10_000, 10, 32);

    private final List<TrialResult> made = new ArrayList<>();

    @Test
    void whatLiesInThePublishedRangeIsReproduced() {
        make(FLOOD, 1, 10, 34, 280_000);
        make(FLOOD, 2, 10, 36, 282_000);
        make(WALK, 1, 10, 60, 3_000);
        make(WALK, 2, 10, 60, 3_020);
        assertThat(comparisons())
                .containsExactly(
                        line("hops to the answer, flooding", "2 to 6", "3.50 ± 1.27", Verdict.REPRODUCED, ""),
                        line("hops to the answer, 32 walkers", "4 to 15", "6.00 ± 0.00", Verdict.REPRODUCED, ""),
                        line(
                                "times fewer messages with 32 walkers than by flooding",
                                "about 100",
                                "93.36 ± 0.28",
                                Verdict.REPRODUCED,
                                ""));
    }

    @Test
    void aDifferenceInTheSameSettingIsHeldAgainstTheSubmission() {
        make(FLOOD, 1, 10, 10, 30);
        make(FLOOD, 2, 10, 10, 30);
        make(WALK, 1, 10, 200, 3_000);
        make(WALK, 2, 10, 200, 3_000);
        assertThat(comparisons())
                .extracting(Comparison::verdict, Comparison::ours, Comparison::why)
                .containsExactly(
                        tuple(
                                Verdict.DIFFERS,
                                "1.00 ± 0.00",
                                "less than published in the same setting: suspect the submission"),
                        tuple(
                                Verdict.DIFFERS,
                                "20.00 ± 0.00",
                                "more than published in the same setting: suspect the submission"),
                        tuple(
                                Verdict.DIFFERS,
                                "0.01 ± 0.00",
                                "less than published in the same setting: suspect the submission"));
    }

    @Test
    void whatIsTooUncertainOrNotMeasuredIsUndecided() {
        make(FLOOD, 1, 10, 40, 280_000);
        make(FLOOD, 2, 10, 80, 280_000);
        made.add(new Missing(trial(WALK, 1), "Submission.randomWalk is not implemented yet", true));
        assertThat(comparisons()).allMatch(line -> line.verdict() == Verdict.UNDECIDED);
        assertThat(comparisons())
                .extracting(Comparison::why)
                .containsExactly(
                        "the interval is not all inside the range nor outside: more seeds would tell",
                        "not measured",
                        "not measured");
    }

    @Test
    void aSmallNetworkDecidesNothing() {
        SearchPoint small = SearchPoint.flooding(SearchNetwork.RANDOM, 300, 10);
        make(small, 1, 10, 34, 280_000);
        make(small, 2, 10, 36, 282_000);
        assertThat(comparisons().get(0).verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(comparisons().get(0).why()).isEqualTo("the network is not of the paper's size");
    }

    @Test
    void ratiosAreOfTheSameSeeds() {
        make(FLOOD, 1, 10, 34, 1_000);
        make(FLOOD, 2, 10, 34, 500_000);
        make(FLOOD, 3, 10, 34, 2_000);
        make(WALK, 3, 10, 60, 20);
        make(WALK, 1, 10, 60, 10);
        assertThat(comparisons().get(2).ours()).isEqualTo("100.0 ± 0.0");
    }

    @Test
    void aTableHasARowForEachMethodAndAChartADotForEachOfWhichThereIsAMean() {
        make(FLOOD, 1, 10, 34, 280_000);
        make(FLOOD, 2, 9, 36, 282_000);
        make(WALK, 1, 0, 0, 3_000);
        Chapter chapter = chapter();
        assertThat(chapter.tables()).extracting(Table::key).containsExactly("random", "networks");
        assertThat(chapter.tables().get(1).rows())
                .containsExactly(List.of("random graph", "9,800", "20,000", "4.08", "15"));
        assertThat(chapter.tables().get(0).rows())
                .containsExactly(
                        List.of(
                                "flooding",
                                "95.0 %",
                                "3.70 ± 3.81",
                                "5",
                                "28,100 ± 1,271",
                                "0.00 ± 0.00",
                                "0.00 ± 0.00",
                                "28,100 ± 1,271",
                                "9.00 ± 0.00"),
                        List.of("32 walkers", "0.0 %", "-", "-", "300.0", "0.00", "0.00", "300.0", "9.00"));
        assertThat(chapter.charts()).extracting(Chart::key).containsExactly("search-messages", "search-hops");
        assertThat(chapter.charts().get(0).x().names()).containsExactly("flooding", "32 walkers");
        assertThat(chapter.charts().get(0).series().get(0).points())
                .extracting(Point::x, Point::y)
                .containsExactly(tuple(1.0, 28_100.0), tuple(2.0, 300.0));
        assertThat(chapter.charts().get(1).series().get(0).points())
                .extracting(Point::x)
                .containsExactly(1.0);
        assertThat(chapter.setting().get(0))
                .isEqualTo(
                        "A row: 2 networks with 10 searches each; ± is the 95 % confidence interval of the mean over independent networks.");
    }

    @Test
    void withoutResultsNothingIsClaimed() {
        Chapter chapter = chapter();
        assertThat(chapter.tables()).isEmpty();
        assertThat(chapter.comparisons()).isEmpty();
        assertThat(chapter.charts()).isEmpty();
        assertThat(chapter.setting().get(0)).startsWith("Nothing was measured");
    }

    private void make(SearchPoint point, long seed, int found, long hops, long queries) {
        made.add(new Measured(
                trial(point, seed),
                new SearchCost(seed, 9_800, 20_000, 15, 10, found, hops, found == 0 ? 0 : 5, queries, 0, 0, 90)));
    }

    private static Trial trial(SearchPoint point, long seed) {
        return new Trial("search", "made up", point, seed);
    }

    private static Comparison line(String quantity, String published, String ours, Verdict verdict, String why) {
        return new Comparison(quantity, "random graph", published, ours, verdict, why);
    }

    private List<Comparison> comparisons() {
        return chapter().comparisons();
    }

    private Chapter chapter() {
        List<Trial> trials = made.stream().map(TrialResult::trial).toList();
        return EXPERIMENT.chapter(Results.of(EXPERIMENT, "made up", trials, made));
    }
}
