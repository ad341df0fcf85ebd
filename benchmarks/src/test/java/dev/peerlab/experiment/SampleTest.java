package dev.peerlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SampleTest {

    private static final Sample ONE_TO_FIVE = Sample.of(5, 1, 4, 2, 3);

    @Test
    void valuesComeInTheOrderInWhichTheyWereMeasured() {
        assertThat(ONE_TO_FIVE.values()).containsExactly(5.0, 1.0, 4.0, 2.0, 3.0);
    }

    @Test
    void theMarginIsStudentsQuantileTimesTheStandardError() {
        Estimate mean = ONE_TO_FIVE.mean();
        assertThat(mean.value()).isEqualTo(3);
        // t(0.975, 4) = 2.7764; standard deviation 1.5811 / sqrt(5) = 0.7071
        assertThat(mean.margin()).isCloseTo(2.7764 * 0.70711, within(1e-4));
        assertThat(mean.low()).isCloseTo(1.0367, within(1e-3));
        assertThat(mean.high()).isCloseTo(4.9633, within(1e-3));
    }

    @Test
    void intervalsForSeveralSamplesAtOnceAreWiderByBonferronisRule() {
        Estimate one = ONE_TO_FIVE.mean();
        Estimate ofFive = ONE_TO_FIVE.meanOfSeveral(5);
        assertThat(ofFive.value()).isEqualTo(one.value());
        // t(0.995, 4) = 4.6041
        assertThat(ofFive.margin()).isCloseTo(4.6041 * 0.70711, within(1e-4));
    }

    @Test
    void whatRoundsToNothingHasNoSign() {
        assertThat(new Estimate(-0.001, 0.004)).hasToString("0.00 ± 0.00");
        assertThat(new Estimate(-0.01, 0.004)).hasToString("-0.01 ± 0.00");
    }

    @Test
    void nineteenOfTwentyIntervalsHoldTheTrueMean() {
        SplittableRandom random = new SplittableRandom(1);
        int hold = 0;
        for (int i = 0; i < 2000; i++) {
            Estimate mean = Sample.of(random.doubles(12).toArray()).mean();
            hold += mean.low() <= 0.5 && 0.5 <= mean.high() ? 1 : 0;
        }
        assertThat(hold / 2000.0).isBetween(0.93, 0.97);
    }

    @Test
    void aPercentileIsTheNearestRank() {
        assertThat(ONE_TO_FIVE.percentile(20)).isEqualTo(1);
        assertThat(ONE_TO_FIVE.percentile(20.1)).isEqualTo(2);
        assertThat(ONE_TO_FIVE.percentile(50)).isEqualTo(3);
        assertThat(ONE_TO_FIVE.percentile(95)).isEqualTo(5);
        assertThat(ONE_TO_FIVE.percentile(100)).isEqualTo(5);
        assertThatThrownBy(() -> ONE_TO_FIVE.percentile(0))
                .hasMessage("percentile 0.0: must be more than 0 and at most 100");
    }

    @Test
    void aRatioOfProportionalSamplesIsExact() {
        Estimate times = Sample.of(20, 60, 40).timesAsLargeAs(Sample.of(1, 3, 2));
        assertThat(times.value()).isEqualTo(20);
        assertThat(times.margin()).isZero();
    }

    @Test
    void theMarginOfARatioIsThatOfItsResiduals() {
        // Residuals of 3 x: 1, -1, 0, 0; t(0.975, 3) = 3.1824; mean of x is 2.5.
        Estimate times = Sample.of(4, 5, 9, 12).timesAsLargeAs(Sample.of(1, 2, 3, 4));
        assertThat(times.value()).isEqualTo(3);
        assertThat(times.margin()).isCloseTo(3.1824 * Math.sqrt(2.0 / 3 / 4) / 2.5, within(1e-4));
        assertThatThrownBy(() -> Sample.of(1, 2).timesAsLargeAs(Sample.of(1)))
                .hasMessage("samples of 2 and 1: must be pairs");
    }

    @Test
    void whatWasNotMeasuredIsNotPrintedAsANumber() {
        assertThat(Sample.of().mean()).hasToString("-");
        assertThat(Sample.of(7).mean()).hasToString("7.00");
        assertThat(Sample.of(7, 9).mean()).hasToString("8.00 ± 12.71");
        assertThat(new Estimate(28_117.4, 384.4)).hasToString("28,117 ± 384");
        assertThat(new Estimate(329.54, 33.46)).hasToString("329.5 ± 33.5");
        assertThat(Sample.of().percentile(50)).isNaN();
    }
}
