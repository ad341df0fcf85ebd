package dev.peerlab.node.command;

import java.io.IOException;
import java.util.List;
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
        answer.forEach(this::line);
        return Main.DONE;
    }

    /** One of a list a line. */
    private void line(String name, Object value) {
        List<?> lines = value instanceof List<?> list && !list.isEmpty() ? list : List.of(value);
        String before = name;
        for (Object line : lines) {
            out().printf("%-12s %s%n", before, line.equals(List.of()) ? "none" : contact(String.valueOf(line)));
            before = "";
        }
    }

    /** An id, then an address, if it is {@code id@address}. */
    private static String contact(String text) {
        int at = text.indexOf('@');
        return at < 0 ? text : String.format("%-12s %s", shortId(text.substring(0, at)), text.substring(at + 1));
    }
}
