package dev.peerlab.node.command;

import dev.peerlab.contract.Address;
import dev.peerlab.node.Node;
import dev.peerlab.node.OverlayKind;
import dev.peerlab.node.control.Json;
import dev.peerlab.node.transport.HostPort;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a whole network in one process. */
@Command(
        name = "network",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs a whole network in one process, on free ports of loopback.")
final class NetworkCommand implements Callable<Integer> {

    private static final int MAX_SIZE = 256;

    private static final String SEARCH =
            "peerlab search NAME (of a file in --share DIR, or of what was shared on the page)";

    private static final Map<OverlayKind, String> EXAMPLES = Map.of(
            OverlayKind.CHORD, "peerlab put greeting hello; peerlab get greeting; peerlab ring",
            OverlayKind.FLOODING, SEARCH,
            OverlayKind.RANDOMWALK, SEARCH);

    @Mixin
    private NodeSettings settings = new NodeSettings();

    @Option(
            names = "--size",
            order = -2,
            paramLabel = "NUMBER",
            description = "How many nodes, 1 to " + MAX_SIZE + ". Default: ${DEFAULT-VALUE}")
    private int size = 16;

    @Option(names = "--json", description = "Print where the nodes are as JSON")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("size " + size + ": must be 1 to " + MAX_SIZE);
        }
        int threads = Math.min(size, Runtime.getRuntime().availableProcessors());
        try (Running running = new Running(settings, threads)) {
            running.serve(() -> {});
            Node first = start(running, 0);
            Running.await(first.create());
            RandomGenerator contacts = settings.chance(size);
            List<Address> addresses = new ArrayList<>(List.of(first.self()));
            for (int i = 1; i < size; i++) {
                Node next = start(running, i);
                // By one or another, so that no peer is everybody's neighbor.
                Running.await(next.join(addresses.get(contacts.nextInt(i))));
                addresses.add(next.self());
            }
            say(addresses, running);
            running.share(first);
            running.waitForEnd();
        }
        return Main.DONE;
    }

    private Node start(Running running, int number) throws IOException {
        return running.network().start(settings.at(HostPort.parse("127.0.0.1:0"), number, size));
    }

    private void say(List<Address> addresses, Running running) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("addresses", addresses.stream().map(Address::toString).toList());
            all.put("control", running.url());
            out.println(Json.write(all));
        } else {
            out.println(RemoteCommand.count(size, settings.overlay() + " peer") + ", at " + addresses.get(0)
                    + (size > 1 ? " and other ports" : ""));
            running.say(out);
            out.println("from another terminal: " + EXAMPLES.get(settings.overlay()));
        }
        out.flush();
    }
}
