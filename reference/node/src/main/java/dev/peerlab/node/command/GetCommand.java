package dev.peerlab.node.command;

import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks for the value of a key. */
@Command(name = "get", description = "Prints the value of a key. Exit code 1 if it is not there.")
final class GetCommand extends RemoteCommand {

    @Parameters(paramLabel = "KEY", description = "Any text")
    private String key = "";

    @Option(names = "--save", description = "Save it under its name where the node shares files")
    private boolean save;

    @Override
    public Integer call() throws IOException {
        Map<String, Object> answer = tell("get", Map.of("key", key, "save", save));
        boolean found = Boolean.TRUE.equals(answer.get("found"));
        if (isJson()) {
            print(answer, "");
        } else if (!found) {
            err().println("no value for '" + key + "'");
        } else if (answer.get("base64") instanceof String coded) {
            System.out.writeBytes(Base64.getDecoder().decode(coded));
            System.out.flush();
        } else {
            out().println(answer.get("value"));
        }
        return found ? Main.DONE : Main.FAILED;
    }
}
