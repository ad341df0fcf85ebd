package dev.peerlab.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.experiment.Experiments;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.Trial;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    /** Work of 1, 1, 1, 2, 2, 2, 3, 3, 3: a share of 1/18 each. */
    private final List<Trial> trials = Experiments.trials(new Arithmetic(), Scale.FAST, "reference");

    private final StringWriter text = new StringWriter();
    private Instant now = Instant.EPOCH;

    @Test
    void elsewhereALineIsAddedEveryTenSeconds() {
        Progress progress = progress(false);
        progress.begin(30, trials);
        for (int i = 8; i >= 0; i--) {
            now = now.plusSeconds(6);
            progress.done(trials.get(i));
        }
        progress.end();
        assertThat(text.toString().lines())
                .containsExactly(
                        "30 trials taken from files, 9 trials to run",
                        "2 of 9 trials, 33 % of the work, about 24 s left",
                        "4 of 9 trials, 61 % of the work, about 15 s left",
                        "6 of 9 trials, 83 % of the work, about 7 s left",
                        "8 of 9 trials, 94 % of the work, about 3 s left",
                        "9 of 9 trials done in 54 s");
    }

    @Test
    void onATerminalOneLineIsWrittenOverAtMostOnceASecond() {
        Progress progress = progress(true);
        progress.begin(0, trials);
        for (int i = 8; i >= 0; i--) {
            now = now.plusMillis(400);
            progress.done(trials.get(i));
        }
        progress.end();
        assertThat(text)
                .hasToString("9 trials to run" + System.lineSeparator()
                        + "\r3 of 9 trials, 50 % of the work, about 1 s left"
                        + "\r6 of 9 trials, 83 % of the work, about 0 s left"
                        + "\r9 of 9 trials, 100 % of the work, about 0 s left"
                        + "\r9 of 9 trials done in 4 s                       "
                        + System.lineSeparator());
    }

    @Test
    void nothingToRunIsSaidAndThatIsAll() {
        Progress progress = progress(false);
        progress.begin(1, List.of());
        progress.end();
        assertThat(text.toString().lines()).containsExactly("1 trial taken from files, none to run");
    }

    @ParameterizedTest(name = "{0} s is {1}")
    @CsvSource({
        "0, 0 s",
        "59, 59 s",
        "60, 1 min 0 s",
        "599, 9 min 59 s",
        "600, 10 min",
        "3599, 1 h 0 min",
        "11100, 3 h 5 min"
    })
    void durationsAreSaidAsPeopleSayThem(long seconds, String said) {
        assertThat(Durations.text(Duration.ofSeconds(seconds))).isEqualTo(said);
    }

    private Progress progress(boolean terminal) {
        return new Progress(new PrintWriter(text), terminal, () -> now);
    }
}
