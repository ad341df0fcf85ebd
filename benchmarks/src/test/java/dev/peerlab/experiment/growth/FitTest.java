package dev.peerlab.experiment.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.peerlab.experiment.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FitTest {

    @ParameterizedTest
    @EnumSource
    void anExactLawIsFoundExactly(Growth growth) {
        Fit fit = fit(growth, Synthetic.exact(n -> 3 * growth.of(n)).costs(1));
        assertThat(fit.coefficient().value()).isCloseTo(3, within(1e-9));
        assertThat(fit.coefficient().margin()).isCloseTo(0, within(1e-6));
        assertThat(fit.intercept().value()).isCloseTo(0, within(1e-9));
        assertThat(fit.aicc()).isFinite();
        assertThat(fit.hasFloor()).isFalse();
        assertThat(fit.at(1024)).isCloseTo(3 * growth.of(1024), within(1e-6));
    }

    @Test
    void theIntervalIsStudents() {
        // By hand, equal weights: x = 0, 1, 2, 3, 4 doublings and costs 10, 12, 13, 16, 19: slope 2.2, residual squares
        // 1.6,
        // standard error sqrt(1.6 / 3 / 10) = 0.2309, t(0.975, 3) = 3.1824. Shifted by 10^9, all weights are the same.
        double shift = 1e9;
        int[] costs = {10, 12, 13, 16, 19};
        Fit fit = fit(
                Growth.LOG,
                Synthetic.exact(n -> shift + costs[(int) Math.round(Math.log(n) / Math.log(2))])
                        .costs(1, 1, 1, 2, 4, 8, 16));
        assertThat(fit.coefficient().value()).isCloseTo(2.2, within(1e-4));
        assertThat(fit.coefficient().margin()).isCloseTo(3.1824 * 0.2309, within(1e-3));
        assertThat(fit.intercept().value() - shift).isCloseTo(9.6, within(1e-4));
    }

    @ParameterizedTest
    @EnumSource
    void nineteenOfTwentyIntervalsHoldTheTrueCoefficient(Growth growth) {
        assertThat(coverage(growth, 0.05, 0)).isBetween(0.91, 0.98);
        assertThat(coverage(growth, 0, 0.05)).isBetween(0.91, 0.98);
    }

    private static double coverage(Growth growth, double relative, double absolute) {
        int runs = 500;
        int hold = 0;
        Synthetic law = new Synthetic(n -> 1 + 2 * growth.of(n), relative, absolute);
        double truth = growth == Growth.CONSTANT ? 3 : 2;
        for (int seed = 0; seed < runs; seed++) {
            Estimate coefficient = fit(growth, law.costs(seed)).coefficient();
            hold += coefficient.low() <= truth && truth <= coefficient.high() ? 1 : 0;
        }
        return (double) hold / runs;
    }

    @Test
    void aFloorIsFoundWhereTheCostIsFlatAtFirst() {
        Fit fit = fit(
                Growth.LINEAR, Synthetic.noisy(n -> Math.max(32, n / 8), 0.01).costs(1));
        assertThat(fit.onset()).isEqualTo(256);
        assertThat(fit.coefficient().value()).isCloseTo(0.125, within(0.005));
        assertThat(fit.at(8)).isEqualTo(fit.at(256)).isCloseTo(32, within(1.0));
        assertThat(fit.rise(8, 128)).isEqualTo(new Estimate(0, 0));
    }

    @Test
    void noiseIsNotTakenForAFloor() {
        int floors = 0;
        for (int seed = 0; seed < 100; seed++) {
            floors += fit(Growth.LINEAR, Synthetic.noisy(n -> 3 * n, 0.05).costs(seed))
                            .hasFloor()
                    ? 1
                    : 0;
        }
        assertThat(floors).isLessThan(15);
    }

    private static Fit fit(Growth growth, Costs costs) {
        return new LeastSquares(costs).fit(growth);
    }
}
