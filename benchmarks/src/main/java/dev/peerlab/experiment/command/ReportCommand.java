package dev.peerlab.experiment.command;

import dev.peerlab.experiment.Engine;
import dev.peerlab.experiment.Selection;
import dev.peerlab.experiment.finding.Report;
import dev.peerlab.experiment.sweep.HeapTooSmall;
import dev.peerlab.experiment.sweep.Progress;
import dev.peerlab.experiment.sweep.Sweep;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code report}: measures what is not measured yet, and says what came of it. */
@Command(
        name = "report",
        showDefaultValues = true,
        description = "Measures all experiments and reports them; goes on where it was interrupted.")
public final class ReportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private Choices choices = new Choices();

    @Option(names = "--fresh", description = "measures everything anew, whatever files there are")
    private boolean fresh;

    @Mixin
    private final EngineOptions options;

    /** Makes the command that runs trials on this machine. */
    public ReportCommand() {
        this(new LocalEngineOptions());
    }

    /**
     * Makes the command.
     *
     * @param options where trials run
     */
    public ReportCommand(EngineOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        try {
            return run(Grade.ofSystem());
        } catch (IllegalArgumentException | UncheckedIOException | HeapTooSmall e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int run(Grade grade) {
        PrintWriter screen = spec.commandLine().getOut();
        PrintWriter aside = spec.commandLine().getErr();
        Engine engine = options.engine();
        Selection selection = Selection.of(choices.experiments(), choices.submission());
        screen.println(selection.headline());
        screen.flush();
        Sweep sweep = Sweep.open(selection, choices.scale(), choices.out(), fresh);
        sweep.notes().forEach(aside::println);
        measure(sweep, engine, aside);
        Report report = sweep.report();
        Writers.write(report, choices.out(), choices.lectures(), screen);
        return grade.exitCode(sweep.isEmpty(), report);
    }

    private static void measure(Sweep sweep, Engine engine, PrintWriter aside) {
        Interruption interruption = new Interruption(aside);
        try {
            sweep.run(engine, new Progress(aside, Progress.isTerminal(), InstantSource.system()));
        } finally {
            interruption.close();
        }
    }
}
