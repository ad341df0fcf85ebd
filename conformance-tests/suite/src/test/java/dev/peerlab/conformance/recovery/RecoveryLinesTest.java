package dev.peerlab.conformance.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of fault recovery are read back from their lines; what makes no sense is refused. */
class RecoveryLinesTest {

    private static final Surroundings AROUND =
            new Surroundings(2, 50, List.of(3L, 60L, 20L), List.of(2), 3, List.of(7L));

    @Test
    void theOthersAreNumberedClockwise() {
        assertThat(AROUND.others()).containsExactly(60L, 3L, 20L);
        assertThat(AROUND.firstLive()).isEqualTo(1);
    }

    @Test
    void linesAreReadBack() {
        assertThat(Surroundings.parse(AROUND.line())).isEqualTo(AROUND);
        NonsenseCase nonsense = new NonsenseCase(AROUND, List.of(Nonsense.DONE, Nonsense.LEAVING_ALONE));
        assertThat(NonsenseCase.parse(nonsense.line())).isEqualTo(nonsense);
        ListCase list = new ListCase(3, 8, 14, List.of(21L, 32L, 1L));
        assertThat(ListCase.parse(list.line())).isEqualTo(list);
        HalfCrash crash = new HalfCrash(5, 10, 3);
        assertThat(HalfCrash.parse(crash.line())).isEqualTo(crash);
        Churning churning = new Churning(60, 0.0002, 1, 2_000, 1);
        assertThat(Churning.parse(churning.line())).isEqualTo(churning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "r=0/self=50/others=3/silent=none/who=1/strangers=none",
                "r=2/self=50/others=none/silent=none/who=1/strangers=none",
                "r=2/self=50/others=3/silent=2/who=1/strangers=none",
                "r=2/self=50/others=64/silent=none/who=1/strangers=none",
                "r=2/self=50/others=3/silent=none/who=2/strangers=none",
            })
    void impossibleSurroundingsAreRefused(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Surroundings.parse(line))
                .withMessageContaining("must be");
    }

    @Test
    void whatFollowsFromAListInOrderIsCutAtThePeerItself() {
        ListCase list = new ListCase(3, 8, 14, List.of(14L, 21L, 21L, 8L, 10L));
        assertThat(list.isInOrder()).isTrue();
        assertThat(list.expected()).containsExactly(14L, 21L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X1", "J9", "N1", "N1-9", "S"})
    void anImpossibleStepOfATraceIsRefused(String step) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistoricalTrace.parse("steps=" + step))
                .withMessageContaining("must be");
    }
}
