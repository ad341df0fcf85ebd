package dev.peerlab.conformance;

import dev.peerlab.conformance.grading.GradeRun;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Fails when nothing can be graded, with one line that says why; every rule is skipped then. */
class SettingsTest {

    @Test
    void theSettingsMakeSense() {
        GradeRun.current().problem().ifPresent(Assertions::fail);
    }
}
