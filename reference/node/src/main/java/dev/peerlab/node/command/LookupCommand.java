package dev.peerlab.node.command;

import dev.peerlab.node.control.Json;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks up the owner of a key. */
@Command(name = "lookup", description = "Prints the owner of a key. Exit code 1 if it is not found.")
final class LookupCommand extends RemoteCommand {

    @Parameters(paramLabel = "KEY", description = "Any text")
    private String key = "";

    @Option(names = "--trace", description = "Print each peer that is asked, and how long it took to answer")
    private boolean trace;

    @Override
    public Integer call() throws IOException {
        Map<String, Object> answer = tell("lookup", Map.of("key", key));
        boolean found = answer.containsKey("owner");
        if (isJson()) {
            print(answer, "");
        } else {
            tell(answer, found);
        }
        return found ? Main.DONE : Main.FAILED;
    }

    private void tell(Map<String, Object> answer, boolean found) {
        Map<String, Object> owner = Json.object(answer, "owner");
        if (trace) {
            out().println("key " + key + " is " + shortId(answer.getOrDefault("id", "")));
            int asked = 0;
            for (Map<String, Object> step : Json.objects(answer, "steps")) {
                String took = step.containsKey("micros") ? time(step.getOrDefault("micros", 0)) : "no answer";
                boolean last = Objects.equals(step.get("address"), owner.get("address"));
                out().printf(
                                "%3d  %-12s %-22s %9s%s%n",
                                ++asked,
                                shortId(step.getOrDefault("id", "")),
                                step.get("address"),
                                took,
                                last ? "  the owner" : "");
            }
        }
        if (found) {
            out().println("owner " + shortId(owner.getOrDefault("id", "")) + " at " + owner.get("address") + ", "
                    + count(((Number) answer.getOrDefault("hops", 0)).intValue(), "hop") + " before it, "
                    + time(answer.getOrDefault("micros", 0)) + " in all");
        } else {
            err().println("no owner of '" + key + "' was found in time");
        }
    }
}
