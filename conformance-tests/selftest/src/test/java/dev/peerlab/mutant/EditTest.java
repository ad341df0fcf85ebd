package dev.peerlab.mutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditTest {

    @Test
    void aTextIsReplacedWhateverItsLayout() {
        assertThat(Edit.apply(
                        "a();\n    if (x) {\n        y();\n    }\n", List.of(new Edit("if (x) { y(); }", "z();"))))
                .isEqualTo("a();\n    z();\n");
    }

    @Test
    void editsAreMadeInOrder() {
        assertThat(Edit.apply("a", List.of(new Edit("a", "b"), new Edit("b", "c"))))
                .isEqualTo("c");
    }

    @Test
    void aReplacementIsTakenAsItIs() {
        assertThat(new Edit("a", "$1\\n").apply("a")).isEqualTo("$1\\n");
    }

    @Test
    void aTextThatIsNotThereIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Edit("x + 1", "x").apply("x - 1"))
                .withMessage("the source has this text 0 times, and must have it once: x + 1");
    }

    @Test
    void aTextThatIsThereTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Edit("x", "y").apply("x x"))
                .withMessage("the source has this text 2 times, and must have it once: x");
    }
}
