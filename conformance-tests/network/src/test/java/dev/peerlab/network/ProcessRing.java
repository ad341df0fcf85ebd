package dev.peerlab.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.node.control.Json;
import dev.peerlab.node.process.NodeProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;

/** A Chord ring of processes, and what somebody who sees all of it knows. */
final class ProcessRing implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The jar that is handed out. */
    private static final List<String> PROGRAM = List.of(
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            System.getProperty("peerlab.jar", "peerlab.jar"));

    private final List<String> options;
    private final List<NodeProcess> nodes = new ArrayList<>();

    /** Every process, whatever became of it since. */
    private final Queue<NodeProcess> started = new ConcurrentLinkedQueue<>();

    /** What was put, and reported as done. */
    private final Map<String, String> acknowledged = new ConcurrentSkipListMap<>();

    ProcessRing(List<String> options) {
        this.options = options;
    }

    /** Starts a process that joins by the first one; the first one begins the ring. */
    NodeProcess add(List<String> more) throws IOException {
        NodeProcess node = start(arguments(more));
        nodes.add(node);
        return node;
    }

    private NodeProcess start(List<String> arguments) throws IOException {
        NodeProcess node = NodeProcess.start(PROGRAM, arguments);
        started.add(node);
        return node;
    }

    /** Starts processes, all but the first one of the ring at the same time. */
    void addAll(List<List<String>> each) throws IOException {
        if (nodes.isEmpty()) {
            add(each.get(0));
        }
        List<Callable<NodeProcess>> starts = new ArrayList<>();
        for (List<String> more : each.subList(nodes.size(), each.size())) {
            starts.add(() -> start(arguments(more)));
        }
        nodes.addAll(Together.all(starts));
    }

    private List<String> arguments(List<String> more) {
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(more);
        if (!nodes.isEmpty()) {
            arguments.addAll(List.of("--join", nodes.get(0).address()));
        }
        return arguments;
    }

    List<NodeProcess> nodes() {
        return List.copyOf(nodes);
    }

    void kill(NodeProcess node) throws IOException {
        node.kill();
        nodes.remove(node);
    }

    void leave(NodeProcess node) throws IOException {
        tell(node, "leave", Map.of());
        node.waitForEnd();
        nodes.remove(node);
    }

    void put(NodeProcess by, String key, String value) {
        tell(by, "put", Map.of("key", key, "value", value));
        acknowledged.put(key, value);
    }

    /** {@return the members in the order of their ids, as one of them finds them by going around} */
    List<Map<String, Object>> members(NodeProcess seenBy) {
        return Json.objects(tell(seenBy, "ring", Map.of()), "members").stream()
                .sorted(Comparator.comparing(ProcessRing::id))
                .toList();
    }

    /** JOIN-5: after joins stop and maintenance runs, the ring is ideal. */
    void becomesIdeal() {
        Await.until(
                "[JOIN-5] the ring is ideal",
                PATIENCE,
                this::isIdeal,
                () -> "seen by the first: " + members(nodes.get(0)));
    }

    private boolean isIdeal() {
        List<Map<String, Object>> members = members(nodes.get(0));
        int size = members.size();
        return size == nodes.size()
                && IntStream.range(0, size)
                        .allMatch(i -> isIdeal(
                                members.get(i), members.get((i + size - 1) % size), members.get((i + 1) % size)));
    }

    private static boolean isIdeal(Map<String, Object> member, Map<String, Object> before, Map<String, Object> after) {
        List<Map<String, Object>> successors = Json.objects(member, "successors");
        return id(before).equals(id(Json.object(member, "predecessor")))
                && !successors.isEmpty()
                && id(after).equals(id(successors.get(0)));
    }

    /** LOOKUP-2: the owner of a key is the first peer whose id equals or follows it, whoever asks. */
    void everyLookupEndsAtTheOwner() {
        List<String> ids = members(nodes.get(0)).stream().map(ProcessRing::id).toList();
        for (NodeProcess node : nodes) {
            for (String key : acknowledged.keySet()) {
                Map<String, Object> answer = tell(node, "lookup", Map.of("key", key));
                String owner = ids.stream()
                        .filter(id -> id.compareTo(id(answer)) >= 0)
                        .findFirst()
                        .orElse(ids.get(0));
                assertThat(id(Json.object(answer, "owner")))
                        .as("[LOOKUP-2] owner of %s, asked of %s", key, node.address())
                        .isEqualTo(owner);
            }
        }
    }

    /** JOIN-7, RECOVER-7, RECOVER-9: no acknowledged key is lost. */
    void everyKeyIsThere(String rule, NodeProcess asked) {
        acknowledged.forEach((key, value) -> assertThat(tell(asked, "get", Map.of("key", key)))
                .as("[%s] key %s, asked of %s", rule, key, asked.address())
                .containsEntry("value", value));
    }

    /** RECOVER-8: after repair each key has exactly the set number of replicas. */
    void everyKeyHasItsReplicas(int replicas) {
        long expected = (long) Math.min(replicas, nodes.size()) * acknowledged.size();
        Await.until(
                "[RECOVER-8] " + expected + " copies in all",
                PATIENCE,
                () -> nodes.stream().mapToLong(ProcessRing::keys).sum() == expected,
                () -> "copies: " + nodes.stream().map(ProcessRing::keys).toList());
    }

    /** {@return a node's answer to a command} */
    static Map<String, Object> tell(NodeProcess node, String command, Map<String, Object> arguments) {
        try {
            return node.tell(command, arguments);
        } catch (IOException e) {
            throw new AssertionError(node.address() + " " + command + " " + arguments + ": " + e.getMessage(), e);
        }
    }

    /** {@return how many keys a node keeps, its own and copies} */
    private static long keys(NodeProcess node) {
        return ((Number) tell(node, "status", Map.of()).getOrDefault("keys", 0)).longValue();
    }

    private static String id(Map<String, Object> peer) {
        return String.valueOf(peer.get("id"));
    }

    @Override
    public void close() {
        started.forEach(NodeProcess::close);
    }
}
