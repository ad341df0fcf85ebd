package dev.peerlab.mutant.rogue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoguesTest {

    static Stream<Rogue> rogues() {
        return Rogues.quick().stream();
    }

    @ParameterizedTest
    @MethodSource("rogues")
    void whoDoesHarmGetsAVerdictAndNoPoints(Rogue rogue) {
        RogueJudgment.of(rogue);
    }
}
