package dev.peerlab.experiment.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.peerlab.experiment.Experiments;
import dev.peerlab.experiment.Scale;
import dev.peerlab.overlay.Reference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplicationExperimentTest {

    private static final ReplicationExperiment EXPERIMENT = new ReplicationExperiment();

    private static ReplicationPoint small(Placement placement, int storage) {
        return new ReplicationPoint(placement, 400, 20, 1.2, storage, Deletion.RANDOM, true, 200);
    }

    @Test
    void itIsFoundByItsKeyAndMeasuresNoSubmission() {
        assertThat(Experiments.named("search-replication")).isInstanceOf(ReplicationExperiment.class);
        assertThat(EXPERIMENT.isOfSubmission()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Placement.class)
    void oneSeedHasOneResult(Placement placement) {
        ReplicationPoint point = small(placement, 2);
        ReplicationResult result = EXPERIMENT.measure(new Reference(), point, 3);
        assertThat(EXPERIMENT.measure(new Reference(), point, 3)).isEqualTo(result);
        assertThat(EXPERIMENT.measure(new Reference(), point, 4)).isNotEqualTo(result);
        assertThat(result.rates().stream().mapToDouble(rate -> rate).max().orElseThrow())
                .isEqualTo(result.rates().get(0));
        assertThat(result.messages()).isGreaterThan(result.hops());
    }

    @ParameterizedTest
    @EnumSource(Placement.class)
    void theRoomIsFilledAndNeverOverfilled(Placement placement) {
        ReplicationRun run = new ReplicationRun(small(placement, 2), 1);
        run.settle();
        int kept = IntStream.range(0, 390).map(run.store()::used).sum();
        assertThat(IntStream.range(0, 390).map(run.store()::used).max().orElseThrow())
                .isLessThanOrEqualTo(2);
        assertThat(kept).isBetween(700, 780);
    }

    @Test
    void fixedCopiesAreAsMany() {
        ReplicationResult uniform = EXPERIMENT.measure(new Reference(), small(Placement.UNIFORM, 2), 1);
        assertThat(uniform.exponent()).isCloseTo(0, within(0.05));
        assertThat(uniform.copies()).allSatisfy(copies -> assertThat(copies).isCloseTo(39, within(2.0)));
        assertThat(uniform.searchSize())
                .as("one walker is as good as asking at random")
                .isCloseTo(uniform.expectedSize(), within(1.5));
        assertThat(uniform.steadySize()).isCloseTo(uniform.expectedSize(), within(0.1));
    }

    @Test
    void ownersCopiesGrowLikeTheirSearchesAndThoseOfThePathMoreSlowly() {
        ReplicationPoint owner = new ReplicationPoint(Placement.OWNER, 2_000, 50, 1.2, 1, Deletion.RANDOM, true, 1_000);
        assertThat(EXPERIMENT.measure(new Reference(), owner, 1).exponent()).isBetween(0.9, 1.15);
        assertThat(EXPERIMENT
                        .measure(new Reference(), owner.with(Placement.PATH), 1)
                        .exponent())
                .isBetween(0.4, 0.75);
    }

    @Test
    void fromOriginalsOnlyOwnersGetOneCopyASearch() {
        ReplicationPoint point = new ReplicationPoint(Placement.OWNER, 400, 20, 1.2, 20, Deletion.RANDOM, false, 200);
        ReplicationRun run = new ReplicationRun(point, 1);
        ReplicationResult result = run.result();
        assertThat(IntStream.range(0, 20).map(run.store()::copies).sum()).isEqualTo(200);
        assertThat(result.drift()).as("it gets cheaper").isNegative();
    }

    @Test
    void pointsDiffer() {
        for (Scale scale : Scale.values()) {
            assertThat(EXPERIMENT.points(scale)).doesNotHaveDuplicates();
        }
    }
}
