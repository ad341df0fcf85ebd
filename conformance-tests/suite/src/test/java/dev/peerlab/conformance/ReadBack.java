package dev.peerlab.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;

/** Checks that a scenario is read back from its line as it was. */
public final class ReadBack {

    private ReadBack() {}

    /** Checks it, and that the scenario describes itself, before and after in the same words. */
    public static <S extends Scenario> void isReadBack(S scenario, Function<String, S> parser) {
        S read = parser.apply(scenario.line());
        assertThat(read).isEqualTo(scenario);
        assertThat(read.describe())
                .isEqualTo(scenario.describe())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).isNotBlank());
    }
}
