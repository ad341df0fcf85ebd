package dev.peerlab.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RingCommandTest {

    @Test
    void aRingTellsWhetherItIsWhole() {
        Map<String, Object> alone = member(1, 1);
        assertThat(RingCommand.wrong(List.of(alone))).isZero();
        List<Map<String, Object>> whole = List.of(member(1, 3, 2, 3), member(2, 1, 3, 1), member(3, 2, 1, 2));
        assertThat(RingCommand.wrong(whole)).isZero();
        List<Map<String, Object>> mending = List.of(member(1, 3, 2, 9), member(2, 9, 3, 1), member(3, 2, 1, 2));
        assertThat(RingCommand.wrong(mending)).isEqualTo(2);
    }

    private static Map<String, Object> member(int self, int predecessor, int... successors) {
        return Map.of(
                "address", "peer " + self,
                "predecessor", Map.of("address", "peer " + predecessor),
                "successors",
                        Arrays.stream(successors)
                                .mapToObj(to -> Map.of("address", "peer " + to))
                                .toList());
    }
}
