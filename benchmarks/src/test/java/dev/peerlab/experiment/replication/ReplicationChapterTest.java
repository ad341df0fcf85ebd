package dev.peerlab.experiment.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.Trial;
import dev.peerlab.experiment.TrialResult;
import dev.peerlab.experiment.TrialResult.Measured;
import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Chart.Style;
import dev.peerlab.experiment.finding.Comparison;
import dev.peerlab.experiment.finding.Comparison.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplicationChapterTest {

    private static final ReplicationExperiment EXPERIMENT = new ReplicationExperiment();

    private static final ReplicationPoint OWNER =
            new ReplicationPoint(Placement.OWNER, 10_000, 1_000, 1.2, 4, Deletion.RANDOM, true, 100);

    private final List<TrialResult> made = new ArrayList<>();

    @Test
    void whatIsNearThePublishedFactorIsReproduced() {
        make(OWNER, 60_000, 200, 1.0);
        make(OWNER.with(Placement.PATH), 20_000, 70, 0.5);
        make(OWNER.with(Placement.RANDOM), 15_000, 60, 0.5);
        make(OWNER.with(Placement.UNIFORM), 60_000, 210, 0);
        make(OWNER.with(Placement.PROPORTIONAL), 60_000, 200, 1);
        make(OWNER.with(Placement.SQUARE_ROOT), 60_000, 70, 0.5);
        assertThat(chapter().comparisons())
                .hasSize(7)
                .allMatch(line -> line.verdict() == Verdict.REPRODUCED)
                .allMatch(line -> line.why().isEmpty())
                .extracting(Comparison::published, Comparison::ours)
                .contains(
                        tuple("2.95", "3.00 ± 0.00"),
                        tuple("3.91", "4.00 ± 0.00"),
                        tuple("3.05 (theory)", "3.00 ± 0.00"));
    }

    @Test
    void aDifferenceAfterCopiesHaveSettledIsExplainedByBursts() {
        make(OWNER, 60_000, 200, 1.0);
        make(OWNER.with(Placement.PATH), 50_000, 100, 0.8);
        assertThat(chapter().comparisons())
                .extracting(Comparison::verdict, Comparison::why)
                .contains(
                        tuple(
                                Verdict.DIFFERS,
                                "copies come in bursts: a search for a rare object makes many at once, which push out others."
                                        + " One walker asks 2.00 ± 0.00 times fewer peers; it would be 2.00 ± 0.00, if objects of"
                                        + " similar rank had equally many copies, always; 3.05 in theory. And 32 walkers go on until"
                                        + " they hear of it, even where one would ask few"),
                        tuple(
                                Verdict.DIFFERS,
                                "an object that is nearly everywhere, or found at the first hop, does not follow the law"),
                        tuple(Verdict.UNDECIDED, "not measured"));
    }

    @Test
    void aDifferenceFromOriginalsOnlyIsExplainedByTime() {
        ReplicationPoint owner =
                new ReplicationPoint(Placement.OWNER, 10_000, 1_000, 1.2, 40, Deletion.RANDOM, false, 100);
        make(owner, 60_000, 200, 1.0);
        make(owner.with(Placement.PATH), 50_000, 100, 0.8);
        assertThat(chapter().comparisons()).hasSize(2);
        assertThat(chapter().comparisons().get(0).why())
                .isEqualTo(
                        "the factor depends on how long one waits: 1.20 ± 0.00 in the first half of the searches,"
                                + " 1.20 ± 0.00 in the second; how many searches and objects the paper's run had is not known to us");
        assertThat(chapter().comparisons().get(0).setting())
                .isEqualTo("room for 40 a peer, 1,000 objects, from originals only");
    }

    @Test
    void aSmallNetworkDecidesNothing() {
        ReplicationPoint small = new ReplicationPoint(Placement.OWNER, 500, 50, 1.2, 4, Deletion.OLDEST, true, 100);
        make(small, 60_000, 200, 1.0);
        assertThat(chapter().comparisons()).allMatch(line -> line.verdict() == Verdict.UNDECIDED);
        assertThat(chapter().comparisons().get(2).why()).isEqualTo("the network is not of the paper's size");
        assertThat(chapter().tables().get(0).key()).isEqualTo("50-4-oldest");
    }

    @Test
    void theTableHasARowForEachRuleAndTheChartItsCopies() {
        make(OWNER, 60_000, 200, 1.0);
        make(OWNER.with(Placement.SQUARE_ROOT), 30_000, 70, 0.5);
        Chapter chapter = chapter();
        assertThat(chapter.tables().get(0).rows().get(0))
                .containsExactly(
                        "owner replication",
                        "1,200 ± 0",
                        "800.0 ± 0.0",
                        "0.0 %",
                        "200.0 ± 0.0",
                        "200.0 ± 0.0",
                        "200.0 ± 0.0",
                        "1.00 ± 0.00");
        assertThat(chapter.charts().get(0).series())
                .extracting(series ->
                        tuple(series.name(), series.style(), series.points().size()))
                .containsExactly(tuple("owner replication", Style.MEASURED, 2), tuple("square-root", Style.THEORY, 2));
    }

    @Test
    void withoutResultsNothingIsClaimed() {
        assertThat(chapter().comparisons()).isEmpty();
        assertThat(chapter().setting()).startsWith("Nothing was measured.");
    }

    /** Twice the same: intervals have no width. */
    private void make(ReplicationPoint point, long half, double asked, double exponent) {
        for (long seed = 1; seed <= 2; seed++) {
            made.add(new Measured(
                    new Trial(EXPERIMENT.key(), "reference", point, seed),
                    new ReplicationResult(
                            seed,
                            9_800,
                            100,
                            80_000,
                            half,
                            half,
                            asked,
                            asked,
                            asked,
                            exponent,
                            List.of(0.5, 0.1),
                            List.of(20.0, 4.0))));
        }
    }

    private Chapter chapter() {
        List<Trial> trials = made.stream().map(TrialResult::trial).toList();
        return EXPERIMENT.chapter(Results.of(EXPERIMENT, "reference", trials, made));
    }
}
