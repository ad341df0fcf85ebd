package dev.peerlab.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.experiment.Experiments;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.Selection;
import dev.peerlab.experiment.Trial;
import dev.peerlab.experiment.TrialResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {

    private static final HeapBudget PLENTY = new HeapBudget(1L << 40);

    private final List<Trial> ran = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Test
    void aSweepInterruptedAtAnyByteEndsInTheSameBytesAndRunsOnlyWhatIsMissing() throws IOException {
        run(Scale.SMOKE, 1);
        byte[] whole = Files.readAllBytes(file());
        for (int length = endOfLine(whole, 4); length <= whole.length; length++) {
            ran.clear();
            Files.write(file(), Arrays.copyOf(whole, length));
            run(Scale.SMOKE, 1);
            assertThat(Files.readAllBytes(file())).as("cut to %d bytes", length).isEqualTo(whole);
            assertThat(ran).as("cut to %d bytes", length).hasSize(6 - lines(whole, length));
        }
    }

    /** {@return how many bytes so many lines have} */
    private static int endOfLine(byte[] whole, int lines) {
        return IntStream.rangeClosed(0, whole.length)
                .filter(length -> lines(whole, length) == lines)
                .findFirst()
                .orElseThrow();
    }

    private static int lines(byte[] whole, int length) {
        int lines = 0;
        for (int i = 0; i < length; i++) {
            lines += whole[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    @Test
    void manyThreadsLeaveTheSameBytesAsOne() throws IOException {
        run(Scale.FAST, 1);
        byte[] one = Files.readAllBytes(file());
        Files.delete(file());
        run(Scale.FAST, 8);
        assertThat(Files.readAllBytes(file())).isEqualTo(one);
    }

    Sweep run(Scale scale, int threads) {
        Sweep sweep = Sweep.open(arithmetic(), scale, out, false, choice -> "today");
        sweep.run(new LocalEngine(threads, PLENTY, this::counted), silent());
        return sweep;
    }

    private static Selection arithmetic() {
        return Selection.of(List.of(Experiments.named("arithmetic")), "reference");
    }

    private TrialResult counted(Trial trial) {
        ran.add(trial);
        return Experiments.run(trial);
    }

    private Path file() {
        return out.resolve("reference").resolve("arithmetic.jsonl");
    }

    private static Progress silent() {
        return new Progress(new PrintWriter(new StringWriter()), false, InstantSource.fixed(Instant.EPOCH));
    }
}
