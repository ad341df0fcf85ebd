package dev.peerlab.experiment.command;

import dev.peerlab.experiment.finding.Report;
import dev.peerlab.experiment.sweep.Stored;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code plot}: makes the report from files alone. */
@Command(
        name = "plot",
        showDefaultValues = true,
        description = "Makes the report from the files of earlier runs; measures nothing.")
public final class PlotCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private Choices choices = new Choices();

    @Override
    public Integer call() {
        try {
            return run(Grade.ofSystem());
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int run(Grade grade) {
        PrintWriter screen = spec.commandLine().getOut();
        Stored stored = Stored.in(choices.out(), choices.experiments(), choices.submission(), choices.scale());
        screen.println("From files in " + choices.out());
        screen.println(stored.summary());
        stored.notes().forEach(spec.commandLine().getErr()::println);
        Report report = stored.report();
        Writers.write(report, choices.out(), choices.lectures(), screen);
        return grade.exitCode(stored.isEmpty(), report);
    }
}
