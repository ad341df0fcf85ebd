package dev.peerlab.node.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.node.command.Main;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NodeProcessTest {

    private static final List<String> PROGRAM =
            List.of("-Xmx64m", "-cp", System.getProperty("java.class.path"), Main.class.getName());

    @Test
    void aNodeAnswersUntilItIsAskedToEnd() throws IOException {
        try (NodeProcess node = NodeProcess.start(PROGRAM, List.of())) {
            assertThat(node.tell("status", Map.of()))
                    .containsEntry("address", node.address())
                    .containsEntry("state", "running");
            assertThat(node.startTime()).isPositive();
            assertThat(node.cpu()).isPositive();
            node.end();
            assertThat(node.isAlive()).isFalse();
        }
    }

    @Test
    void aNodeThatCannotJoinSaysWhy() {
        assertThatThrownBy(() -> NodeProcess.start(PROGRAM, List.of("--join", "127.0.0.1:1")))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("no node --join 127.0.0.1:1: could not join: 127.0.0.1:1");
    }

    @Test
    void aProgramThatEndsWithoutAWordIsToldByItsExitCode() {
        assertThatThrownBy(() -> NodeProcess.start(List.of("-version"), List.of("--bits", "8")))
                .isInstanceOf(IOException.class)
                .hasMessage("no node --bits 8: it ended with exit code 0");
    }

    @Test
    void aProgramThatIsNoNodeIsToldByWhatItSaid() {
        assertThatThrownBy(() -> NodeProcess.start(List.of("--version"), List.of("--bits", "8")))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("no node --bits 8: it said '.+'");
    }
}
