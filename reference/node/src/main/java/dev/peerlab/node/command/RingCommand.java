package dev.peerlab.node.command;

import dev.peerlab.node.control.Json;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Shows the ring. */
@Command(
        name = "ring",
        description = "Goes once around the ring, from successor to successor, and prints each peer, whom it knows"
                + " before and after itself, and whether the ring is whole.")
final class RingCommand extends RemoteCommand {

    private static final String ROW = "%-5s %-12s %-22s %-12s %s%n";

    @Override
    public Integer call() throws IOException {
        Map<String, Object> answer = tell("ring", Map.of());
        if (isJson()) {
            return print(answer, "");
        }
        List<Map<String, Object>> members = Json.objects(answer, "members");
        Map<Object, Object> numbers = numbers();
        out().printf(ROW, "node", "id", "address", "predecessor", "successors");
        for (Map<String, Object> member : members) {
            out().printf(
                            ROW,
                            numbers.getOrDefault(member.get("address"), "-"),
                            id(member),
                            member.get("address"),
                            id(Json.object(member, "predecessor")),
                            Json.objects(member, "successors").stream()
                                    .map(RingCommand::id)
                                    .collect(Collectors.joining(" ")));
        }
        int wrong = wrong(members);
        out().println(count(members.size(), "peer") + ", "
                + (wrong == 0
                        ? "the ring is whole"
                        : "mending: " + wrong + " of them know one that is gone or misplaced"));
        return Main.DONE;
    }

    /** The nodes of the process that is asked, by their addresses; only looked up. */
    private Map<Object, Object> numbers() throws IOException {
        Map<Object, Object> numbers = new HashMap<>();
        for (Map<String, Object> node : Json.objects(client().network(), "nodes")) {
            numbers.put(node.get("address"), node.get("number"));
        }
        return numbers;
    }

    private static String id(Map<String, Object> contact) {
        return shortId(contact.getOrDefault("id", "unknown"));
    }

    /** {@return how many peers have a neighbor that is not on the way around, or not in its place} */
    static int wrong(List<Map<String, Object>> members) {
        int wrong = 0;
        int n = members.size();
        for (int i = 0; i < n; i++) {
            Map<String, Object> member = members.get(i);
            List<Object> successors = addresses(Json.objects(member, "successors").stream());
            List<Object> after = addresses(Stream.iterate(i + 1, next -> next + 1)
                    .limit(successors.size())
                    .map(next -> members.get(next % n)));
            Object before = members.get((i + n - 1) % n).get("address");
            boolean alone = n == 1;
            if (!alone
                    && (!successors.equals(after)
                            || !Objects.equals(
                                    Json.object(member, "predecessor").get("address"), before))) {
                wrong++;
            }
        }
        return wrong;
    }

    private static List<Object> addresses(Stream<Map<String, Object>> contacts) {
        return contacts.map(contact -> contact.getOrDefault("address", "")).toList();
    }
}
