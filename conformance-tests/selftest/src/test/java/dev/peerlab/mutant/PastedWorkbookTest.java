package dev.peerlab.mutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.contract.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastedWorkbookTest {

    @Test
    void itsClassFilesAreThereAsResources() {
        ClassLoader classes = PastedWorkbook.ofReference().compile();
        assertThat(classes.getResource("dev/peerlab/exercise/Workbook.class")).isNotNull();
        assertThat(classes.getResourceAsStream("dev/peerlab/exercise/flooding/Flooding.class"))
                .isNotEmpty();
    }

    @Test
    void itIsTheOnlySubmissionToBeSeen() throws IOException {
        ClassLoader classes = PastedWorkbook.ofReference().compile();
        String service = "META-INF/services/" + Submission.class.getName();
        assertThat(Collections.list(classes.getResources(service))).hasSize(1);
        assertThat(classes.getResourceAsStream(service)).hasContent("dev.peerlab.exercise.Workbook");
    }

    @Test
    void itsClassFilesAreWrittenAsMavenWould(@TempDir Path directory) throws IOException {
        PastedWorkbook.ofReference().compileTo(directory);
        assertThat(directory.resolve("META-INF/services/" + Submission.class.getName()))
                .hasContent("dev.peerlab.exercise.Workbook");
        assertThat(directory.resolve("dev/peerlab/exercise/recovery/Recovery.class"))
                .isNotEmptyFile();
    }

    @Test
    void aSolutionCannotReachTheReferenceOrTheSuite() {
        for (String type : List.of("dev.peerlab.overlay.Reference", "dev.peerlab.conformance.grading.Grading")) {
            PastedWorkbook cheating = PastedWorkbook.ofReference()
                    .edit(
                            Exercise.FLOODING,
                            List.of(new Edit("private final Host host;", type + " x; private final Host host;")));
            assertThatIllegalArgumentException()
                    .isThrownBy(cheating::compile)
                    .withMessageStartingWith("does not compile")
                    .withMessageContaining("Flooding.java");
        }
    }

    @Test
    void anEditThatFitsNowhereIsRefused() {
        PastedWorkbook workbook = PastedWorkbook.ofReference();
        List<Edit> edits = List.of(new Edit("no such text", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> workbook.edit(Exercise.FLOODING, edits));
    }
}
