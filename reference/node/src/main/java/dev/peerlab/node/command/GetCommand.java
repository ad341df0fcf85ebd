package dev.peerlab.node.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks for the value of a key. */
@Command(name = "get", description = "Prints the value of a key. Exit code 1 if it is not there.")
final class GetCommand extends RemoteCommand {

    @Parameters(paramLabel = "KEY", description = "Any text")
    private String key = "";

    @Option(names = "--save", description = "Have the node save it, under its name, where it shares files")
    private boolean save;

    @Option(names = "--file", paramLabel = "FILE", description = "Write the value to a file, byte by byte")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        Map<String, Object> answer = tell("get", Map.of("key", key, "save", save));
        boolean found = Boolean.TRUE.equals(answer.get("found"));
        if (file != null && found) {
            write(file, bytes(answer));
        }
        if (isJson()) {
            print(answer, "");
        } else if (!found) {
            err().println("no value for '" + key + "'");
        } else if (file == null) {
            show(answer);
        }
        return found ? Main.DONE : Main.FAILED;
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new IOException("cannot write " + file + ": " + e.getClass().getSimpleName(), e);
        }
    }

    private void show(Map<String, Object> answer) {
        if (answer.get("value") instanceof String text) {
            out().println(text);
        } else {
            System.out.writeBytes(bytes(answer));
            System.out.flush();
        }
    }

    private static byte[] bytes(Map<String, Object> answer) {
        return answer.get("base64") instanceof String coded
                ? Base64.getDecoder().decode(coded)
                : String.valueOf(answer.get("value")).getBytes(StandardCharsets.UTF_8);
    }
}
