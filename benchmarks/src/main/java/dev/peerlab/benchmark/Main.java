package dev.peerlab.benchmark;

import dev.peerlab.benchmark.socket.SocketsCommand;
import dev.peerlab.experiment.command.BadInput;
import dev.peerlab.experiment.command.ListCommand;
import dev.peerlab.experiment.command.PlotCommand;
import dev.peerlab.experiment.command.ReportCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of all measurements. */
@Command(
        name = "benchmarks",
        description = "Measures overlays, the simulator, the checker and real nodes.",
        subcommands = {
            ReportCommand.class,
            PlotCommand.class,
            ListCommand.class,
            ChordCommand.class,
            Main.Simulator.class,
            CheckerCommand.class,
            SocketsCommand.class,
            JmhCommand.class
        })
public final class Main implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /**
     * Runs a command and ends with its exit code: 0 done; 1 nothing could be measured, or a verdict that a strict grader objects
     * to; 2 bad input.
     */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.exit(commandLine().execute(arguments));
    }

    /** {@return the command line; bad input is answered by one line} */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Main());
        addHelp(commandLine, "-h", "--help");
        commandLine.getSubcommands().values().forEach(command -> {
            if (command.getCommand() instanceof JmhCommand) {
                addHelp(command, "--help"); // -h is JMH's
            } else {
                addHelp(command, "-h", "--help");
            }
        });
        return commandLine.setCaseInsensitiveEnumValuesAllowed(true).setParameterExceptionHandler(new BadInput());
    }

    private static void addHelp(CommandLine command, String... names) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder(names)
                        .usageHelp(true)
                        .description("shows this help")
                        .build());
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "command missing: must be one of " + BadInput.commands(spec));
    }

    /** The command {@code simulator}: what the simulator costs, by {@link SimulatorReport}. */
    @Command(
            name = "simulator",
            description = "Measures the simulator: events a second beside a bare loop, bytes, a million peers.")
    static final class Simulator implements Callable<Integer> {

        @Override
        public Integer call() {
            SimulatorReport.main(new String[0]);
            return 0;
        }
    }
}
