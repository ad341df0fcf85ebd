package dev.peerlab.conformance.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FairnessTest {

    @Test
    void aFairChooserPasses() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 200; round++) {
            long[] counts = new long[16];
            for (int i = 0; i < 4000; i++) {
                counts[random.nextInt(16)]++;
            }
            assertThat(Fairness.mostUnfair(counts)).isEmpty();
        }
    }

    @Test
    void aChoiceThatIsNeverMadeIsNamed() {
        assertThat(Fairness.mostUnfair(new long[] {1340, 1330, 1330, 0})).contains(3);
    }

    @Test
    void oneChoiceAloneIsFair() {
        assertThat(Fairness.mostUnfair(new long[] {4000})).isEmpty();
    }

    @Test
    void tooFewCountsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Fairness.mostUnfair(new long[] {5, 5}));
    }

    @Test
    void allTestsTogetherRarelyFailAFairChooser() {
        assertThat(Fairness.TESTS * Fairness.FALSE_ALARM).isLessThan(1e-6);
    }
}
