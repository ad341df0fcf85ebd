package dev.peerlab.experiment.command;

import dev.peerlab.experiment.Experiment;
import dev.peerlab.experiment.Experiments;
import dev.peerlab.experiment.Scale;
import dev.peerlab.experiment.Submissions;
import dev.peerlab.experiment.Trial;
import dev.peerlab.experiment.sweep.Durations;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code list}: all experiments, and what they cost. */
@Command(
        name = "list",
        showDefaultValues = true,
        description = "Lists the experiments: key, trials, work on one core, title.")
public final class ListCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--scale", paramLabel = "SCALE", description = "how much: ${COMPLETION-CANDIDATES}")
    private Scale scale = Scale.FAST;

    @Override
    public Integer call() {
        PrintWriter screen = spec.commandLine().getOut();
        for (Experiment<?, ?> experiment : Experiments.all()) {
            List<Trial> trials = Experiments.trials(experiment, scale, Submissions.REFERENCE);
            double work = trials.stream().mapToDouble(Experiments::work).sum();
            screen.println(String.format(
                    Locale.ROOT,
                    "%-24s %,7d trials %12s  %s",
                    experiment.key(),
                    trials.size(),
                    Durations.text(Duration.ofMillis((long) work)),
                    experiment.title()));
        }
        screen.flush();
        return 0;
    }
}
