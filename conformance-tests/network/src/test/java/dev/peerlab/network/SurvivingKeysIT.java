package dev.peerlab.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.node.process.NodeProcess;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sixteen processes, ten thousand keys, and {@code kill -9} for half of the processes. */
@Tag("network")
class SurvivingKeysIT {

    private static final int NODES = 16;
    private static final int KEYS = Integer.getInteger("peerlab.keys", 10_000);
    private static final int REPLICAS = 4;

    /** Repair is rarer than in small rings: each tells all its keys to three others. */
    private static final List<String> RING = List.of(
            "--maintenance", "250", "--repair", "1000", "--successors", "8", "--replicas", String.valueOf(REPLICAS));

    @Test
    void everyAcknowledgedKeyIsReadBackAfterHalfOfTheProcessesWereKilledOneByOne() throws IOException {
        long began = System.nanoTime();
        try (ProcessRing ring = new ProcessRing(RING)) {
            ring.addAll(Collections.nCopies(NODES, List.of()));
            ring.becomesIdeal();
            say("a ring of %d processes after %d ms", NODES, millisSince(began));
            List<NodeProcess> all = ring.nodes();
            Together.times(KEYS, i -> ring.put(all.get(i % NODES), "key " + i, "value " + i));
            say("%d keys put after %d ms", KEYS, millisSince(began));
            for (int killed = 1; killed <= NODES / 2; killed++) {
                // Not the one that the others joined by: nothing depends on it, but the next to come.
                ring.kill(ring.nodes().get(ring.nodes().size() / 2));
                ring.becomesIdeal();
                ring.everyKeyHasItsReplicas(REPLICAS);
                say("%d killed; mended after %d ms", killed, millisSince(began));
            }
            List<NodeProcess> left = ring.nodes();
            assertThat(left).hasSize(NODES / 2).allMatch(NodeProcess::isAlive);
            Together.times(
                    KEYS,
                    i -> assertThat(left.get(i % left.size()).tell("get", Map.of("key", "key " + i)))
                            .as("[RECOVER-7] key %d", i)
                            .containsEntry("value", "value " + i));
            say("all read back after %d ms", millisSince(began));
        }
    }

    private static long millisSince(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
