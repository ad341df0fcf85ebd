package dev.peerlab.experiment.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.experiment.Sample;
import dev.peerlab.experiment.growth.Costs.Point;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class CostsTest {

    @Test
    void eachSizeHasMeanAndVarianceOfItsReplicates() {
        Costs costs = Costs.of(new TreeMap<>(Map.of(16, Sample.of(7), 8, Sample.of(1, 2, 3))));
        assertThat(costs.points()).containsExactly(new Point(8, 2, 1, 3), new Point(16, 7, 0, 1));
    }

    @Test
    void smallNetworksCanBeLeftOut() {
        Costs costs = Synthetic.exact(n -> n).costs(1, 1, 8, 16, 32);
        assertThat(costs.from(16).points()).extracting(Point::size).containsExactly(16, 32);
        assertThat(costs.from(17).smallest()).isEqualTo(32);
        assertThatThrownBy(() -> costs.from(33)).hasMessage("costs at no size: must be measured at one size at least");
    }

    @Test
    void whatIsNoCostIsRefused() {
        refused(8, Double.NaN).hasMessage("cost NaN at N = 8: must be finite and not negative");
        refused(8, 3, Double.POSITIVE_INFINITY).hasMessage("cost Infinity at N = 8: must be finite and not negative");
        refused(16, 3, -1).hasMessage("cost -1.0 at N = 16: must be finite and not negative");
        refused(16).hasMessage("no cost at N = 16: must be measured once at least");
        refused(0, 1).hasMessage("cost at N = 0: N must be at least 1");
        assertThatThrownBy(() -> Costs.of(new TreeMap<>()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("costs at no size: must be measured at one size at least");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(int size, double... values) {
        return assertThatThrownBy(() -> Costs.of(new TreeMap<>(Map.of(size, Sample.of(values)))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
