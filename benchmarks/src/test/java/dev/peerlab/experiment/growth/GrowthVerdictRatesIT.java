package dev.peerlab.experiment.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How often a verdict is right, undecided or wrong, over 200 seeds. A wrong one is worth hundreds that are undecided. */
class GrowthVerdictRatesIT {

    private static final int SEEDS = 200;

    /** A class is named when it is 100 times likelier than the next: so many errors are admitted. */
    private static final int ONE_PERCENT = SEEDS / 100;

    private record Rates(int right, int undecided, int wrong) {

        static Rates of(Growth truth, DoubleUnaryOperator law, double noise) {
            int right = 0;
            int undecided = 0;
            for (int seed = 0; seed < SEEDS; seed++) {
                GrowthVerdict verdict = Synthetic.noisy(law, noise).verdict(seed);
                right += verdict.growth().filter(truth::equals).isPresent() ? 1 : 0;
                undecided += verdict.growth().isEmpty() ? 1 : 0;
            }
            return new Rates(right, undecided, SEEDS - right - undecided);
        }
    }

    @ParameterizedTest
    @EnumSource
    void costsWithLittleNoiseAreAlwaysDecidedRight(Growth growth) {
        DoubleUnaryOperator law = n -> 2 * growth.of(n);
        assertThat(Rates.of(growth, law, 0)).isEqualTo(new Rates(SEEDS, 0, 0));
        assertThat(Rates.of(growth, law, 0.01)).isEqualTo(new Rates(SEEDS, 0, 0));
    }

    @ParameterizedTest
    @EnumSource
    void costsWithSomeNoiseAreNearlyAlwaysDecidedRight(Growth growth) {
        Rates rates = Rates.of(growth, n -> 2 * growth.of(n), 0.05);
        assertThat(rates.wrong()).isZero();
        assertThat(rates.right()).isGreaterThan(SEEDS * 9 / 10);
    }

    @ParameterizedTest
    @EnumSource
    void costsWithMuchNoiseAreNeverDecidedWrong(Growth growth) {
        assertThat(Rates.of(growth, n -> 2 * growth.of(n), 0.15).wrong()).isZero();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONSTANT")
    void anInterceptDoesNotMisleadTheVerdict(Growth growth) {
        DoubleUnaryOperator above = n -> 2 * growth.of(n) + 2 * growth.of(8);
        DoubleUnaryOperator below = n -> 2 * growth.of(n) - growth.of(8);
        assertThat(Rates.of(growth, above, 0.01)).isEqualTo(new Rates(SEEDS, 0, 0));
        assertThat(Rates.of(growth, below, 0.01)).isEqualTo(new Rates(SEEDS, 0, 0));
        assertThat(Rates.of(growth, above, 0.15).wrong()).isLessThanOrEqualTo(ONE_PERCENT);
        assertThat(Rates.of(growth, below, 0.15).wrong()).isLessThanOrEqualTo(ONE_PERCENT);
    }

    @Test
    void aFloorDoesNotMisleadTheVerdict() {
        DoubleUnaryOperator walkers = n -> Math.max(32, n / 4);
        assertThat(Rates.of(Growth.LINEAR, walkers, 0.01)).isEqualTo(new Rates(SEEDS, 0, 0));
        assertThat(Rates.of(Growth.LINEAR, walkers, 0.05).wrong()).isZero();
        assertThat(Rates.of(Growth.LINEAR, walkers, 0.15).wrong()).isLessThanOrEqualTo(ONE_PERCENT);
    }
}
