package dev.peerlab.experiment.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final double[] RATES = {0.64, 0.16, 0.16, 0.04};

    @Test
    void fixedCopiesFollowTheirRule() {
        assertThat(Placement.UNIFORM.allocate(RATES, 100, 1_000)).containsExactly(25, 25, 25, 25);
        assertThat(Placement.PROPORTIONAL.allocate(RATES, 100, 1_000)).containsExactly(64, 16, 16, 4);
        assertThat(Placement.SQUARE_ROOT.allocate(RATES, 90, 1_000)).containsExactly(40, 20, 20, 10);
    }

    @Test
    void everyObjectHasACopyAndNoneIsOnAllPeers() {
        int[] copies = Placement.PROPORTIONAL.allocate(new double[] {0.98, 0.0199, 0.0001}, 60, 40);
        assertThat(copies[0]).isEqualTo(40);
        assertThat(copies[2]).isEqualTo(1);
        assertThat(Arrays.stream(copies).sum()).isLessThanOrEqualTo(60);
    }

    @Test
    void theWorthOfSquareRootsIsThatOfCohenAndShenker() {
        // Two objects alike: nothing to gain. 4 : 1 : 1 … by hand: rates 2/3, 1/6, 1/6; 3 / (√(2/3) + 2 √(1/6))² = 9/8.
        assertThat(new Zipf(2, 0).worthOfRoots()).isCloseTo(1, within(1e-12));
        assertThat(new Zipf(1_000, 1.2).worthOfRoots()).isCloseTo(3.05, within(0.01));
    }

    @Test
    void objectsAreDrawnAsOftenAsTheirRatesSay() {
        Zipf zipf = new Zipf(4, 1);
        SplittableRandom random = new SplittableRandom(1);
        int[] drawn = new int[4];
        for (int i = 0; i < 100_000; i++) {
            drawn[zipf.draw(random)]++;
        }
        for (int object = 0; object < 4; object++) {
            assertThat(drawn[object] / 100_000.0).isCloseTo(zipf.rates()[object], within(0.01));
        }
    }

    @Test
    void groupsOfRanksDoubleAndKeepAPower() {
        assertThat(RankGroups.means(new double[] {8, 5, 3, 1, 1, 2, 4, 9})).containsExactly(8.0, 4.0, 2.0, 9.0);
        assertThat(List.of(RankGroups.of(0), RankGroups.of(1), RankGroups.of(2), RankGroups.of(3), RankGroups.of(7)))
                .containsExactly(0, 1, 1, 2, 3);
        assertThat(RankGroups.power(List.of(1.0, 4.0, 9.0), List.of(3.0, 6.0, 9.0)))
                .isCloseTo(0.5, within(1e-12));
        assertThat(RankGroups.power(List.of(1.0, 4.0, 9.0, 25.0), List.of(0.0, 8.0, 27.0, 125.0)))
                .as("without what is not there")
                .isCloseTo(1.5, within(1e-12));
    }
}
