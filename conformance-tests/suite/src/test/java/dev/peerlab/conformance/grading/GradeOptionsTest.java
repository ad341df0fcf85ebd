package dev.peerlab.conformance.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeOptionsTest {

    @Test
    void theWorkbookIsGradedUnlessSomethingElseIsAskedFor() {
        GradeOptions options = GradeOptions.from(new Properties());
        assertThat(options.submission()).isEqualTo("workbook");
        assertThat(options.only()).isEmpty();
        assertThat(options.strict()).isFalse();
        assertThat(options.replay()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            grade  | harsh     | peerlab.grade=harsh: must be strict or lenient
            hints  | 4         | peerlab.hints=4: must be 0 to 3
            seed   | tuesday   | peerlab.seed=tuesday: must be a whole number of up to 18 digits
            only   | CHESS     | peerlab.only=CHESS: must be rules or their prefixes, joined by commas
            replay | FLOOD-2   | peerlab.replay=FLOOD-2: must be RULE:TEST or RULE:TEST:SCENARIO
            replay | CHESS-1:x | no rule CHESS-1; the rules are
            """)
    void whatMakesNoSenseIsToldInOneLine(String property, String value, String message) {
        Properties properties = new Properties();
        properties.setProperty("peerlab." + property, value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradeOptions.from(properties))
                .withMessageStartingWith(message)
                .withMessageNotContaining("\n");
    }
}
