package dev.peerlab.mutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The stubs that this module keeps are the workbook's. It keeps its own because a student's workbook, filled in or broken,
 * must not decide whether the suite is right.
 */
class StubsIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Workbook.java",
                "flooding/Flooding.java",
                "randomwalk/RandomWalk.java",
                "chordlookup/Lookup.java",
                "chordjoin/Membership.java",
                "recovery/Recovery.java"
            })
    void theStubsAreThoseOfTheWorkbook(String file) throws IOException {
        String stub = read("stubs/" + file);
        String workbook = read("workbook/" + file);
        assumeThat(stubsLeft(workbook))
                .as("somebody has begun to fill the stubs in")
                .isEqualTo(stubsLeft(stub));
        assertThat(workbook).isEqualTo(stub);
    }

    private static int stubsLeft(String source) {
        return source.split("throw new NotImplementedYet", -1).length - 1;
    }

    private static String read(String resource) throws IOException {
        try (InputStream file = StubsIT.class.getResourceAsStream(resource)) {
            assertThat(file).as(resource).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
