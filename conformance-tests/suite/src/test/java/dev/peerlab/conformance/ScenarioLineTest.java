package dev.peerlab.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioLineTest {

    @Test
    void aLineReadsBackWhatWasWritten() {
        String line = ScenarioLine.empty()
                .with("n", 4)
                .with("edges", List.of("0-1", "2-3"))
                .with("holders", List.of())
                .with("loss", 0.25)
                .with("seed", -7)
                .toString();
        assertThat(line).isEqualTo("n=4/edges=0-1,2-3/holders=none/loss=0.25/seed=-7");
        ScenarioLine read = ScenarioLine.of(line);
        assertThat(read.integer("n", 1, 8)).isEqualTo(4);
        assertThat(read.edges("edges", 4)).containsExactly(new int[] {0, 1}, new int[] {2, 3});
        assertThat(read.peers("holders", 4)).isEmpty();
        assertThat(read.probability("loss")).isEqualTo(0.25);
        assertThat(read.number("seed")).isEqualTo(-7);
        assertThat(read).hasToString(line);
    }

    @ParameterizedTest
    @CsvSource({
        "n,'scenario part ''n'': must be KEY=VALUE'",
        "n=1/n=2,'scenario part ''n'' is given twice'",
        "n=9,scenario part n=9: must be a whole number from 1 to 8",
        "n=x,scenario part n=x: must be a whole number from 1 to 8",
        "m=1,'scenario without ''n'': has [m]'",
        "'n=$HOME','scenario part n=$HOME: must be only letters, digits and , . : _ + -'"
    })
    void nonsenseIsToldInOneLine(String line, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScenarioLine.of(line).integer("n", 1, 8))
                .withMessage(message);
    }

    @Test
    void anEdgeToNowhereIsToldInOneLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScenarioLine.of("edges=0-1,1-9").edges("edges", 3))
                .withMessageContaining("edges=0-1,1-9")
                .withMessageContaining("'1-9'");
    }
}
