package dev.peerlab.node.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

    /** More than a node takes, in a request that it still reads. */
    private static final int MAX_BYTES = 1 << 19;

    private static final Path STANDARD_INPUT = Path.of("-");

    @Parameters(index = "0", paramLabel = "KEY", description = "Any text")
    private String key = "";

    @Parameters(index = "1", paramLabel = "VALUE", arity = "0..1", description = "Any text")
    private @Nullable String value;

    @Option(names = "--file", paramLabel = "FILE", description = "Take the value from a file; - is standard input")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        if (value != null && file != null) {
            throw new IllegalArgumentException("two values: must be VALUE or --file FILE, not both");
        }
        Map<String, Object> arguments = value != null
                ? Map.of("key", key, "value", value)
                : Map.of("key", key, "base64", Base64.getEncoder().encodeToString(read()));
        Map<String, Object> answer = tell("put", arguments);
        return print(answer, answer.containsKey("shared") ? "shared " + key : "put " + key);
    }

    private byte[] read() throws IOException {
        if (file == null) {
            throw new IllegalArgumentException("a value is missing: must be VALUE or --file FILE");
        }
        try (InputStream in = file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IllegalArgumentException(
                        file + " has more than " + MAX_BYTES + " bytes: too many for a value");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
