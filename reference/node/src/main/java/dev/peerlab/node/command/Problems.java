package dev.peerlab.node.command;

import dev.peerlab.node.control.ControlClient;
import dev.peerlab.node.control.Json;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What went wrong, in a line on standard error; for a program that asked for JSON, in an object on standard output. */
final class Problems {

    private static final String JSON = "--json";

    private Problems() {}

    /** Tells of a command line that makes no sense. */
    static int badInput(ParameterException e, String[] arguments) {
        CommandLine commandLine = e.getCommandLine();
        String message = e instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched)
                : String.valueOf(e.getMessage());
        tell(commandLine, List.of(arguments), message);
        if (!List.of(arguments).contains(JSON)) {
            commandLine.getErr().println("See: " + commandLine.getCommandSpec().qualifiedName() + " --help");
        }
        return Main.BAD_INPUT;
    }

    private static String unmatched(UnmatchedArgumentException e) {
        String first = e.getUnmatched().get(0);
        boolean command =
                !e.isUnknownOption() && !e.getCommandLine().getSubcommands().isEmpty();
        String what = command ? "command" : e.isUnknownOption() ? "option" : "argument";
        List<String> near = e.getSuggestions();
        return (command || e.isUnknownOption() ? "unknown " : "one too many: ") + what + " '" + first + "'"
                + (near.isEmpty() ? "" : "; did you mean '" + near.get(0) + "'?");
    }

    /** Tells of a command that could not be done. */
    static int failed(Exception e, CommandLine commandLine, ParseResult parsed) throws Exception {
        if (!(e instanceof IllegalArgumentException || e instanceof IOException)) {
            throw e;
        }
        String message =
                e instanceof NoSuchFileException ? "no file at " + e.getMessage() : String.valueOf(e.getMessage());
        tell(commandLine, parsed.originalArgs(), message);
        boolean badInput = e instanceof IllegalArgumentException
                || e instanceof NoSuchFileException
                || (e instanceof ControlClient.Refused refused && refused.isBadInput());
        return badInput ? Main.BAD_INPUT : Main.FAILED;
    }

    private static void tell(CommandLine commandLine, List<String> arguments, String message) {
        if (arguments.contains(JSON)) {
            commandLine.getOut().println(Json.write(Map.of("error", message)));
        } else {
            commandLine.getErr().println(message);
        }
    }
}
