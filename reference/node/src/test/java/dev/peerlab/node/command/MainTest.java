package dev.peerlab.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.node.LocalNetwork;
import dev.peerlab.node.LocalNodes;
import dev.peerlab.node.Node;
import dev.peerlab.node.NodeOptions;
import dev.peerlab.node.OverlayKind;
import dev.peerlab.node.control.ControlServer;
import dev.peerlab.node.share.SharedDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {

    @TempDir
    private Path directory = Path.of("");

    private final LocalNetwork network = new LocalNetwork(1);
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @SuppressWarnings("NullAway.Init")
    private ControlServer control;

    @BeforeEach
    void serve() throws IOException {
        control = new ControlServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                network,
                new SharedDirectory(directory),
                () -> {},
                () -> stopped.complete(null));
    }

    @AfterEach
    void close() {
        control.close();
        network.close();
    }

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
        assertThat(run("get", "../evil", "--save")).isEqualTo(1);
        assertThat(err).hasToString("name '../evil': must be a plain file name, without / \\ : or a dot in front\n");
        assertThat(directory.resolve("../evil")).doesNotExist();
    }

    @Test
    void aLookupIsTraced() throws Exception {
        Node node = chord();
        assertThat(run("lookup", "--trace", "key")).isZero();
        assertThat(out.toString()).containsPattern("owner \\S+ at " + node.self() + ", 0 hops, \\d+\\.\\d ms\n");
        assertThat(run("lookup", "--json", "key")).isZero();
        assertThat(out.toString()).contains("\"address\":\"" + node.self() + "\"", "\"steps\":[");
    }

    @Test
    void theRingAndTheStatusAreShown() throws Exception {
        Node node = chord();
        assertThat(run("ring")).isZero();
        assertThat(out.toString()).contains(node.self().toString()).endsWith("1 peer\n");
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
    void badInputIsToldInOneLineAndEndsWithTwo() throws Exception {
        chord();
        assertThat(run()).isEqualTo(2);
        assertThat(run("put")).isEqualTo(2);
        assertThat(run("put", "key")).isEqualTo(2);
        assertThat(run("node", "--overlay", "kademlia")).isEqualTo(2);
        assertThat(run("node", "--listen", "nowhere")).isEqualTo(2);
        assertThat(run("node", "--listen", "127.0.0.1:99999")).isEqualTo(2);
        assertThat(run("node", "--submission", "nobody")).isEqualTo(2);
        assertThat(run("node", "--replicas", "9")).isEqualTo(2);
        assertThat(run("node", "--tls-ca", "ca.pem")).isEqualTo(2);
        assertThat(run("network", "--size", "0")).isEqualTo(2);
        assertThat(err.toString())
                .contains("a value is missing: must be VALUE or --file FILE, one of them\n")
                .contains("overlay 'kademlia': must be one of [chord, flooding, randomwalk]")
                .contains("'nowhere': must be HOST:PORT\n")
                .contains("port '99999' of '127.0.0.1:99999': must be 0 to 65535\n")
                .contains("submission 'nobody': must be one of [reference]")
                .contains("replicas 9: must be 1 to 5\n")
                .contains("size 0: must be 1 to 256\n");
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String there = "127.0.0.1:" + taken.getLocalPort();
            assertThat(run("node", "--listen", there, "--control", "127.0.0.1:0"))
                    .isEqualTo(1);
            assertThat(err.toString()).startsWith("cannot listen at " + there + ": ");
            assertThat(run("node", "--control", there)).isEqualTo(1);
            assertThat(err.toString()).contains("cannot be controlled at /" + there + ": ");
        }
    }

    @Test
    void anUnreachableContactIsNamed() throws Exception {
        int free;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = closed.getLocalPort();
        }
        String there = "127.0.0.1:" + free;
        assertThat(run("node", "--control", "127.0.0.1:0", "--join", there)).isEqualTo(1);
        assertThat(err.toString()).startsWith(there + ": ").contains("Connection refused");
    }

    @Test
    void whereNobodyAnswersIsNamed() {
        control.close();
        assertThat(run("status")).isEqualTo(1);
        assertThat(err.toString()).startsWith("no node answers at " + control.url());
    }

    @Test
    void helpAndCompletionAreThere() {
        assertThat(run("network", "--help")).isZero();
        assertThat(out.toString()).contains("--size", "--overlay");
        assertThat(run("generate-completion")).isZero();
        assertThat(out.toString()).contains("complete -F _complete_peerlab");
    }

    private Node chord() throws Exception {
        return start(LocalNodes.options(OverlayKind.CHORD));
    }

    private Node start(NodeOptions options) throws Exception {
        Node node = network.start(options);
        node.create().get(10, TimeUnit.SECONDS);
        return node;
    }

    private int run(String... arguments) {
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        boolean remote = arguments.length > 0
                && commandLine.getSubcommands().containsKey(arguments[0])
                && commandLine.getSubcommands().get(arguments[0]).getCommand() instanceof RemoteCommand;
        if (!remote) {
            return commandLine.execute(arguments);
        }
        String[] there = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        there[arguments.length] = "--control";
        there[arguments.length + 1] = control.url();
        return commandLine.execute(there);
    }
}
