package dev.peerlab.node.command;

import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Removes a key. */
@Command(
        name = "remove",
        description = "Removes a key. In an unstructured overlay: deletes it where the node shares files.")
final class RemoveCommand extends RemoteCommand {

    @Parameters(paramLabel = "KEY", description = "Any text")
    private String key = "";

    @Override
    public Integer call() throws IOException {
        Map<String, Object> answer = tell("remove", Map.of("key", key));
        return print(answer, (Boolean.FALSE.equals(answer.get("removed")) ? "was not shared: " : "removed ") + key);
    }
}
