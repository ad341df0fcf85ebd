package dev.peerlab.mutant.rogue;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoguesIT {

    static Stream<Rogue> rogues() {
        return Rogues.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rogues")
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whoDoesHarmGetsAVerdictAndNoPoints(Rogue rogue) {
        RogueJudgment.of(rogue);
    }
}
