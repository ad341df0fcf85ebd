package dev.peerlab.node.command;

import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;

/** Shows what a node is and knows. */
@Command(name = "status", description = "Prints what a node is, and what it knows.")
final class StatusCommand extends RemoteCommand {

    @Override
    public Integer call() throws IOException {
        Map<String, Object> answer = tell("status", Map.of());
        if (isJson()) {
            return print(answer, "");
        }
        answer.forEach((name, value) -> out().printf("%-12s %s%n", name, value));
        return Main.DONE;
    }
}
