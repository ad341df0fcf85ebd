package dev.peerlab.experiment.command;

import java.io.PrintWriter;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers bad input by one line, and by exit code {@value #EXIT_CODE}. */
public final class BadInput implements IParameterExceptionHandler {

    /** The exit code. */
    public static final int EXIT_CODE = 2;

    /** Makes one. */
    public BadInput() {}

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        PrintWriter screen = problem.getCommandLine().getErr();
        screen.println(describe(problem));
        screen.flush();
        return EXIT_CODE;
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

    /** {@return the commands that a command has, by name} */
    public static String commands(CommandSpec spec) {
        return String.join(", ", spec.subcommands().keySet().stream().sorted().toList());
    }
}
