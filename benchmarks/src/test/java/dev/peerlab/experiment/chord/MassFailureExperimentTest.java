package dev.peerlab.experiment.chord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.experiment.Experiments;
import dev.peerlab.experiment.finding.Chapter;
import dev.peerlab.overlay.Reference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MassFailureExperimentTest {

    private static final MassFailurePoint POINT = new MassFailurePoint(500, 0.1, 2_000);

    private final MassFailureExperiment experiment = new MassFailureExperiment();

    private List<String> lines(double failed, double lost, int rounds) {
        Chapter chapter = MadeUp.chapter(
                experiment,
                Map.of(
                        POINT,
                        List.of(
                                new MassFailureResult(failed - 0.004, lost - 0.004, rounds),
                                new MassFailureResult(failed, lost, rounds),
                                new MassFailureResult(failed + 0.004, lost + 0.004, rounds))));
        return MadeUp.lines(chapter);
    }

    @Test
    void itIsFoundByItsKey() {
        assertThat(Experiments.named("chord-mass-failure")).isInstanceOf(MassFailureExperiment.class);
    }

    @Test
    void withoutDeadPeersNothingIsLostAndNothingToRepair() {
        assertThat(experiment.measure(new Reference(), new MassFailurePoint(20, 0, 50), 1))
                .isEqualTo(new MassFailureResult(0, 0, 0));
    }

    @Test
    void theKeysOfDeadPeersAreLostAndNoOther() {
        MassFailureResult result = experiment.measure(new Reference(), new MassFailurePoint(40, 0.25, 200), 1);
        assertThat(result.failed()).isBetween(0.05, 0.6).isEqualTo(result.lost());
        assertThat(result.rounds()).isBetween(2, 30);
    }

    @Test
    void aPointAndASeedDecideTheResult() {
        MassFailurePoint point = new MassFailurePoint(30, 0.2, 100);
        MassFailureResult first = experiment.measure(new Reference(), point, 4);
        assertThat(experiment.measure(new Reference(), point, 4)).isEqualTo(first);
        assertThat(experiment.measure(new Reference(), point, 5)).isNotEqualTo(first);
    }

    @Test
    void aShareOfPReproducesThePaper() {
        assertThat(lines(0.1, 0.1, 12))
                .containsExactly(
                        "reproduced | share of lookups that fail | N = 500, p = 0.10 | almost exactly p: 0.10"
                                + " | 0.1000 ± 0.0099 | ",
                        "reproduced | share of lookups that fail without need | N = 500, all p | none to speak of"
                                + " | 0.0000 at most | ");
    }

    @Test
    void lookupsThatFailWithoutNeedDiffer() {
        assertThat(lines(0.3, 0.1, 60))
                .containsExactly(
                        "differs | share of lookups that fail | N = 500, p = 0.10 | almost exactly p: 0.10"
                                + " | 0.3000 ± 0.0099 | 0.2000 failed without need, and the ring was not at rest after 60 rounds",
                        "differs | share of lookups that fail without need | N = 500, all p | none to speak of"
                                + " | 0.2000 at most | ");
        assertThat(lines(0.3, 0.1, 12).get(0)).endsWith("though every pointer was exact again");
    }

    @Test
    void oneRingDecidesNothing() {
        Chapter chapter = MadeUp.chapter(experiment, Map.of(POINT, List.of(new MassFailureResult(0.1, 0.1, 12))));
        assertThat(MadeUp.lines(chapter)).allMatch(line -> line.startsWith("undecided"));
    }
}
