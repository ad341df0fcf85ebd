package dev.peerlab.experiment.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CopyStoreTest {

    private final SplittableRandom random = new SplittableRandom(1);

    @ParameterizedTest
    @EnumSource(Deletion.class)
    void aPeerNeverKeepsMoreThanItHasRoomForAndNoCopyIsMiscounted(Deletion deletion) {
        CopyStore store = new CopyStore(10, new int[] {0, 1, 2, 3, 4, 5, 6}, 3, deletion, random);
        for (int i = 0; i < 5_000; i++) {
            store.add(random.nextInt(10), random.nextInt(7));
            int kept = IntStream.range(0, 10).map(store::used).sum();
            int copies = IntStream.range(0, 7).map(store::copies).sum();
            int held = (int) IntStream.range(0, 70)
                    .filter(place -> store.holds(place / 7, place % 7))
                    .count();
            assertThat(IntStream.range(0, 10).map(store::used).max().orElseThrow())
                    .isLessThanOrEqualTo(3);
            assertThat(copies).isEqualTo(kept);
            assertThat(held).as("copies and originals").isEqualTo(copies + 7);
        }
    }

    @Test
    void theOldestCopyIsTheFirstToGo() {
        CopyStore store = new CopyStore(2, new int[] {1, 1, 1, 1, 1}, 3, Deletion.OLDEST, random);
        for (int object = 0; object < 4; object++) {
            store.add(0, object);
        }
        assertThat(IntStream.range(0, 5).filter(object -> store.holds(0, object)))
                .containsExactly(1, 2, 3);
        store.add(0, 4);
        assertThat(IntStream.range(0, 5).filter(object -> store.holds(0, object)))
                .containsExactly(2, 3, 4);
    }

    @Test
    void whatAPeerHoldsAlreadyIsNotCopiedAgain() {
        CopyStore store = new CopyStore(2, new int[] {1}, 3, Deletion.RANDOM, random);
        store.add(1, 0);
        assertThat(store.used(1)).as("the original is enough").isZero();
        store.add(0, 0);
        store.add(0, 0);
        assertThat(store.used(0)).isEqualTo(1);
        assertThat(store.copies(0)).isEqualTo(1);
    }
}
