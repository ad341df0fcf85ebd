package dev.peerlab.experiment.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.peerlab.experiment.growth.GrowthVerdict.Decided;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class GrowthVerdictTest {

    private static double log(double n) {
        return Growth.LOG.of(n);
    }

    @Test
    void aLinearLookupIsToldSo() {
        GrowthVerdict verdict = Synthetic.exact(n -> n / 2).verdict(1);
        assertThat(verdict.against(Growth.LOG, "hops"))
                .isEqualTo("expected O(log N), measured O(N): 512 hops at N = 1024");
        assertThat(verdict.contradicts(Growth.LOG)).isTrue();
        assertThat(verdict.contradicts(Growth.LINEAR)).isFalse();
    }

    @Test
    void theCostToldIsTheOneMeasuredNearestTo1024() {
        Costs costs = Synthetic.exact(n -> n / 2 - 0.5).costs(1, 1, 8, 20, 50, 130, 340, 900);
        assertThat(GrowthVerdict.of(costs).against(Growth.LOG, "hops"))
                .isEqualTo("expected O(log N), measured O(N): 450 hops at N = 900");
        assertThat(Synthetic.exact(n -> log(n) / 3).verdict(1).against(Growth.LINEAR, "hops"))
                .isEqualTo("expected O(N), measured O(log N): 3.33 hops at N = 1024");
    }

    @Test
    void aLookupOfChordIsHalfTheLogarithm() {
        Decided verdict = (Decided) new Synthetic(n -> log(n) / 2 - 0.2, 0, 0.02).verdict(1);
        assertThat(verdict.winner().coefficient().value()).isCloseTo(0.5, within(0.01));
        assertThat(verdict.winner().coefficient().low()).isLessThan(0.5);
        assertThat(verdict.winner().coefficient().high()).isGreaterThan(0.5);
        assertThat(verdict.runnerUp().growth()).isEqualTo(Growth.LOG_SQUARED);
        assertThat(verdict.timesLikelier()).isGreaterThan(1e6);
        assertThat(verdict)
                .hasToString(
                        "O(log N): 0.499 ± 0.002 · log2 N − 0.19; next O(log² N), over a million times less likely");
    }

    @Test
    void theLawIsThatOfTheLargerNetworks() {
        Decided verdict = (Decided) Synthetic.exact(n -> log(n) / 2 + 4 / n).verdict(1);
        assertThat(verdict.winner().coefficient().value()).isLessThan(0.49);
        assertThat(verdict.tail().coefficient().value()).isCloseTo(0.5, within(0.002));
        assertThat(verdict.law()).isEqualTo("0.4982 ± 0.0010 · log2 N + 0.025");
        Decided few = (Decided) GrowthVerdict.of(Synthetic.exact(n -> n).costs(1, 5, Synthetic.powersOfTwo(3, 9)));
        assertThat(few.tail()).isEqualTo(few.winner());
        assertThat(few.margin()).isEqualTo("O(N log N), over a million times less likely");
    }

    @Test
    void exactCostsPrintWithoutRoundingErrors() {
        prints(n -> 3 * n, "O(N): 3 · N; next O(N log N), over a million times less likely");
        prints(n -> 3 * n - 7, "O(N): 3 · N − 7; next O(N log N), over a million times less likely");
        prints(Growth.LOG_SQUARED::of, "O(log² N): 1 · log2² N; next O(log N), over a million times less likely");
        prints(
                n -> Math.max(16, n / 8),
                "O(N): 0.125 · N from N = 128 on; next O(N log N), over a million times less likely");
        prints(n -> 2, "O(1): 2; grows by 0 % at most from N = 8 to 131072");
        prints(n -> 0, "O(1): 0; grows by 0 % at most from N = 8 to 131072");
        prints(n -> 2 - 2 / n, "O(1): 1.96 ± 0.04; grows by 13 % at most from N = 8 to 131072");
    }

    @Test
    void hopsThatAreWholeNumbersAreLogarithmicToo() {
        decides(n -> Math.rint(log(n) / log(3)), Growth.LOG);
        decides(n -> Math.ceil(log(n) / log(3)), Growth.LOG);
    }

    @Test
    void walkersThatAllMoveOnceAtLeastAreLinearAllTheSame() {
        for (int walkers : new int[] {1, 16, 32}) {
            decides(n -> Math.max(walkers, 0.4 * n), Growth.LINEAR);
            decides(n -> walkers + n / 3, Growth.LINEAR);
        }
    }

    @Test
    void aLargeConstantDoesNotHideALogarithm() {
        decides(n -> 100 + 2 * log(n), Growth.LOG);
    }

    @Test
    void theUnitOfTheCostDoesNotMatter() {
        for (double unit : new double[] {1e-9, 1e-3, 1e6, 1e12}) {
            decides(n -> unit * n, Growth.LINEAR);
            decides(n -> unit * log(n), Growth.LOG);
            decides(n -> unit, Growth.CONSTANT);
        }
    }

    @Test
    void costsOfZeroInSmallNetworksAreFine() {
        Costs costs = Synthetic.exact(n -> n - 1).costs(1, 3, Synthetic.powersOfTwo(0, 10));
        assertThat(GrowthVerdict.of(costs))
                .hasToString("O(N): 1 · N − 1; next O(N log N), over a million times less likely");
    }

    @Test
    void tooFewSizesAreSaid() {
        undecided(Synthetic.exact(n -> n).costs(1, 5, 64), "measured at one size, needs 5 at least");
        undecided(Synthetic.exact(n -> n).costs(1, 5, 8, 64, 512, 4096), "measured at 4 sizes, needs 5 at least");
        undecided(Synthetic.exact(n -> 0).costs(1, 5, 8, 64), "measured at 2 sizes, needs 5 at least");
    }

    @Test
    void aRangeThatIsTooNarrowIsSaid() {
        undecided(
                Synthetic.exact(n -> n).costs(1, 5, Synthetic.powersOfTwo(3, 8)),
                "N = 8 to 256 is too narrow, the largest must be 64 times the smallest");
        assertThat(GrowthVerdict.of(Synthetic.exact(n -> n).costs(1, 5, Synthetic.powersOfTwo(3, 9)))
                        .growth())
                .contains(Growth.LINEAR);
    }

    @Test
    void noiseThatMayHideGrowthIsSaid() {
        undecided(
                Synthetic.noisy(n -> 10, 0.15).costs(1),
                "too noisy to tell O(1) from a change by 46 % from N = 8 to 131072");
    }

    @Test
    void aRunnerUpThatIsCloseIsSaid() {
        undecided(
                Synthetic.noisy(n -> log(n) + 5, 0.15).costs(3),
                "O(log² N) is only 6.6 times less likely than O(log N)");
    }

    @Test
    void aCostThatFallsIsSaid() {
        undecided(Synthetic.exact(n -> 20 - log(n)).costs(1), "the cost seems to fall from N = 8 to 131072");
    }

    @Test
    void aCostOfNoClassIsSaid() {
        undecided(
                Synthetic.exact(n -> Math.pow(2, Math.sqrt(n) / 10)).costs(1),
                "no class fits, O(1) no worse than O(N log N)");
        undecided(Synthetic.exact(n -> n * n).costs(1), "no class fits, N^2 fits better than O(N log N)");
        undecided(Synthetic.exact(n -> Math.pow(n, 0.75)).costs(1), "no class fits, N^0.75 fits better than O(√N)");
    }

    @Test
    void aRunnerUpThatIsAsLikelyIsSaid() {
        undecided(Synthetic.noisy(n -> log(n) + 5, 0.3).costs(21), "O(log² N) is as likely as O(log N)");
    }

    @Test
    void aClassThatPredictsBetterIsSaid() {
        undecided(
                Synthetic.noisy(Growth.LINEARITHMIC::of, 0.15).costs(387),
                "O(N log N) fits best, but O(N) predicts a size better from the others");
    }

    @Test
    void aLawOfSmallNetworksOnlyIsSaid() {
        undecided(
                Synthetic.noisy(n -> log(n), 0.05).costs(12), "O(log N) fits best, but from N = 256 on O(log² N) does");
    }

    @Test
    void anUndecidedVerdictContradictsNothing() {
        GrowthVerdict verdict = GrowthVerdict.of(Synthetic.exact(n -> n).costs(1, 5, 64));
        assertThat(verdict.contradicts(Growth.LOG)).isFalse();
        assertThat(verdict).hasToString("undecided: measured at one size, needs 5 at least");
        assertThat(verdict.against(Growth.LOG, "hops"))
                .isEqualTo("expected O(log N), undecided: measured at one size, needs 5 at least");
    }

    @Test
    void theCurvesOfAllClassesComeInTheirOrder() {
        assertThat(Synthetic.exact(n -> n).verdict(1).fits())
                .extracting(Fit::growth)
                .containsExactly(Growth.values());
    }

    private static void prints(DoubleUnaryOperator law, String text) {
        assertThat(Synthetic.exact(law).verdict(1)).hasToString(text);
    }

    private static void decides(DoubleUnaryOperator law, Growth growth) {
        assertThat(Synthetic.exact(law).verdict(1).growth()).contains(growth);
        assertThat(Synthetic.noisy(law, 0.002).verdict(1).growth()).contains(growth);
    }

    private static void undecided(Costs costs, String reason) {
        assertThat(GrowthVerdict.of(costs)).hasToString("undecided: " + reason);
    }
}
