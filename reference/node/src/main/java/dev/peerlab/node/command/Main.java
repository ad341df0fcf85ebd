package dev.peerlab.node.command;

import dev.peerlab.node.metrics.NodeMetrics;
import dev.peerlab.node.overlay.ChordOverlay;
import dev.peerlab.node.transport.Limits;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "peerlab",
        description = "Runs peers on real sockets, and talks to those that run.",
        mixinStandardHelpOptions = true,
        version = "PeerLab 0.1.0",
        subcommands = {
            NetworkCommand.class,
            NodeCommand.class,
            PutCommand.class,
            GetCommand.class,
            RemoveCommand.class,
            SearchCommand.class,
            LookupCommand.class,
            RingCommand.class,
            StatusCommand.class,
            LeaveCommand.class,
            CrashCommand.class,
            GenerateCompletion.class
        },
        footer = {
            "",
            "Exit codes: 0 done; 1 it could not be done; 2 bad input.",
            "Begin with: peerlab network --size 16",
            "Completion: source <(peerlab generate-completion)"
        })
public final class Main implements Callable<Integer> {

    private static final Set<String> STARTERS = Set.of("node", "network");

    /** Done. */
    static final int DONE = 0;

    /** It could not be done. */
    static final int FAILED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Runs a command and ends with its exit code: 0 done; 1 it could not be done; 2 bad input. */
    public static void main(String[] arguments) {
        // Requests that arrive too slowly must not hold a thread of the control server forever. In seconds.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        // A command that was not answered is not to be carried out twice.
        System.setProperty("sun.net.http.retryPost", "false");
        if (arguments.length > 0 && STARTERS.contains(arguments[0])) {
            warmUp();
        }
        System.exit(commandLine().execute(arguments));
    }

    /** While the command line is read, a second core can load what a node needs: half of its start is classes. */
    private static void warmUp() {
        Thread thread = new Thread(
                () -> {
                    new NodeMetrics();
                    ChordOverlay.format(Limits.DEFAULT.frameBytes());
                },
                "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    /** {@return the command line; whatever goes wrong is told in one line} */
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::badInput)
                .setExecutionExceptionHandler(Main::failed);
    }

    private static int badInput(ParameterException e, String[] arguments) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println(e.getMessage());
        err.println("See: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Exception e, CommandLine commandLine, ParseResult parsed) throws Exception {
        if (e instanceof IllegalArgumentException bad) {
            commandLine.getErr().println(bad.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        if (e instanceof IOException) {
            commandLine.getErr().println(e.getMessage());
            return FAILED;
        }
        throw e;
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "which command? one of " + spec.subcommands().keySet());
    }
}
