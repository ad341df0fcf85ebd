package dev.peerlab.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.node.LocalNodes;
import dev.peerlab.node.Node;
import dev.peerlab.node.OverlayKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MainTest extends AtATerminal {

    @Test
    void whatIsPutIsGotUntilItIsRemoved() throws Exception {
        chord();
        assertThat(run("put", "key", "some value")).isZero();
        assertThat(run("get", "key")).isZero();
        assertThat(out).hasToString("put key\nsome value\n");
        assertThat(run("remove", "key")).isZero();
        assertThat(run("get", "key")).isEqualTo(1);
        assertThat(err).hasToString("no value for 'key'\n");
    }

    @Test
    void aFileIsPutAndSaved() throws Exception {
        chord();
        Path file = Files.write(directory.resolve("from"), new byte[] {(byte) 0xff, 0});
        assertThat(run("put", "to", "--file", file.toString())).isZero();
        assertThat(run("get", "to", "--save", "--json")).isZero();
        assertThat(out.toString()).contains("\"base64\":\"/wA=\"");
        assertThat(directory.resolve("to")).hasBinaryContent(new byte[] {(byte) 0xff, 0});
    }

    @Test
    void aNameThatLeadsOutOfTheDirectoryIsNotSaved() throws Exception {
        chord();
        assertThat(run("put", "../evil", "x")).isZero();
        assertThat(run("get", "../evil", "--save")).isEqualTo(2);
        assertThat(err).hasToString("name '../evil': must be a plain file name, without / \\ : or a dot in front\n");
        assertThat(directory.resolve("../evil")).doesNotExist();
    }

    @Test
    void aLookupIsTraced() throws Exception {
        Node node = chord();
        assertThat(run("lookup", "--trace", "key")).isZero();
        assertThat(out.toString())
                .containsPattern("owner \\S+ at " + node.self() + ", 0 hops before it, \\d+\\.\\d ms in all\n");
        assertThat(run("lookup", "--json", "key")).isZero();
        assertThat(out.toString()).contains("\"address\":\"" + node.self() + "\"", "\"steps\":[");
    }

    @Test
    void theRingAndTheStatusAreShown() throws Exception {
        Node node = chord();
        assertThat(run("ring")).isZero();
        assertThat(out.toString()).contains(node.self().toString()).endsWith("1 peer, the ring is whole\n");
        assertThat(run("status")).isZero();
        assertThat(out.toString()).contains("state        running\n", "submission   reference\n");
    }

    @Test
    void whatIsSharedIsFound() throws Exception {
        Node node = start(LocalNodes.options(OverlayKind.FLOODING));
        Node other = network.start(LocalNodes.options(OverlayKind.FLOODING));
        other.join(node.self()).get(10, TimeUnit.SECONDS);
        assertThat(run("put", "--node", "1", "song", "la")).isZero();
        assertThat(directory.resolve("song")).hasContent("la");
        assertThat(run("search", "song", "--millis", "200")).isZero();
        assertThat(out).hasToString("shared song\n" + other.self() + "\n");
        assertThat(run("search", "nothing", "--millis", "50")).isEqualTo(1);
        assertThat(run("get", "song")).isEqualTo(1);
        assertThat(err.toString()).endsWith("flooding keeps no keys; it searches for what its peers share\n");
    }

    @Test
    void aNodeLeavesAndAnotherCrashes() throws Exception {
        Node node = chord();
        Node other = network.start(LocalNodes.options(OverlayKind.CHORD));
        other.join(node.self()).get(10, TimeUnit.SECONDS);
        assertThat(run("leave", "--node", "1")).isZero();
        assertThat(other.state()).isEqualTo(Node.State.LEFT);
        assertThat(run("crash")).isZero();
        assertThat(node.state()).isEqualTo(Node.State.CRASHED);
        assertThat(run("put", "a", "b")).isEqualTo(1);
        assertThat(err).hasToString(node.self() + " is not running: crashed\n");
    }

    @Test
    void aValueIsGotByteByByte() throws Exception {
        chord();
        Path from = Files.writeString(directory.resolve("from"), "text without an end of line");
        Path to = directory.resolve("to");
        assertThat(run("put", "key", "--file", from.toString())).isZero();
        assertThat(run("get", "key", "--file", to.toString())).isZero();
        assertThat(to).hasSameBinaryContentAs(from);
        assertThat(run("get", "key", "--file", directory.toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith("cannot write " + directory + ": ");
    }

    @Test
    void everyCommandTellsItsVersion() {
        assertThat(runAnywhere("put", "--version")).isZero();
        assertThat(runAnywhere("generate-completion", "--version")).isZero();
        assertThat(out.toString()).containsPattern("^(PeerLab \\S+\n){2}$");
    }

    @Test
    void helpAndCompletionAreThere() {
        assertThat(run("network", "--help")).isZero();
        assertThat(out.toString()).contains("--size", "--overlay");
        assertThat(run("generate-completion")).isZero();
        assertThat(out.toString()).contains("complete -F _complete_peerlab");
    }
}
