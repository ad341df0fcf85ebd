package dev.peerlab.node.command;

import java.io.IOException;
import java.util.Map;
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
        if (trace) {
            out().println("key " + key + " is " + shortId(answer.getOrDefault("id", "")));
            int hop = 0;
            for (Map<String, Object> step : objects(answer, "steps")) {
                String took = step.containsKey("micros") ? time(step.getOrDefault("micros", 0)) : "no answer";
                out().printf(
                                "%3d  %-12s %-22s %s%n",
                                ++hop, shortId(step.getOrDefault("id", "")), step.get("address"), took);
            }
        }
        if (found) {
            Map<String, Object> owner = object(answer, "owner");
            out().println("owner " + shortId(owner.getOrDefault("id", "")) + " at " + owner.get("address") + ", "
                    + answer.get("hops") + " hops, " + time(answer.getOrDefault("micros", 0)));
        } else {
            err().println("no owner of '" + key + "' was found in time");
        }
    }
}
