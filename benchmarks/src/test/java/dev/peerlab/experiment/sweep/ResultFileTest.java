package dev.peerlab.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.experiment.Experiments;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.Trial;
import dev.peerlab.experiment.TrialResult.Measured;
import dev.peerlab.experiment.sweep.Arithmetic.Figures;
import dev.peerlab.experiment.sweep.Arithmetic.Sum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {

    private final List<Measured> results = Experiments.trials(new Arithmetic(), Scale.SMOKE, "reference").stream()
            .map(trial -> (Measured) Experiments.run(trial))
            .toList();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void aLineIsJsonOfTheRecordsComponents() throws IOException {
        file("today").append(results.get(3));
        assertThat(path()).hasContent("""
                {"experiment":"arithmetic","submission":"reference","build":"today","point":{"addend":2,"kind":"ODD"},"seed":1,\
                "result":{"sum":3,"root":1.7320508075688772,\
                "odd":["NaN","-Infinity",-0.0,4.9E-324,0.30000000000000004,3.3333333333333335E299]}}
                """);
    }

    @Test
    void whatIsReadIsExactlyWhatWasWritten() {
        ResultFile<Sum, Figures> file = file("today");
        results.forEach(file::append);
        assertThat(opened("today").found().values()).containsExactlyElementsOf(results);
    }

    @Test
    void resultsOfOtherCodeAreNotUsedAndKeptBeside() throws IOException {
        results.subList(0, 2).forEach(file("yesterday")::append);
        String old = Files.readString(path());
        file("today").append(results.get(2));

        ResultFile<Sum, Figures> file = opened("today");
        assertThat(file.found().values()).containsExactly(results.get(2));
        assertThat(file.notes())
                .containsExactly(path() + ": 2 results of other code are not used, and kept in arithmetic.older.jsonl");
        assertThat(directory.resolve("arithmetic.older.jsonl")).hasContent(old);
        assertThat(opened("today").notes()).isEmpty();
    }

    @Test
    void resultsOfOtherCodeMayHaveAnotherShape() throws IOException {
        Files.writeString(path(), "{\"build\":\"yesterday\",\"result\":7}\n");
        assertThat(opened("today").notes())
                .containsExactly(path() + ": 1 result of other code is not used, and kept in arithmetic.older.jsonl");
    }

    @Test
    void brokenLinesAreDroppedAndNamedTogether() throws IOException {
        ResultFile<Sum, Figures> file = file("today");
        file.append(results.get(0));
        write("{\"experiment\":\"arith");
        write("\n\u0000\u0000\n");
        file.append(results.get(1));
        write("{\"build\":\"today\"}\n");
        write(Files.readString(path()).lines().findFirst().orElseThrow().replace("arithmetic", "algebra") + "\n");

        ResultFile<Sum, Figures> again = opened("today");
        assertThat(again.found().values()).containsExactlyElementsOf(results.subList(0, 2));
        assertThat(again.notes()).containsExactly(path() + ": lines 2, 3, 5, 6 are broken and dropped");
        assertThat(opened("today").notes()).isEmpty();
    }

    @Test
    void aLineWithoutItsEndIsDropped() throws IOException {
        results.subList(0, 2).forEach(file("today")::append);
        byte[] all = Files.readAllBytes(path());
        Files.write(path(), java.util.Arrays.copyOf(all, all.length - 1));

        ResultFile<Sum, Figures> file = opened("today");
        assertThat(file.found().values()).containsExactly(results.get(0));
        assertThat(file.notes()).containsExactly(path() + ": the last line is only half there and dropped");
    }

    @Test
    void aCompleteFileIsInTheOrderOfTheTrialsAndKeepsWhatIsOfNone() throws IOException {
        ResultFile<Sum, Figures> file = file("today");
        List.of(5, 0, 4, 1).forEach(i -> file.append(results.get(i)));
        ResultFile<Sum, Figures> opened = opened("today");
        List<Trial> order = results.subList(0, 3).stream().map(Measured::trial).toList();
        opened.complete(order, opened.found());
        assertThat(opened("today").found().values())
                .containsExactly(results.get(0), results.get(1), results.get(5), results.get(4));
    }

    @Test
    void lookingLeavesTheFileAsItIsAndTakesTheCodeOfTheLastLine() throws IOException {
        file("yesterday").append(results.get(0));
        file("today").append(results.get(1));
        write("half");
        String text = Files.readString(path());

        ResultFile<Sum, Figures> file = file(ResultFile.LAST_BUILD);
        file.look();
        assertThat(file.found().values()).containsExactly(results.get(1));
        assertThat(path()).hasContent(text);
    }

    @Test
    void aFileThatIsADirectoryIsNamed() throws IOException {
        Files.createDirectory(path());
        assertThatThrownBy(() -> opened("today"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(path() + " cannot be read: it is a directory, must be a file of results");
    }

    @Test
    void aDirectoryThatIsAFileIsNamed() throws IOException {
        Files.createFile(path());
        assertThatThrownBy(() -> Disk.makeDirectory(path()))
                .hasMessage(path() + " cannot be made: " + path() + " is a file");
        assertThatThrownBy(() -> Disk.makeDirectory(path().resolve("below")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith(path().resolve("below") + " cannot be made: ");
    }

    private void write(String text) throws IOException {
        Files.writeString(path(), text, StandardOpenOption.APPEND);
    }

    private Path path() {
        return directory.resolve("arithmetic.jsonl");
    }

    private ResultFile<Sum, Figures> file(String build) {
        return new ResultFile<>(path(), new Arithmetic(), "reference", build);
    }

    private ResultFile<Sum, Figures> opened(String build) {
        ResultFile<Sum, Figures> file = file(build);
        file.open();
        return file;
    }
}
