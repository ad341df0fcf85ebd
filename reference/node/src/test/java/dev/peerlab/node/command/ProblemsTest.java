package dev.peerlab.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest extends AtATerminal {

    @Test
    void badInputIsToldInOneLineAndEndsWithTwo() throws Exception {
        chord();
        assertThat(run()).isEqualTo(2);
        assertThat(run("put")).isEqualTo(2);
        assertThat(run("put", "key")).isEqualTo(2);
        assertThat(run("put", "key", "value", "--file", "x")).isEqualTo(2);
        assertThat(run("put", "key", "--file", "no-such-file")).isEqualTo(2);
        assertThat(run("get", "key", "--node", "-1")).isEqualTo(2);
        assertThat(run("get", "key", "--node", "7")).isEqualTo(2);
        assertThat(run("node", "--overlay", "kademlia")).isEqualTo(2);
        assertThat(run("node", "--listen", "nowhere")).isEqualTo(2);
        assertThat(run("node", "--listen", "127.0.0.1:99999")).isEqualTo(2);
        assertThat(run("node", "--submission", "nobody")).isEqualTo(2);
        assertThat(run("node", "--replicas", "9")).isEqualTo(2);
        assertThat(run("node", "--tls-ca", "ca.pem")).isEqualTo(2);
        assertThat(run("node", "--network", "")).isEqualTo(2);
        assertThat(run("node", "--degree", "0")).isEqualTo(2);
        assertThat(run("network", "--size", "0")).isEqualTo(2);
        assertThat(err.toString())
                .contains("Usage: peerlab [-hV] [COMMAND]\n")
                .contains("a value is missing: must be VALUE or --file FILE\n")
                .contains("two values: must be VALUE or --file FILE, not both\n")
                .contains("no file at no-such-file\n")
                .contains("--node -1: must be 0 or more\n")
                .contains("node '7': must be 0 to 0\n")
                .contains("network '': must have a name\n")
                .contains("degree 0: must be 1 or more\n")
                .contains(
                        "Invalid value for option '--overlay': overlay 'kademlia': must be one of [chord, flooding, randomwalk]")
                .contains("'nowhere': must be HOST:PORT\n")
                .contains("port '99999' of '127.0.0.1:99999': must be 0 to 65535\n")
                .contains("submission 'nobody': must be one of [reference]")
                .contains("replicas 9: must be 1 to 5\n")
                .contains("size 0: must be 1 to 256\n");
    }

    @Test
    void aSubmissionThatCannotBeLoadedIsToldWithItsReason() throws Exception {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(services.resolve("dev.peerlab.contract.Submission"), "no.such.Solution");
        assertThat(run("node", "--submission", "mine", "--classes", directory.toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .startsWith("submission 'mine': must be one of [reference")
                .contains(
                        "could not be loaded: [dev.peerlab.contract.Submission: Provider no.such.Solution not found]");
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String there = "127.0.0.1:" + taken.getLocalPort();
            assertThat(run("node", "--listen", there, "--control", "127.0.0.1:0"))
                    .isEqualTo(1);
            assertThat(err.toString()).startsWith("cannot listen at " + there + ": ");
            assertThat(run("node", "--control", there)).isEqualTo(1);
            assertThat(err.toString()).contains("cannot be controlled at " + there + ": ");
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
        assertThat(err.toString()).startsWith("could not join: " + there + ": ").contains("Connection refused");
    }

    @Test
    void whereNobodyAnswersIsNamed() {
        control.close();
        assertThat(run("status")).isEqualTo(1);
        assertThat(err.toString()).startsWith("no node answers at " + control.url());
    }

    @Test
    void whatIsMisspeltGetsASuggestion() {
        assertThat(run("serch", "song")).isEqualTo(2);
        assertThat(run("network", "--sise", "3")).isEqualTo(2);
        assertThat(err.toString())
                .contains("unknown command 'serch'; did you mean 'search'?\nSee: peerlab --help\n")
                .contains("unknown option '--sise'; did you mean '--size'?\nSee: peerlab network --help\n");
    }

    @Test
    void aProgramIsToldInJsonWhatWentWrong() throws Exception {
        chord();
        assertThat(run("search", "song", "--json")).isEqualTo(1);
        assertThat(run("put", "--json")).isEqualTo(2);
        assertThat(out).hasToString("""
                        {"error":"chord does not search; it keeps values by their keys"}
                        {"error":"Missing required parameter: 'KEY'"}
                        """);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void anAddressThatIsNoneIsBadInput() {
        for (String control : List.of("nonsense", "http://host:port/", "ftp://127.0.0.1:7700/")) {
            assertThat(runAnywhere("status", "--control", control)).isEqualTo(2);
            assertThat(err.toString()).endsWith(control + "': must be http://HOST:PORT/\n");
        }
    }

    @Test
    void aFileThatIsTooLongIsNotSent() throws Exception {
        chord();
        Path file = Files.write(directory.resolve("long"), new byte[(1 << 19) + 1]);
        assertThat(run("put", "key", "--file", file.toString())).isEqualTo(2);
        assertThat(err).hasToString(file + " has more than 524288 bytes: too many for a value\n");
    }
}
