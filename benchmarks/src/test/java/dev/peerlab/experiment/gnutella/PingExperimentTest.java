package dev.peerlab.experiment.gnutella;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.peerlab.experiment.Experiments;
import dev.peerlab.experiment.Results;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.Trial;
import dev.peerlab.experiment.TrialResult;
import dev.peerlab.experiment.TrialResult.Measured;
import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.experiment.finding.Chart.Point;
import dev.peerlab.experiment.finding.Comparison;
import dev.peerlab.experiment.finding.Comparison.Verdict;
import dev.peerlab.experiment.search.SearchNetwork;
import dev.peerlab.overlay.Reference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PingExperimentTest {

    private static final PingExperiment EXPERIMENT = new PingExperiment();

    private static final PingPoint BARE = new PingPoint(SearchNetwork.RANDOM, 10_000, 0, 10, 10);

    private static final PingPoint CACHED = new PingPoint(SearchNetwork.RANDOM, 10_000, 100, 30, 10);

    private final List<TrialResult> made = new ArrayList<>();

    @Test
    void itIsFoundByItsKeyAndMeasuresNoSubmission() {
        assertThat(Experiments.named("gnutella-ping")).isInstanceOf(PingExperiment.class);
        assertThat(EXPERIMENT.isOfSubmission()).isFalse();
    }

    @Test
    void oneSeedHasOneResultAtEveryPoint() {
        for (PingPoint point : EXPERIMENT.points(Scale.SMOKE)) {
            PingTraffic traffic = EXPERIMENT.measure(new Reference(), point, 3);
            assertThat(EXPERIMENT.measure(new Reference(), point, 3)).isEqualTo(traffic);
            assertThat(EXPERIMENT.measure(new Reference(), point, 4)).isNotEqualTo(traffic);
            assertThat(traffic.pingMessages()).isPositive();
            assertThat(traffic.hitMessages()).isPositive();
        }
    }

    @Test
    void theMorePingsTheMoreACacheSaves() {
        List<Double> costs = EXPERIMENT.points(Scale.SMOKE).stream()
                .filter(point -> point.network() == SearchNetwork.POWER_LAW && point.pingsALifetime() >= 10)
                .map(point -> EXPERIMENT.measure(new Reference(), point, 1).aPing())
                .toList();
        assertThat(costs).hasSize(3).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void sharesAreByHand() {
        // A ping: 2 and 6 messages; a query: 2 and 2. 8 : 4 at one query a ping, half at two.
        PingTraffic traffic = new PingTraffic(9, 10, 5, 20, 60, 10, 10);
        assertThat(traffic.share(1)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(traffic.share(2)).isEqualTo(0.5);
        assertThat(traffic.bytesAPing()).isEqualTo(2 * 23 + 6 * 37);
        assertThat(traffic.bytesAQuery()).isEqualTo(2 * 46 + 2 * 90);
    }

    @Test
    void halfAtABelievableMixIsReproducedForThatMix() {
        make(BARE, 20_000, 5_000);
        make(CACHED, 200, 5_000);
        assertThat(chapter().comparisons())
                .containsExactly(
                        new Comparison(
                                "pings and pongs in all messages, no cache",
                                "random graph",
                                "about half",
                                "half if there are 4.00 ± 0.00 queries a ping",
                                Verdict.REPRODUCED,
                                "for that mix; which mix there was is not published, so half is plausible, not more"),
                        new Comparison(
                                "pings and pongs in all messages, cache, 100 pings a lifetime",
                                "random graph",
                                "8 % with newer servents",
                                "1.0 ± 0.0 %",
                                Verdict.REPRODUCED,
                                "for 4.00 queries a ping, which is half without a cache"));
    }

    @Test
    void aMixThatIsNotBelievableAndACacheThatDoesNotHelpDiffer() {
        make(BARE, 200_000, 5_000);
        make(CACHED, 100_000, 5_000);
        assertThat(chapter().comparisons()).extracting(Comparison::verdict).containsOnly(Verdict.DIFFERS);
        assertThat(chapter().comparisons())
                .extracting(Comparison::why)
                .containsExactly(
                        "only for a mix that is not believable",
                        "for 40.00 queries a ping, which is half without a cache; too few pongs come by within a lifetime to"
                                + " fill all caches");
    }

    @Test
    void whatIsTooUncertainIsUndecidedAndSoIsASmallNetwork() {
        made.add(measured(BARE, 1, 60_000, 5_000));
        made.add(measured(BARE, 2, 20_000, 5_000));
        PingPoint small = new PingPoint(SearchNetwork.POWER_LAW, 300, 0, 10, 10);
        make(small, 20_000, 5_000);
        assertThat(chapter().comparisons())
                .extracting(Comparison::verdict)
                .containsExactly(Verdict.UNDECIDED, Verdict.UNDECIDED);
        assertThat(chapter().comparisons().get(1).why()).isEqualTo("the network is much too small");
    }

    @Test
    void theChartShowsTheShareForEveryMix() {
        make(BARE, 20_000, 20_000);
        Chapter chapter = chapter();
        assertThat(chapter.charts()).hasSize(1);
        List<Point> points = chapter.charts().get(0).series().get(0).points();
        assertThat(points).hasSize(7);
        assertThat(points.get(2)).isEqualTo(new Point(1, 50, 50, 50));
        assertThat(chapter.tables().get(0).rows().get(0))
                .containsExactly(
                        "no cache",
                        "2,000 ± 0",
                        "0.00 ± 0.00",
                        "2,000 ± 0",
                        "50.0 ± 0.0 %",
                        "9.1 ± 0.0 %",
                        "1.00 ± 0.00",
                        "0.50 ± 0.00");
    }

    @Test
    void withoutResultsNothingIsClaimed() {
        assertThat(chapter().comparisons()).isEmpty();
        assertThat(chapter().charts()).isEmpty();
    }

    private void make(PingPoint point, long pingMessages, long queryMessages) {
        made.add(measured(point, 1, pingMessages, queryMessages));
        made.add(measured(point, 2, pingMessages, queryMessages));
    }

    private static Measured measured(PingPoint point, long seed, long pingMessages, long queryMessages) {
        return new Measured(
                new Trial("gnutella-ping", "reference", point, seed),
                new PingTraffic(9_800, 10, 10, pingMessages, 0, queryMessages, 0));
    }

    private Chapter chapter() {
        List<Trial> trials = made.stream().map(TrialResult::trial).toList();
        return EXPERIMENT.chapter(Results.of(EXPERIMENT, "reference", trials, made));
    }
}
