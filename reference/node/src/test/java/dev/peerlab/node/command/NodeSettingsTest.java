package dev.peerlab.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.node.NodeOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NodeSettingsTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void whatIsSharedIsDealtOutAmongTheNodesOfANetwork() throws IOException {
        for (String name : new String[] {"a", "b", "c"}) {
            Files.createFile(directory.resolve(name));
        }
        String[] arguments = {"--overlay", "flooding", "--share", directory.toString()};
        assertThat(node(0, 2, arguments).shared()).containsExactlyInAnyOrder("a", "c");
        assertThat(node(1, 2, arguments).shared()).containsExactly("b");
        assertThat(node(0, 1, arguments).shared()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void oneSeedGivesEachNodeAChanceOfItsOwnAndTheSameOneEachTime() throws IOException {
        assertThat(node(0, 2, "--seed", "7").seed())
                .isEqualTo(node(0, 2, "--seed", "7").seed());
        assertThat(node(0, 2, "--seed", "7").seed())
                .isNotEqualTo(node(1, 2, "--seed", "7").seed());
    }

    @Test
    void whatAnotherNodeHasToAgreeOnIsToldAndNothingElse() {
        assertThat(settings().agreed()).isEqualTo(" --overlay chord");
        assertThat(settings("--network", "b", "--replicas", "2", "--seed", "7").agreed())
                .isEqualTo(" --overlay chord --network b --replicas 2");
        assertThat(settings("--tls-ca", "ca.pem", "--tls-cert", "my.pem", "--tls-key", "my.key")
                        .agreed())
                .isEqualTo(" --overlay chord --tls-ca ca.pem --tls-cert ITS.pem --tls-key ITS.key");
    }

    @Test
    void overlaysAreNamedInAnyCase() {
        assertThat(settings("--overlay", "RandomWalk").agreed()).isEqualTo(" --overlay randomwalk");
    }

    private static NodeSettings settings(String... arguments) {
        return CommandLine.populateCommand(new NodeSettings(), arguments);
    }

    private static NodeOptions node(int number, int size, String... arguments) throws IOException {
        return settings(arguments).at(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), number, size);
    }
}
