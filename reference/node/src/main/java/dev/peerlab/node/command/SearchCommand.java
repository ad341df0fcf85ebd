package dev.peerlab.node.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks for who holds a keyword. */
@Command(
        name = "search",
        description = "Prints who holds a keyword, in an unstructured overlay. Exit code 1 if nobody answers.")
final class SearchCommand extends RemoteCommand {

    @Parameters(paramLabel = "KEYWORD", description = "The name of a file that somebody shares")
    private String keyword = "";

    @Option(
            names = "--ttl",
            paramLabel = "HOPS",
            description = "How many hops a query may travel. Default: ${DEFAULT-VALUE}")
    private int ttl = 7;

    @Option(
            names = "--millis",
            paramLabel = "MILLIS",
            description = "How long to wait for answers, in milliseconds. Default: ${DEFAULT-VALUE}")
    private int millis = 1_000;

    @Override
    public Integer call() throws IOException {
        Map<String, Object> answer = tell("search", Map.of("keyword", keyword, "ttl", ttl, "millis", millis));
        List<?> holders = (List<?>) answer.getOrDefault("holders", List.of());
        if (isJson()) {
            print(answer, "");
        } else if (holders.isEmpty()) {
            err().println("nobody holds '" + keyword + "' within reach: "
                    + String.valueOf(answer.get("outcome")).replace('_', ' '));
        } else {
            holders.forEach(holder -> out().println(holder));
        }
        return holders.isEmpty() ? Main.FAILED : Main.DONE;
    }
}
