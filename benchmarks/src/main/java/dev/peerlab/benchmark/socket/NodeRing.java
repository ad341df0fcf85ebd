package dev.peerlab.benchmark.socket;

import dev.peerlab.node.command.Main;
import dev.peerlab.node.process.NodeProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Nodes in processes of their own, one each, as a user starts them; asked over HTTP, as other terminals do. */
final class NodeRing implements Ring {

    private final List<String> arguments;
    private final List<NodeProcess> nodes = new CopyOnWriteArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final ExecutorService clients;

    private NodeRing(List<String> arguments, int clients) {
        this.arguments = arguments;
        this.clients = Executors.newFixedThreadPool(clients);
    }

    /**
     * {@return nodes that have joined one ring, which need not be in order yet}
     *
     * @param java options of the JVM
     * @param arguments of the command {@code node}
     * @param size how many
     * @param clients how many may be asked at the same time
     */
    static NodeRing of(List<String> java, List<String> arguments, int size, int clients) throws IOException {
        NodeRing ring = new NodeRing(arguments, clients);
        // Also if this program is ended by somebody who has lost patience.
        Runtime.getRuntime().addShutdownHook(new Thread(ring::close, "end of processes"));
        try {
            ring.nodes.add(start(java, arguments));
            List<CompletableFuture<Void>> others = new ArrayList<>();
            for (int i = 1; i < size; i++) {
                others.add(
                        CompletableFuture.runAsync(() -> ring.nodes.add(another(java, ring.joining())), ring.clients));
            }
            for (CompletableFuture<Void> other : others) {
                Driver.await(other);
            }
            for (NodeProcess node : ring.nodes) {
                ring.ids.add(text(node.tell("status", Map.of()), "id"));
            }
            return ring;
        } catch (IOException e) {
            ring.close();
            throw e;
        }
    }

    /** {@return one node, started from what this program runs from} */
    static NodeProcess start(List<String> java, List<String> arguments) throws IOException {
        List<String> program = new ArrayList<>(java);
        program.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        return NodeProcess.start(program, arguments);
    }

    /** {@return the arguments of a node that is to join} */
    List<String> joining() {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--join", nodes.get(0).address()));
        return all;
    }

    private static NodeProcess another(List<String> java, List<String> arguments) {
        try {
            return start(java, arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public List<String> ids() {
        return List.copyOf(ids);
    }

    @Override
    public CompletableFuture<Lookup> lookup(int node, String key) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return lookup(nodes.get(node).tell("lookup", Map.of("key", key)));
                    } catch (IOException e) {
                        throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
                    }
                },
                clients);
    }

    private static Lookup lookup(Map<String, Object> answer) {
        String owner = answer.get("owner") instanceof Map<?, ?> found ? String.valueOf(found.get("id")) : "";
        int questions = answer.get("steps") instanceof List<?> steps ? steps.size() : 0;
        return new Lookup(
                text(answer, "id"), owner, (int) number(answer, "hops"), questions, 1_000 * number(answer, "micros"));
    }

    private static String text(Map<String, Object> answer, String name) {
        return String.valueOf(answer.get(name));
    }

    private static long number(Map<String, Object> answer, String name) {
        return Optional.<@Nullable Object>ofNullable(answer.get(name))
                .map(value -> ((Number) value).longValue())
                .orElse(0L);
    }

    /** {@return the processor time that its processes have used so far, all together} */
    Duration cpu() {
        return nodes.stream().map(NodeProcess::cpu).reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        nodes.forEach(NodeProcess::close);
        clients.shutdownNow();
    }
}
