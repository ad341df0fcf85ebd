package dev.peerlab.experiment.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.peerlab.experiment.Sample;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class NoiseTest {

    @Test
    void thePowerOfTheMeanIsFoundFromTheReplicates() {
        assertThat(Noise.power(spread(0))).isCloseTo(0, within(1e-9));
        assertThat(Noise.power(spread(1))).isCloseTo(1, within(1e-9));
        assertThat(Noise.power(spread(2))).isCloseTo(2, within(1e-9));
    }

    @Test
    void thePowerIsNeverMoreThanProportionalNoiseOrLessThanNone() {
        assertThat(Noise.power(spread(3))).isEqualTo(2);
        assertThat(Noise.power(spread(-1))).isEqualTo(0);
    }

    @Test
    void withoutReplicatesNoiseIsProportional() {
        assertThat(Noise.power(Synthetic.exact(n -> n).costs(1))).isEqualTo(2);
        assertThat(Noise.power(Synthetic.noisy(n -> n, 0.05).costs(1, 1, Synthetic.SIZES)))
                .isEqualTo(2);
    }

    @Test
    void weightsAreOneOverTheVarianceOfTheMean() {
        double[] weights = Noise.weights(spread(1));
        assertThat(weights[0] / weights[5]).isCloseTo(32, within(1e-6));
    }

    @Test
    void costsOfZeroHaveFiniteWeights() {
        Costs costs = Synthetic.exact(n -> n < 32 ? 0 : n).costs(1);
        assertThat(DoubleStream.of(Noise.weights(costs))).allMatch(weight -> weight > 0 && Double.isFinite(weight));
        assertThat(Noise.weights(Synthetic.exact(n -> 0).costs(1))).containsOnly(5);
    }

    /** Two replicates a size, whose variance is exactly 2 · mean^power / 10^6. */
    private static Costs spread(double power) {
        TreeMap<Integer, Sample> samples = new TreeMap<>();
        for (int size : Synthetic.SIZES) {
            double deviation = Math.pow(size, power / 2) / 1000;
            samples.put(size, Sample.of(size - deviation, size + deviation));
        }
        return Costs.of(samples);
    }
}
