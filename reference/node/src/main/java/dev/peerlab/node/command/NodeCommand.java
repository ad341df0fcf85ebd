package dev.peerlab.node.command;

import dev.peerlab.contract.Address;
import dev.peerlab.node.Node;
import dev.peerlab.node.control.Json;
import dev.peerlab.node.transport.HostPort;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs one node. */
@Command(
        name = "node",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs one node, until it leaves, crashes or is interrupted.")
final class NodeCommand implements Callable<Integer> {

    private static final int CRASHED = 137;

    @Mixin
    private NodeSettings settings = new NodeSettings();

    @Option(
            names = "--listen",
            order = -3,
            paramLabel = "HOST:PORT",
            description = "Where other nodes reach this one; port 0 is any free one. Default: ${DEFAULT-VALUE}")
    private String listen = "127.0.0.1:0";

    @Option(
            names = "--join",
            order = -2,
            paramLabel = "HOST:PORT",
            description = "A node of the network. Default: begin a new one")
    private @Nullable String join;

    @Option(names = "--json", description = "Print where the node is as JSON")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Address contact = join == null ? null : HostPort.address(join);
        try (Running running = new Running(settings, 1)) {
            Node node = running.network().start(settings.at(HostPort.parse(listen)));
            running.serve(() -> Runtime.getRuntime().halt(CRASHED));
            Running.await(contact == null ? node.create() : node.join(contact));
            say(node, running);
            running.share(node);
            running.waitForEnd();
        }
        return Main.DONE;
    }

    private void say(Node node, Running running) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("address", node.self().toString());
            all.put("control", running.url());
            out.println(Json.write(all));
        } else {
            out.println(node.options().overlay() + " peer of '"
                    + node.options().submission().name() + "' at " + node.self()
                    + (join == null ? ", first of network '" : ", in network '")
                    + node.options().network() + "'");
            running.say(out);
            out.println("another one: peerlab node" + settings.agreed() + " --join " + node.self());
        }
        out.flush();
    }
}
