package dev.peerlab.benchmark;

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
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line of all measurements. */
@Command(
        name = "benchmarks",
        description = "Measures overlays and the simulator.",
        subcommands = {
            ReportCommand.class,
            PlotCommand.class,
            ListCommand.class,
            ChordCommand.class,
            Main.Simulator.class,
            JmhCommand.class
        })
public final class Main implements Callable<Integer> {

    private static final int BAD_INPUT = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Runs a command and ends with its exit code: 0 done; 1 nothing could be measured, or a verdict that
     * a strict grader objects to; 2 bad input. */
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
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((problem, arguments) -> {
                    problem.getCommandLine().getErr().println(describe(problem));
                    problem.getCommandLine().getErr().flush();
                    return BAD_INPUT;
                });
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
        throw new ParameterException(spec.commandLine(), "command missing: must be one of " + commands(spec));
    }

    private static String describe(ParameterException problem) {
        CommandSpec spec = problem.getCommandLine().getCommandSpec();
        String message = String.valueOf(problem.getMessage()).replaceAll("\\s+", " ");
        if (problem instanceof UnmatchedArgumentException unmatched) {
            message = "unknown: " + String.join(" ", unmatched.getUnmatched()) + "; allowed: " + allowed(spec);
        }
        return spec.name() + ": " + message;
    }

    private static String allowed(CommandSpec spec) {
        return spec.subcommands().isEmpty() ? options(spec) : commands(spec);
    }

    private static String options(CommandSpec spec) {
        return String.join(
                ", ",
                spec.options().stream().map(OptionSpec::longestName).sorted().toList());
    }

    private static String commands(CommandSpec spec) {
        return String.join(", ", spec.subcommands().keySet().stream().sorted().toList());
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
