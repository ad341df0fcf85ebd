package dev.peerlab.experiment.chord;

import static dev.peerlab.experiment.finding.Comparison.Verdict.DIFFERS;
import static dev.peerlab.experiment.finding.Comparison.Verdict.REPRODUCED;
import static dev.peerlab.experiment.finding.Comparison.Verdict.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.experiment.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgmentTest {

    @Test
    void aFigureWithinTheIntervalAndItsRoundingIsReproduced() {
        assertThat(Judgment.of(4.0, 0.05, new Estimate(4.14, 0.1))).isEqualTo(REPRODUCED);
        assertThat(Judgment.of(4.0, 0.05, new Estimate(4.16, 0.1))).isEqualTo(DIFFERS);
        assertThat(Judgment.of(4.0, 0.05, new Estimate(3.84, 0.1))).isEqualTo(DIFFERS);
    }

    @Test
    void aWideIntervalReproducesNothing() {
        assertThat(Judgment.of(4.0, 0.05, new Estimate(4.0, 1.1))).isEqualTo(UNDECIDED);
        assertThat(Judgment.of(4.0, 2, new Estimate(4.0, 1.1))).isEqualTo(REPRODUCED);
        assertThat(Judgment.of(4.0, 0.05, new Estimate(40, 20))).isEqualTo(DIFFERS);
    }

    @Test
    void withoutAnIntervalNothingIsDecided() {
        assertThat(Judgment.of(4.0, 0.05, new Estimate(4.0, Double.NaN))).isEqualTo(UNDECIDED);
        assertThat(Judgment.of(4.0, 0.05, new Estimate(Double.NaN, Double.NaN))).isEqualTo(UNDECIDED);
    }

    @Test
    void theWorstVerdictIsThatOfAll() {
        assertThat(Judgment.all(List.of(REPRODUCED, UNDECIDED, DIFFERS))).isEqualTo(DIFFERS);
        assertThat(Judgment.all(List.of(REPRODUCED, UNDECIDED))).isEqualTo(UNDECIDED);
        assertThat(Judgment.all(List.of(REPRODUCED))).isEqualTo(REPRODUCED);
        assertThat(Judgment.all(List.of())).isEqualTo(UNDECIDED);
    }
}
