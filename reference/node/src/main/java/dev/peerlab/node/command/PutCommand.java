package dev.peerlab.node.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets the value of a key. */
@Command(
        name = "put",
        description = "Sets the value of a key. In an unstructured overlay: saves it where the node shares files.")
final class PutCommand extends RemoteCommand {

    @Parameters(index = "0", paramLabel = "KEY", description = "Any text")
    private String key = "";

    @Parameters(index = "1", paramLabel = "VALUE", arity = "0..1", description = "Any text")
    private @Nullable String value;

    @Option(names = "--file", paramLabel = "FILE", description = "Take the value from a file")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        if ((value == null) == (file == null)) {
            throw new IllegalArgumentException("a value is missing: must be VALUE or --file FILE, one of them");
        }
        Map<String, Object> arguments = file == null
                ? Map.of("key", key, "value", String.valueOf(value))
                : Map.of("key", key, "base64", Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
        Map<String, Object> answer = tell("put", arguments);
        return print(answer, answer.containsKey("shared") ? "shared " + key : "put " + key);
    }
}
