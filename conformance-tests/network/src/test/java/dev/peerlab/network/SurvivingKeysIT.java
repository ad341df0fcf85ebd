package dev.peerlab.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sixteen processes, ten thousand keys, and {@code kill -9} for half of the processes. */
@Tag("network")
class SurvivingKeysIT {

    private static final int NODES = 16;
    private static final int KEYS = Integer.getInteger("peerlab.keys", 10_000);
    private static final int REPLICAS = 4;
    private static final int CLIENTS = 8;

    /** Repair is rarer than in small rings: each tells all its keys to three others. */
    private static final List<String> RING = List.of(
            "--maintenance", "250", "--repair", "1000", "--successors", "8", "--replicas", String.valueOf(REPLICAS));

    @Test
    void everyAcknowledgedKeyIsReadBackAfterHalfOfTheProcessesWereKilledOneByOne() throws Exception {
        try (ProcessRing ring = new ProcessRing(RING)) {
            for (int i = 0; i < NODES; i++) {
                ring.add(List.of());
            }
            ring.becomesIdeal();
            lookups(ring);
            long began = System.nanoTime();
            together(i -> ring.put(ring.nodes().get(i % NODES), "key " + i, "value " + i));
            say("%d keys put in %d ms", KEYS, (System.nanoTime() - began) / 1_000_000);
            for (int killed = 1; killed <= NODES / 2; killed++) {
                // Not the one that the others joined by: nothing depends on it, but the next to come.
                ring.kill(ring.nodes().get(ring.nodes().size() / 2));
                long dead = System.nanoTime();
                ring.becomesIdeal();
                ring.everyKeyHasItsReplicas(REPLICAS);
                say("%d killed; mended after %d ms", killed, (System.nanoTime() - dead) / 1_000_000);
            }
            List<NodeProcess> left = ring.nodes();
            assertThat(left).hasSize(NODES / 2).allMatch(NodeProcess::isAlive);
            together(i -> assertThat(left.get(i % left.size()).tell("get", Map.of("key", "key " + i)))
                    .as("[RECOVER-7] key %d", i)
                    .containsEntry("value", "value " + i));
        }
    }

    /** Latency is measured in the node that looks up; the rate includes the way from here to there. */
    private static void lookups(ProcessRing ring) throws Exception {
        int count = 2_000;
        long[] micros = new long[count];
        long began = System.nanoTime();
        together(count, i -> {
            Map<String, Object> answer = ring.nodes().get(i % NODES).tell("lookup", Map.of("key", "lookup " + i));
            assertThat(answer).containsKey("owner");
            micros[i] = ((Number) answer.getOrDefault("micros", 0)).longValue();
        });
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        Arrays.sort(micros);
        say(
                "%d processes: %.0f lookups/s, p50 %d us, p99 %d us",
                NODES, count / (took.toNanos() / 1e9), micros[count / 2], micros[count * 99 / 100]);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static void together(IntConsumer task) throws Exception {
        together(KEYS, task);
    }

    private static void together(int count, IntConsumer task) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Void>> shares = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int mine = client;
                shares.add(() -> {
                    IntStream.range(0, count).filter(i -> i % CLIENTS == mine).forEach(task);
                    return null;
                });
            }
            for (Future<Void> share : clients.invokeAll(shares)) {
                share.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(String.valueOf(e.getCause()), e);
        } finally {
            clients.shutdownNow();
        }
    }
}
