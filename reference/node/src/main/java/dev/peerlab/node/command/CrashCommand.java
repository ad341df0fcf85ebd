package dev.peerlab.node.command;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.util.Map;
import picocli.CommandLine.Command;

/** Has a node crash. */
@Command(
        name = "crash",
        description = "Stops a node at once, without a word to the others; a 'node' ends with its process.")
final class CrashCommand extends RemoteCommand {

    @Override
    public Integer call() throws IOException {
        try {
            return print(tell("crash", Map.of()), "crashed");
        } catch (ConnectException e) {
            throw e;
        } catch (SocketException e) {
            // It could not say so any more.
            return print(Map.of("crashed", true), "crashed");
        }
    }
}
