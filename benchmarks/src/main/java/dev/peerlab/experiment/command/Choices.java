package dev.peerlab.experiment.command;

import dev.peerlab.experiment.Experiment;
import dev.peerlab.experiment.Experiments;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.Submissions;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what a report is about. */
final class Choices {

    @Option(
            names = "--only",
            paramLabel = "KEY",
            split = ",",
            description = "only these experiments; the command list names them all")
    private List<String> only = List.of();

    @Option(names = "--scale", paramLabel = "SCALE", description = "how much: ${COMPLETION-CANDIDATES}")
    private Scale scale = Scale.FAST;

    @Option(
            names = "--submission",
            paramLabel = "NAME",
            description =
                    "whose peers; also -Dpeerlab.submission. Without it the workbook's where they are written, else the"
                            + " reference's")
    private @Nullable String submission = System.getProperty(Submissions.PROPERTY);

    @Option(names = "--out", paramLabel = "DIR", description = "where results and the report are")
    private Path out = Path.of("target", "peerlab");

    @Option(
            names = "--lectures",
            paramLabel = "DIR",
            description = "also writes images/ and generated/ of the lectures there")
    private @Nullable Path lectures;

    /**
     * {@return the experiments, in the order of the report}
     *
     * @throws IllegalArgumentException if one is unknown
     */
    List<Experiment<?, ?>> experiments() {
        List<Experiment<?, ?>> named =
                only.stream().<Experiment<?, ?>>map(Experiments::named).toList();
        return named.isEmpty()
                ? Experiments.all()
                : Experiments.all().stream().filter(named::contains).toList();
    }

    Scale scale() {
        return scale;
    }

    @Nullable
    String submission() {
        return submission;
    }

    Path out() {
        return out;
    }

    @Nullable
    Path lectures() {
        return lectures;
    }
}
