package dev.peerlab.node.command;

import dev.peerlab.node.LocalNetwork;
import dev.peerlab.node.LocalNodes;
import dev.peerlab.node.Node;
import dev.peerlab.node.NodeOptions;
import dev.peerlab.node.OverlayKind;
import dev.peerlab.node.control.ControlServer;
import dev.peerlab.node.share.SharedDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Types commands, and reads what is printed. A command that asks a node asks the ones of this process. */
abstract class AtATerminal {

    @TempDir
    Path directory = Path.of("");

    final LocalNetwork network = new LocalNetwork(1);
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    @SuppressWarnings("NullAway.Init")
    ControlServer control;

    @BeforeEach
    void serve() throws IOException {
        control = new ControlServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                network,
                new SharedDirectory(directory),
                () -> {},
                () -> {});
    }

    @AfterEach
    void close() {
        control.close();
        network.close();
    }

    final Node chord() throws Exception {
        return start(LocalNodes.options(OverlayKind.CHORD));
    }

    final Node start(NodeOptions options) throws Exception {
        Node node = network.start(options);
        node.create().get(10, TimeUnit.SECONDS);
        return node;
    }

    final int runAnywhere(String... arguments) {
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }

    /** A command that asks a node asks the one of this test. */
    final int run(String... arguments) {
        CommandLine command = arguments.length == 0
                ? null
                : Main.commandLine().getSubcommands().get(arguments[0]);
        boolean remote = command != null && command.getCommand() instanceof RemoteCommand;
        if (!remote) {
            return runAnywhere(arguments);
        }
        String[] there = Arrays.copyOf(arguments, arguments.length + 2);
        there[arguments.length] = "--control";
        there[arguments.length + 1] = control.url();
        return runAnywhere(there);
    }
}
