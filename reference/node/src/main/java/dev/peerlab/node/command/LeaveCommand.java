package dev.peerlab.node.command;

import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;

/** Has a node leave. */
@Command(name = "leave", description = "Has a node leave in good order: it hands over its keys and links first.")
final class LeaveCommand extends RemoteCommand {

    @Override
    public Integer call() throws IOException {
        return print(tell("leave", Map.of()), "left");
    }
}
