package dev.peerlab.node.command;

import dev.peerlab.node.metrics.NodeMetrics;
import dev.peerlab.node.overlay.ChordOverlay;
import dev.peerlab.node.transport.Limits;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "peerlab",
        description = "Runs peers on real sockets, and talks to those that run.",
        mixinStandardHelpOptions = true,
        version = "PeerLab 0.1.0",
        footer = {
            "",
            "Exit codes: 0 done; 1 it could not be done; 2 bad input.",
            "Begin with: peerlab network --size 16",
            "Completion: source <(peerlab generate-completion)"
        })
public final class Main implements Callable<Integer> {

    /** In the order in which help shows them. */
    private static final Map<String, Supplier<Object>> COMMANDS = commands();

    private static final Set<String> STARTERS = Set.of("node", "network");

    /** Done. */
    static final int DONE = 0;

    /** It could not be done. */
    static final int FAILED = 1;

    /** Bad input. */
    static final int BAD_INPUT = CommandLine.ExitCode.USAGE;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private static Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("network", NetworkCommand::new);
        commands.put("node", NodeCommand::new);
        commands.put("put", PutCommand::new);
        commands.put("get", GetCommand::new);
        commands.put("remove", RemoveCommand::new);
        commands.put("search", SearchCommand::new);
        commands.put("lookup", LookupCommand::new);
        commands.put("ring", RingCommand::new);
        commands.put("status", StatusCommand::new);
        commands.put("leave", LeaveCommand::new);
        commands.put("crash", CrashCommand::new);
        return commands;
    }

    /** Runs a command and ends with its exit code: 0 done; 1 it could not be done; 2 bad input. */
    public static void main(String[] arguments) {
        // Requests that arrive too slowly must not hold a thread of the control server forever. In seconds.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        // The head of an answer and its body are two segments: without this each answer waits 40 ms to be acknowledged.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // A command that was not answered is not to be carried out twice.
        System.setProperty("sun.net.http.retryPost", "false");
        if (arguments.length > 0 && STARTERS.contains(arguments[0])) {
            warmUp();
        }
        System.exit(isReadable(arguments) ? commandLine(arguments).execute(arguments) : BAD_INPUT);
    }

    /** Letters that this terminal's character set has not would all become one: different keys would be the same. */
    private static boolean isReadable(String... arguments) {
        boolean readable = Arrays.stream(arguments).noneMatch(argument -> argument.indexOf('\uFFFD') >= 0);
        if (!readable) {
            System.err.println("letters that the character set of this terminal does not have: set LC_ALL=C.UTF-8");
        }
        return readable;
    }

    /** While the command line is read, a second core can load what a node needs: half of its start is classes. */
    private static void warmUp() {
        // By one thread alone: two that begin at once make SLF4J complain.
        LoggerFactory.getILoggerFactory();
        Thread thread = new Thread(
                () -> {
                    new NodeMetrics();
                    ChordOverlay.format(Limits.DEFAULT.frameBytes());
                },
                "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * {@return the command line; whatever goes wrong is told in one line}
     *
     * @param arguments what will be executed; if they begin with a command, only that one is made: a node starts sooner
     */
    static CommandLine commandLine(String... arguments) {
        CommandLine commandLine = new CommandLine(new Main());
        boolean one = arguments.length > 0 && COMMANDS.containsKey(arguments[0]);
        COMMANDS.forEach((name, command) -> {
            if (!one || name.equals(arguments[0])) {
                commandLine.addSubcommand(name, command.get());
            }
        });
        if (!one) {
            commandLine.addSubcommand(new GenerateCompletion());
        }
        String[] version = commandLine.getCommandSpec().version();
        commandLine
                .getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().version(version));
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Problems::badInput)
                .setExecutionExceptionHandler(Problems::failed);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return BAD_INPUT;
    }
}
