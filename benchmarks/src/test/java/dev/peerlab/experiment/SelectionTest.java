package dev.peerlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.experiment.Selection.Choice;
import dev.peerlab.experiment.TrialResult.Missing;
import dev.peerlab.experiment.sweep.Arithmetic;
import dev.peerlab.experiment.sweep.Parts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {

    private static final List<Experiment<?, ?>> BASELINE_AND_PARTS = List.of(new Arithmetic(), new Parts());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @AfterEach
    void noWorkbook() {
        CompiledWorkbook.deselect();
    }

    @Test
    void theWorkbookIsMeasuredWhereItsSmallestTrialRuns() throws IOException {
        CompiledWorkbook.select(directory, CompiledWorkbook.WALKING);
        Selection selection = Selection.of(BASELINE_AND_PARTS, null);
        assertThat(submissions(selection)).containsExactly("reference", "workbook");
        assertThat(selection.headline()).isEqualTo("Measured: the workbook");
    }

    @Test
    void theReferenceTakesThePlaceOfAStub() throws IOException {
        CompiledWorkbook.select(directory, CompiledWorkbook.FLOODING);
        Selection selection = Selection.of(BASELINE_AND_PARTS, null);
        assertThat(submissions(selection)).containsExactly("reference", "reference");
        assertThat(selection.headline()).isEqualTo("Measured: the reference; the workbook is still a stub: parts");
    }

    @Test
    void whatIsWrittenAndWhatIsAStubAreToldApart() throws IOException {
        CompiledWorkbook.select(directory, CompiledWorkbook.WALKING);
        Selection selection = Selection.of(List.of(new Parts(), new FloodingOnly()), null);
        assertThat(submissions(selection)).containsExactly("workbook", "reference");
        assertThat(selection.headline())
                .isEqualTo("Measured: the workbook; the reference where the workbook is still a stub: flooding-only");
    }

    @Test
    void baselinesAloneAreMeasuredWithTheReference() throws IOException {
        CompiledWorkbook.select(directory, CompiledWorkbook.STUB);
        assertThat(Selection.of(List.of(new Arithmetic()), null).headline()).isEqualTo("Measured: the reference");
    }

    @Test
    void aNamedSubmissionIsMeasuredEvenIfItIsAStub() {
        Selection selection = Selection.of(BASELINE_AND_PARTS, "beginner");
        assertThat(submissions(selection)).containsExactly("reference", "beginner");
        assertThat(selection.headline()).isEqualTo("Measured: the submission 'beginner'");
        assertThat(Selection.of(BASELINE_AND_PARTS, "reference").headline()).isEqualTo("Measured: the reference");
    }

    @Test
    void anUnknownSubmissionIsNamedTogetherWithTheKnownOnes() {
        assertThatThrownBy(() -> Selection.of(BASELINE_AND_PARTS, "nobody"))
                .hasMessageStartingWith("submission 'nobody' is unknown: must be one of beginner, reference");
    }

    @Test
    void aWorkbookThatCannotBeLoadedIsSaidAndTheReferenceMeasured() throws IOException {
        CompiledWorkbook workbook =
                CompiledWorkbook.select(directory, CompiledWorkbook.WALKING).without("Base");
        String problem = "the workbook in " + workbook.classes()
                + " cannot be loaded: compiled against other code than is here (NoClassDefFoundError: Base): compile it anew";
        Selection selection = Selection.of(BASELINE_AND_PARTS, null);
        assertThat(submissions(selection)).containsExactly("reference", "reference");
        assertThat(selection.headline()).isEqualTo("Measured: the reference; " + problem);
        assertThatThrownBy(() -> Selection.of(BASELINE_AND_PARTS, "workbook")).hasMessage(problem);
    }

    @Test
    void aPartThatCannotBeLinkedIsTheTrialsResult() throws IOException {
        CompiledWorkbook.select(directory, CompiledWorkbook.WALKING).without("Part");
        Trial trial = new Trial("parts", "workbook", new Parts.Exercise("walking"), 1);
        assertThat(Experiments.run(trial))
                .isEqualTo(new Missing(
                        trial,
                        "compiled against other code than is here (NoClassDefFoundError: Part): compile it anew",
                        false));
        assertThat(Selection.of(BASELINE_AND_PARTS, null).headline()).isEqualTo("Measured: the workbook");
    }

    @Test
    void aDirectoryWithoutAWorkbookIsRefused() {
        System.setProperty(Submissions.WORKBOOK_PROPERTY, directory.toString());
        assertThatThrownBy(() -> Selection.of(BASELINE_AND_PARTS, null))
                .hasMessage("-Dpeerlab.workbook=" + directory
                        + ": must be a directory of compiled classes with META-INF/services/"
                        + "dev.peerlab.contract.Submission");
    }

    private static List<String> submissions(Selection selection) {
        return selection.choices().stream().map(Choice::submission).toList();
    }
}
