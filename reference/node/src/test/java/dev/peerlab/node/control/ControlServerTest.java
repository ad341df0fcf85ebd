package dev.peerlab.node.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peerlab.node.Await;
import dev.peerlab.node.LocalNetwork;
import dev.peerlab.node.LocalNodes;
import dev.peerlab.node.Node;
import dev.peerlab.node.OverlayKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlServerTest {

    private final LocalNetwork network = new LocalNetwork(1);
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();

    @SuppressWarnings("NullAway.Init")
    private ControlServer server;

    @SuppressWarnings("NullAway.Init")
    private Node node;

    @BeforeEach
    void start() throws IOException {
        node = network.start(LocalNodes.options(OverlayKind.CHORD));
        Await.of(node.create());
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = new ControlServer(anywhere, network, null, () -> {}, () -> stopped.complete(null));
    }

    @AfterEach
    void stop() {
        server.close();
        network.close();
    }

    @Test
    void theNetworkIsDescribed() throws IOException {
        assertThat(new ControlClient(server.url()).network().toString())
                .contains("number=0", "address=" + node.self(), "state=running", "overlay=chord", "fingers=");
    }

    @Test
    void whatHappensIsStreamed() throws IOException {
        try (Socket socket = connect()) {
            request(socket, "GET /api/events HTTP/1.1", "Host: localhost");
            BufferedReader in = reader(socket);
            awaitLine(in, ":");
            new ControlClient(server.url()).tell(0, "put", Map.of("key", "k", "value", "v"));
            assertThat(awaitLine(in, "data: ")).contains("\"kind\":\"stored\"", "\"node\":\"" + node.self() + "\"");
        }
    }

    @Test
    void countersAreInPrometheusFormat() throws IOException {
        try (Socket socket = connect()) {
            request(socket, "GET /metrics HTTP/1.1", "Host: localhost", "Connection: close");
            assertThat(reader(socket).lines())
                    .contains("# TYPE peerlab_timeouts_total counter", "peerlab_timeouts_total 0.0")
                    .anyMatch(line -> line.startsWith("peerlab_rejected_frames_total{reason=\"bad_frame\"}"))
                    .noneMatch(line -> line.matches("# HELP \\S+\\s*"));
        }
    }

    @Test
    void aPageOfAnotherSiteIsRefused() throws IOException {
        assertThat(status("Host: evil.example")).contains("403");
        assertThat(status("Host: localhost", "Origin: http://evil.example")).contains("403");
        assertThat(status("Host: localhost", "Origin: http://localhost")).contains("200");
        assertThat(status("Host: localhost", "Sec-Fetch-Site: cross-site")).contains("403");
        assertThat(status("Host: localhost", "Sec-Fetch-Site: same-site")).contains("403");
        assertThat(status("Host: localhost", "Sec-Fetch-Site: same-origin")).contains("200");
    }

    @Test
    void someKindsOfEventsCanBeAskedFor() throws IOException {
        try (Socket socket = connect()) {
            request(socket, "GET /api/events?kinds=left,lookup HTTP/1.1", "Host: localhost");
            BufferedReader in = reader(socket);
            awaitLine(in, ":");
            new ControlClient(server.url()).tell(0, "put", Map.of("key", "k", "value", "v"));
            new ControlClient(server.url()).tell(0, "lookup", Map.of("key", "k"));
            assertThat(awaitLine(in, "data: ")).contains("\"kind\":\"lookup\"");
        }
    }

    @Test
    void whatMakesNoSenseIsToldAsSuch() {
        ControlClient client = new ControlClient(server.url());
        assertThatThrownBy(() -> client.tell(0, "dance", Map.of()))
                .hasMessageStartingWith("command 'dance': must be one of [crash, get, leave, lookup, put, ");
        assertThatThrownBy(() -> client.tell(1, "ring", Map.of())).hasMessage("node '1': must be 0 to 0");
        assertThatThrownBy(() -> client.tell(0, "put", Map.of("key", "")))
                .hasMessage("'key' is missing: must be a text");
        assertThatThrownBy(() -> client.tell(0, "put", Map.of("key", "k", "value", "x".repeat(65_537))))
                .hasMessage("value of 65537 bytes: must have at most 65536");
        assertThatThrownBy(() -> client.tell(0, "put", Map.of("key", "k", "value", "x".repeat(1 << 20))))
                .hasMessage("request of more than 1048576 bytes");
    }

    @Test
    void bytesThatAreNoJsonAreToldAsSuch() throws IOException {
        var connection = (java.net.HttpURLConnection)
                URI.create(server.url() + "api/nodes/0/put").toURL().openConnection();
        connection.setDoOutput(true);
        connection.getOutputStream().write(new byte[] {'{', '"', 1});
        assertThat(connection.getResponseCode()).isEqualTo(400);
        assertThat(connection.getErrorStream()).asString(StandardCharsets.UTF_8).contains("no JSON object: ");
    }

    @Test
    void itStopsWhenItIsTold() throws IOException {
        new ControlClient(server.url()).stop();
        Await.of(stopped);
    }

    @Test
    void itListensOnLoopbackAlone() throws IOException {
        InetSocketAddress everywhere = new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 0);
        assertThatThrownBy(() -> new ControlServer(everywhere, network, null, () -> {}, () -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("must be on loopback");
    }

    @Test
    void whatIsNeitherGetNorPostIsRefused() throws IOException {
        for (String method : List.of("HEAD", "DELETE", "OPTIONS")) {
            try (Socket socket = connect()) {
                request(socket, method + " /api/network HTTP/1.1", "Host: localhost");
                assertThat(reader(socket).readLine()).as(method).contains("405");
            }
        }
    }

    private String status(String... headers) throws IOException {
        try (Socket socket = connect()) {
            request(socket, "GET /api/network HTTP/1.1", headers);
            return String.valueOf(reader(socket).readLine());
        }
    }

    private Socket connect() throws IOException {
        URI url = URI.create(server.url());
        Socket socket = new Socket(url.getHost(), url.getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String awaitLine(BufferedReader in, String beginning) throws IOException {
        String line = in.readLine();
        while (line != null && !line.startsWith(beginning)) {
            line = in.readLine();
        }
        return String.valueOf(line);
    }

    private static void request(Socket socket, String line, String... headers) throws IOException {
        PrintStream out = new PrintStream(socket.getOutputStream(), true, StandardCharsets.UTF_8);
        out.print(line + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
        out.flush();
    }
}
