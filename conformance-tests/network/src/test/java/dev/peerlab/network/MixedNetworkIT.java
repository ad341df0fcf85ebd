package dev.peerlab.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.mutant.PastedWorkbook;
import dev.peerlab.node.process.NodeProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook with the reference's code pasted in, in one network with the reference, in every role. */
@Tag("network")
class MixedNetworkIT {

    private static final List<String> RING =
            List.of("--maintenance", "100", "--repair", "300", "--successors", "4", "--replicas", "3");
    private static final int KEYS = 30;

    @TempDir
    private static Path classes = Path.of("");

    @TempDir
    private Path shared = Path.of("");

    @BeforeAll
    static void pasteTheReferenceIntoTheWorkbook() throws IOException {
        PastedWorkbook.ofReference().compileTo(classes);
    }

    private static List<String> peer(String submission) {
        return List.of("--submission", submission, "--classes", classes.toString());
    }

    private static String other(String submission) {
        return submission.equals("reference") ? "workbook" : "reference";
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference", "workbook"})
    void aRingOfBothKindsKeepsItsKeysWhilePeersJoinCrashAndLeave(String first) throws IOException {
        String second = other(first);
        try (ProcessRing ring = new ProcessRing(RING)) {
            ring.addAll(List.of(peer(first), peer(second), peer(second), peer(first)));
            ring.becomesIdeal();
            for (int i = 0; i < KEYS; i++) {
                ring.put(ring.nodes().get(i % 4), "key " + i, "value " + i);
            }
            ring.everyLookupEndsAtTheOwner();

            ring.everyKeyIsThere("JOIN-7", ring.add(peer(second)));
            ring.everyKeyIsThere("JOIN-7", ring.add(peer(first)));
            ring.becomesIdeal();
            ring.everyKeyHasItsReplicas(3);

            ring.kill(ring.nodes().get(1));
            ring.becomesIdeal();
            ring.everyKeyHasItsReplicas(3);
            ring.kill(ring.nodes().get(2));
            ring.becomesIdeal();
            ring.everyKeyIsThere("RECOVER-7", ring.nodes().get(0));
            ring.everyLookupEndsAtTheOwner();

            ring.leave(ring.nodes().get(2));
            ring.everyKeyIsThere("RECOVER-9", ring.nodes().get(1));
            ring.leave(ring.nodes().get(0));
            ring.everyKeyIsThere("RECOVER-9", ring.nodes().get(0));
        }
    }

    @ParameterizedTest
    @CsvSource({"flooding,reference", "flooding,workbook", "randomwalk,reference", "randomwalk,workbook"})
    void bothKindsFindWhatTheOtherShares(String overlay, String first) throws IOException {
        try (ProcessRing network = new ProcessRing(List.of("--overlay", overlay, "--degree", "2"))) {
            List<List<String>> each = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String kind = i % 2 == 0 ? first : other(first);
                Path directory = Files.createDirectories(shared.resolve(overlay + i));
                Files.writeString(directory.resolve("song " + i), "la");
                List<String> arguments = new ArrayList<>(peer(kind));
                arguments.addAll(List.of("--share", directory.toString()));
                each.add(arguments);
            }
            network.addAll(each);
            List<NodeProcess> nodes = network.nodes();
            // At the same time: nobody can tell when a flood is over, so each search takes all of its time.
            Together.times(nodes.size() * nodes.size(), pair -> {
                NodeProcess asked = nodes.get(pair / nodes.size());
                int number = pair % nodes.size();
                NodeProcess holder = nodes.get(number);
                if (!holder.equals(asked)) {
                    Map<String, Object> query = Map.of("keyword", "song " + number, "millis", 3_000);
                    assertThat(asked.tell("search", query).get("holders"))
                            .as("[FLOOD-11, WALK-9] who holds song %d, asked of %s", number, asked.address())
                            .isEqualTo(List.of(holder.address()));
                }
            });
        }
    }
}
