package dev.peerlab.node.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** Shows the ring. */
@Command(
        name = "ring",
        description =
                "Goes once around the ring, from successor to successor, and prints each peer with its predecessor.")
final class RingCommand extends RemoteCommand {

    @Override
    public Integer call() throws IOException {
        Map<String, Object> answer = tell("ring", Map.of());
        if (isJson()) {
            return print(answer, "");
        }
        List<Map<String, Object>> members = objects(answer, "members");
        out().printf("%-12s %-22s %-12s %s%n", "id", "address", "after", "successors");
        for (Map<String, Object> member : members) {
            List<String> successors = objects(member, "successors").stream()
                    .map(successor -> shortId(successor.getOrDefault("id", "")))
                    .toList();
            out().printf(
                            "%-12s %-22s %-12s %s%n",
                            shortId(member.getOrDefault("id", "")),
                            member.get("address"),
                            shortId(object(member, "predecessor").getOrDefault("id", "unknown")),
                            String.join(" ", successors));
        }
        out().println(members.size() + (members.size() == 1 ? " peer" : " peers"));
        return Main.DONE;
    }
}
