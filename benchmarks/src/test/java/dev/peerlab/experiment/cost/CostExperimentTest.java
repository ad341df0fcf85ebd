package dev.peerlab.experiment.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Submission;
import dev.peerlab.experiment.Experiments;
import dev.peerlab.experiment.Scale;
import dev.peerlab.overlay.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CostExperimentTest {

    private static final Submission REFERENCE = new Reference();

    static List<CostExperiment> all() {
        return Experiments.all().stream()
                .filter(CostExperiment.class::isInstance)
                .map(CostExperiment.class::cast)
                .toList();
    }

    @Test
    void thereAreSevenSystemsOfWhichTwoAreBaselines() {
        assertThat(all())
                .extracting(CostExperiment::key)
                .containsExactly(
                        "cost-chord",
                        "cost-ring-walk",
                        "cost-flooding",
                        "cost-walk-1",
                        "cost-walk-16",
                        "cost-walk-32",
                        "cost-index");
        assertThat(all().stream().filter(one -> !one.isOfSubmission()))
                .extracting(CostExperiment::key)
                .containsExactly("cost-ring-walk", "cost-index");
    }

    @ParameterizedTest
    @MethodSource("all")
    void sizesAreThePowersOfTwoFrom8To131072(CostExperiment experiment) {
        assertThat(experiment.points(Scale.FAST)).hasSize(15).startsWith(new CostPoint(8));
        assertThat(experiment.points(Scale.FULL)).endsWith(new CostPoint(131_072));
        assertThat(experiment.points(Scale.SMOKE)).hasSize(8).endsWith(new CostPoint(1_024));
        for (CostPoint point : experiment.points(Scale.FAST)) {
            assertThat(experiment.seeds(point, Scale.FAST)).isBetween(3, 40);
            assertThat(experiment.seeds(point, Scale.FULL)).isEqualTo(10 * experiment.seeds(point, Scale.FAST));
            assertThat(experiment.heapBytes(point)).isLessThan(1_500L << 20);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aPointAndASeedDecideTheCost(CostExperiment experiment) {
        CostPoint point = new CostPoint(16);
        assertThat(experiment.measure(REFERENCE, point, 3)).isEqualTo(experiment.measure(REFERENCE, point, 3));
    }

    @Test
    void otherSeedsAndOtherSizesAreOtherNetworks() {
        assertThat(CostSeeds.mixed(1, 16)).isNotEqualTo(CostSeeds.mixed(2, 16)).isNotEqualTo(CostSeeds.mixed(1, 32));
        ChordCost chord = new ChordCost();
        assertThat(chord.measure(REFERENCE, new CostPoint(16), 1))
                .isNotEqualTo(chord.measure(REFERENCE, new CostPoint(16), 2));
    }

    @Test
    void costsInSmallNetworksAreWhatTheyMustBe() {
        CostPoint eight = new CostPoint(8);
        assertThat(new IndexCost().measure(REFERENCE, eight, 1)).isEqualTo(new Cost(1, 2, 1, 8));
        assertThat(new FloodingCost().measure(REFERENCE, eight, 1).touched()).isEqualTo(7);
        assertThat(new RingWalkCost().measure(REFERENCE, eight, 1).state()).isEqualTo(2);
        Cost walk = new RandomWalkCost.ThirtyTwo().measure(REFERENCE, eight, 1);
        assertThat(walk.hops()).isBetween(1.0, 3.0);
        assertThat(walk.messages()).isGreaterThan(64);
        assertThat(walk.touched()).isLessThanOrEqualTo(7);
    }
}
