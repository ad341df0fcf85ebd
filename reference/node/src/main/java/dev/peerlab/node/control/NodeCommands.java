package dev.peerlab.node.control;

import dev.peerlab.contract.Id;
import dev.peerlab.contract.store.StoreUpcall.Ended;
import dev.peerlab.contract.store.StoreUpcall.Outcome;
import dev.peerlab.contract.store.Value;
import dev.peerlab.node.Node;
import dev.peerlab.node.OverlayKind;
import dev.peerlab.node.overlay.ChordOverlay;
import dev.peerlab.node.overlay.SearchResult;
import dev.peerlab.node.share.SharedDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a node can be told to do. */
final class NodeCommands {

    private static final int MAX_TTL = 7;
    private static final int SEARCH_MILLIS = 1_000;

    private final @Nullable SharedDirectory share;
    private final Map<String, Command> commands = new TreeMap<>();

    /** One command. */
    @FunctionalInterface
    interface Command {
        CompletableFuture<Map<String, Object>> run(Node node, Arguments arguments);
    }

    /**
     * Makes the commands.
     *
     * @param share the directory that the nodes share; null for none
     * @param crash stops a node at once
     */
    NodeCommands(@Nullable SharedDirectory share, Function<Node, CompletableFuture<Map<String, Object>>> crash) {
        this.share = share;
        commands.put("put", this::put);
        commands.put("get", this::get);
        commands.put("remove", this::remove);
        commands.put("lookup", (node, arguments) -> {
            Id key = key(node, arguments.text("key"));
            return node.lookup(key).thenApply(trace -> Answers.of(arguments.text("key"), trace));
        });
        commands.put("ring", (node, arguments) -> node.chord(ChordOverlay::ring).thenApply(Answers::ofRing));
        commands.put("search", this::search);
        commands.put("share", (node, arguments) -> share(node, arguments.text("keyword")));
        commands.put("status", (node, arguments) -> describe(node));
        commands.put("leave", (node, arguments) -> node.leave().thenApply(left -> Map.of("left", true)));
        commands.put("crash", (node, arguments) -> crash.apply(node));
    }

    /**
     * {@return what a command ends with; fails with a message for a person to read}
     *
     * @throws IllegalArgumentException if there is no such command, or its arguments make no sense
     */
    CompletableFuture<Map<String, Object>> run(Node node, String name, Arguments arguments) {
        Command command = commands.get(name);
        if (command == null) {
            throw new IllegalArgumentException("command '" + name + "': must be one of " + commands.keySet());
        }
        if (node.state() != Node.State.RUNNING && !name.equals("status")) {
            throw new IllegalStateException(node.self() + " is not running: " + Answers.name(node.state()));
        }
        return command.run(node, arguments);
    }

    static CompletableFuture<Map<String, Object>> describe(Node node) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("address", node.self().toString());
        about.put("state", Answers.name(node.state()));
        about.put("overlay", node.options().overlay().toString());
        about.put("network", node.options().network());
        about.put("submission", node.options().submission().name());
        if (node.state() == Node.State.LEFT || node.state() == Node.State.CRASHED) {
            return CompletableFuture.completedFuture(about);
        }
        return node.call(overlay -> {
            about.putAll(overlay.describe());
            return CompletableFuture.completedFuture(about);
        });
    }

    private static Id key(Node node, String text) {
        return node.options().chord().space().hash(text);
    }

    private CompletableFuture<Map<String, Object>> put(Node node, Arguments arguments) {
        String key = arguments.text("key");
        byte[] bytes = arguments.bytes();
        if (node.options().overlay() == OverlayKind.CHORD) {
            return node.chord(chord -> chord.put(chord.key(key), Value.of(bytes)))
                    .thenApply(ended -> stored(key, ended));
        }
        save(key, bytes);
        return share(node, key).thenApply(shared -> Map.of("key", key, "shared", true));
    }

    private static CompletableFuture<Map<String, Object>> share(Node node, String keyword) {
        return node.search(peer -> {
            peer.share(keyword);
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("keyword", keyword);
            answer.put("shared", true);
            return CompletableFuture.completedFuture(answer);
        });
    }

    private CompletableFuture<Map<String, Object>> get(Node node, Arguments arguments) {
        String key = arguments.text("key");
        boolean save = arguments.flag("save");
        if (save) {
            SharedDirectory.check(key);
        }
        // Not on the node's own thread: a disk may be slow.
        return node.chord(chord -> chord.get(chord.key(key))).thenApplyAsync(ended -> {
            Map<String, Object> answer = stored(key, ended);
            answer.put("found", ended.value().isPresent());
            ended.value().ifPresent(value -> Answers.putValue(answer, value.bytes()));
            if (save && ended.value().isPresent()) {
                save(key, ended.value().get().bytes());
                answer.put("saved", key);
            }
            return answer;
        });
    }

    private CompletableFuture<Map<String, Object>> remove(Node node, Arguments arguments) {
        String key = arguments.text("key");
        if (node.options().overlay() == OverlayKind.CHORD) {
            return node.chord(chord -> chord.remove(chord.key(key))).thenApply(ended -> stored(key, ended));
        }
        try {
            if (share != null) {
                share.delete(key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return node.search(peer -> CompletableFuture.completedFuture(Map.of("key", key, "removed", peer.unshare(key))));
    }

    private static Map<String, Object> stored(String key, Ended ended) {
        if (ended.outcome() == Outcome.TIMED_OUT) {
            throw new IllegalStateException("nobody answered in time; a change may or may not have happened");
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("key", key);
        answer.put("id", ended.key().toString());
        return answer;
    }

    private void save(String name, byte[] bytes) {
        if (share == null) {
            throw new IllegalStateException("this node shares no directory: start it with --share DIR");
        }
        try {
            share.write(name, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
        }
    }

    private CompletableFuture<Map<String, Object>> search(Node node, Arguments arguments) {
        String keyword = arguments.text("keyword");
        int ttl = arguments.number("ttl", MAX_TTL);
        int millis = arguments.number("millis", SEARCH_MILLIS);
        boolean tooFar = ttl > MAX_TTL && node.options().overlay() == OverlayKind.FLOODING;
        if (ttl < 0 || tooFar || millis < 1) {
            throw new IllegalArgumentException(
                    "ttl " + ttl + " for " + millis + " ms: must be 0 to " + MAX_TTL + ", and 1 ms or more");
        }
        CompletableFuture<SearchResult> result =
                node.search(peer -> peer.search(keyword, ttl, Duration.ofMillis(millis)));
        return result.thenApply(Answers::of);
    }
}
