package dev.peerlab.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.mutant.Edit;
import dev.peerlab.mutant.Mutant;
import dev.peerlab.mutant.Mutants;
import dev.peerlab.mutant.PastedWorkbook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people and programs read: score card, failure, {@code grade.md} and {@code grade.json}, to the letter. */
class ReportsTest {

    @ParameterizedTest
    @CsvSource({
        "echo, FLOOD-3: echoes a query to its sender, FLOOD-3",
        "unasked, WALK-6: never checks, WALK-6",
    })
    void aFailureIsToldInOneForm(String name, String mutant, String rule) throws IOException {
        Reported reported = Reported.of(name, mutant(mutant).paste(), "peerlab.only=" + rule);
        assertThat(reported.console()).isEqualTo(expected(name, "console.txt", reported.console()));
        assertThat(reported.file("grade.md")).isEqualTo(expected(name, "grade.md", reported.file("grade.md")));
        assertThat(reported.file("grade.json")).isEqualTo(expected(name, "grade.json", reported.file("grade.json")));
    }

    @Test
    void fullMarksAreToldInOneForm() throws IOException {
        Reported reported = Reported.of("done", PastedWorkbook.ofReference(), "peerlab.only=FLOOD-1,WALK-1");
        assertThat(reported.console()).isEqualTo(expected("done", "console.txt", reported.console()));
    }

    @Test
    void hintsAreGivenOneByOne() {
        for (int hints = 0; hints <= 3; hints++) {
            Reported reported = Reported.of(
                    "hints", mutant("FLOOD-3: echoes").paste(), "peerlab.only=FLOOD-3", "peerlab.hints=" + hints);
            assertThat(reported.console().split("hint \\d of 3", -1)).hasSize(1 + hints);
        }
    }

    @Test
    void aReplayShowsTheOneCase() {
        Mutant echo = mutant("FLOOD-3: echoes");
        Reported first = Reported.of("first", echo.paste(), "peerlab.only=FLOOD-3");
        String command =
                first.console().substring(first.console().indexOf("peerlab.replay=") + "peerlab.replay=".length());
        String replay = command.substring(0, command.indexOf('"'));
        Reported again = Reported.of("again", echo.paste(), "peerlab.only=FLOOD-3", "peerlab.replay=" + replay);
        assertThat(again.console())
                .contains(first.console()
                        .lines()
                        .filter(line -> line.startsWith("[FLOOD-3]"))
                        .toList());
        Reported mended =
                Reported.of("mended", PastedWorkbook.ofReference(), "peerlab.only=FLOOD-3", "peerlab.replay=" + replay);
        assertThat(mended.console()).startsWith("[FLOOD-3] holds on this case.");
    }

    @Test
    void aMegabyteOfPrintingDoesNotHideTheGrade() {
        Edit noise = new Edit(
                "public void onQuery(Address from, Query query) {",
                "public void onQuery(Address from, Query query) {"
                        + " System.out.println(\"x\".repeat(1 << 20)); System.err.println(\"y\".repeat(1 << 20));");
        Reported reported = Reported.of(
                "noise", PastedWorkbook.ofReference().edit(Exercise.FLOODING, List.of(noise)), "peerlab.only=FLOOD-3");
        assertThat(reported.console())
                .hasSizeLessThan(10_000)
                .contains("what your code prints beyond 4000 bytes is left out");
        assertThat(reported.console().lines().toList()).last().asString().isEqualTo("Nothing is left to do.");
    }

    private static Mutant mutant(String name) {
        return Mutants.all().stream()
                .filter(mutant -> mutant.toString().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    /** The pinned text. What was seen is kept beside the reports, to be looked at and then copied if it is better. */
    private static String expected(String name, String file, String seen) throws IOException {
        java.nio.file.Path kept = java.nio.file.Path.of("target", "peerlab", name, file);
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, seen);
        try (InputStream pinned = ReportsTest.class.getResourceAsStream(name + "/" + file)) {
            return pinned == null ? "" : new String(pinned.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
