package dev.peerlab.node.command;

import dev.peerlab.node.control.ControlClient;
import dev.peerlab.node.control.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that asks a node in another process. */
@Command(mixinStandardHelpOptions = true)
abstract class RemoteCommand implements Callable<Integer> {

    /** Where a node is controlled unless it is told otherwise, and the port is free. */
    static final String USUAL_CONTROL = "127.0.0.1:7700";

    private static final int DEFAULT_NODE = 0;

    @Option(
            names = "--control",
            paramLabel = "URL",
            description = "Where the node is controlled: what it printed at its start. Default: ${DEFAULT-VALUE}",
            defaultValue = "${env:PEERLAB_CONTROL:-http://" + USUAL_CONTROL + "/}")
    private String control = "";

    @Option(
            names = "--node",
            paramLabel = "NUMBER",
            description = "Which node of a 'network', from 0. Default: the first that runs")
    private @Nullable Integer number;

    @Option(names = "--json", description = "Print the answer as JSON")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    final Map<String, Object> tell(String command, Map<String, Object> arguments) throws IOException {
        if (number != null && number < 0) {
            throw new IllegalArgumentException("--node " + number + ": must be 0 or more");
        }
        return client().tell(number != null ? number : firstRunning(), command, arguments);
    }

    final ControlClient client() {
        return new ControlClient(control.contains("://") ? control : "http://" + control);
    }

    private int firstRunning() throws IOException {
        for (Map<String, Object> node : Json.objects(client().network(), "nodes")) {
            if ("running".equals(node.get("state"))) {
                return ((Number) node.getOrDefault("number", DEFAULT_NODE)).intValue();
            }
        }
        return DEFAULT_NODE;
    }

    /** Prints an answer, as JSON if that is wanted. */
    final int print(Map<String, Object> answer, String text) {
        out().println(json ? Json.write(answer) : text);
        return Main.DONE;
    }

    final boolean isJson() {
        return json;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** {@return a time in microseconds as people read it} */
    static String time(Object micros) {
        return String.format(Locale.ROOT, "%.1f ms", ((Number) micros).doubleValue() / 1_000);
    }

    /** {@return the first digits of a long id} */
    static String shortId(Object id) {
        String text = String.valueOf(id);
        return text.length() > 20 ? text.substring(0, 10) : text;
    }

    /** {@return how many there are of something} */
    static String count(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
