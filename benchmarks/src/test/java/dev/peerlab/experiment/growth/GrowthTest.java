package dev.peerlab.experiment.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GrowthTest {

    @Test
    void eachClassIsTheFunctionInItsName() {
        assertThat(Arrays.stream(Growth.values()).map(growth -> growth.of(1024)))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b))
                .containsExactly(1.0, 10.0, 100.0, 32.0, 1024.0, 10240.0);
        assertThat(Growth.LINEARITHMIC.of(1)).isCloseTo(0, within(0.0));
    }

    @Test
    void aClassPrintsInItsUsualNotation() {
        assertThat(Growth.values())
                .extracting(Growth::toString)
                .containsExactly("O(1)", "O(log N)", "O(log² N)", "O(√N)", "O(N)", "O(N log N)");
        assertThat(Growth.values())
                .extracting(Growth::term)
                .containsExactly("1", "log2 N", "log2² N", "√N", "N", "N log2 N");
    }
}
