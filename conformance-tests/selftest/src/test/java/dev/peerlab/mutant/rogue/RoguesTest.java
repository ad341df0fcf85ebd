package dev.peerlab.mutant.rogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One rogue of each kind; {@link RoguesIT} has them all. */
class RoguesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loops for ever and catches everything",
                "calls itself for ever",
                "throws an exception",
                "catches the error of a stub",
                "ends the process",
                "starts a thread",
                "reads the clock",
                "makes no peer",
            })
    void whoDoesHarmGetsAVerdictAndNoPoints(String name) {
        Rogue rogue = Rogues.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        RogueJudgment.of(rogue);
    }

    @Test
    void noTwoRoguesHaveOneName() {
        assertThat(Rogues.all()).extracting(Rogue::name).doesNotHaveDuplicates();
    }

    @Test
    void everyRogueFitsTheReferenceAsItIs() {
        assertThat(Rogues.all()).allSatisfy(rogue -> assertThat(rogue.paste()).isNotNull());
    }
}
