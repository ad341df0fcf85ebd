package dev.peerlab.selftest;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peerlab.conformance.catalog.RuleCatalog;
import dev.peerlab.conformance.catalog.RuleEntry;
import dev.peerlab.conformance.grading.GradeOptions;
import dev.peerlab.conformance.grading.Grading;
import dev.peerlab.mutant.PastedWorkbook;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting that makes no sense gets one line: what was given, and what is allowed. */
class BadInputTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            peerlab.hints  | 4           | must be 0 to 3
            peerlab.hints  | -1          | must be 0 to 3
            peerlab.seed   | x           | must be a whole number of up to 18 digits
            peerlab.grade  | hard        | must be strict or lenient
            peerlab.only   | flood       | must be rules or their prefixes, joined by commas, of [DET, FLOOD, WALK, LOOKUP, JOIN, RECOVER, CHORD], e.g. FLOOD or FLOOD-2
            peerlab.only   | FLOOD-99    | must be rules or their prefixes, joined by commas, of [DET, FLOOD, WALK, LOOKUP, JOIN, RECOVER, CHORD], e.g. FLOOD or FLOOD-2
            peerlab.replay | WALK-1      | must be RULE:TEST or RULE:TEST:SCENARIO, as a failure prints it
            peerlab.replay | :           | must be RULE:TEST or RULE:TEST:SCENARIO, as a failure prints it
            """)
    void aSettingThatMakesNoSenseIsRefused(String property, String given, String allowed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options(property, given))
                .withMessage(property + "=" + given + ": " + allowed);
    }

    @Test
    void anUnknownSubmissionIsRefused() {
        GradeOptions options = GradeOptions.of("nobody");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grading.grade(options, getClass().getClassLoader()))
                .withMessage("peerlab.submission=nobody: must name one submission of"
                        + " [alternative-arrays, alternative-values, reference]");
    }

    @Test
    void aReplayOfAnUnknownRuleIsRefused() {
        String rules = RuleCatalog.instance().all().stream().map(RuleEntry::id).collect(Collectors.joining(", "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options("peerlab.replay", "FLOOD-99:x"))
                .withMessage("no rule FLOOD-99; the rules are " + rules);
    }

    @Test
    void aReplayOfAnUnknownTestIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options("peerlab.replay", "WALK-1:x"))
                .withMessageStartingWith("peerlab.replay=WALK-1:x: must be one of [")
                .withMessageContaining("aSearchSendsItsWalkers");
    }

    @Test
    void aReplayOfACaseThatMakesNoSenseIsRefused() {
        GradeOptions options = options("peerlab.replay", "WALK-1:aSearchSendsItsWalkers:seed=x");
        ClassLoader classes = PastedWorkbook.ofReference().compile();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grading.grade(options, classes))
                .withMessage("peerlab.replay: scenario without 'd': has [seed]");
    }

    private static GradeOptions options(String property, String value) {
        Properties properties = new Properties();
        properties.setProperty(property, value);
        return GradeOptions.from(properties);
    }
}
