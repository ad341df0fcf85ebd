package dev.peerlab.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peerlab.contract.Host;
import dev.peerlab.contract.search.Place;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.store.Value;
import dev.peerlab.node.Await;
import dev.peerlab.node.LocalNetwork;
import dev.peerlab.node.LocalNodes;
import dev.peerlab.node.Node;
import dev.peerlab.node.NodeOptions;
import dev.peerlab.node.OverlayKind;
import dev.peerlab.node.control.ControlServer;
import dev.peerlab.student.Endless;
import dev.peerlab.student.Scripted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebViewTest {

    private final LocalNetwork network = new LocalNetwork(1);
    private final LocalNetwork another = new LocalNetwork(1);
    private final HttpClient client = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private ControlServer server;

    @BeforeEach
    void serve() throws IOException {
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = new ControlServer(anywhere, network, null, () -> {}, () -> {});
        WebView.serve(server, network);
    }

    @AfterEach
    void close() {
        server.close();
        network.close();
        another.close();
    }

    @Test
    void thePageIsAtTheAddressThatIsPrinted() {
        HttpResponse<String> page = get("");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body()).contains("/web/main.js", "/web/style.css");
    }

    @Test
    void aBrowserIsToldToLoadAndFrameNothingElse() {
        assertThat(get("").headers().map()).containsEntry("x-content-type-options", List.of("nosniff"));
        assertThat(get("").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "default-src 'none'",
                                "script-src 'self'",
                                "frame-ancestors 'none'",
                                "connect-src 'self'")
                        .doesNotContain("unsafe-eval", "script-src 'self' "));
    }

    @Test
    void scriptsAndStylesAreServedWithTheirTypes() {
        assertThat(get("web/main.js").headers().firstValue("Content-Type")).hasValue("text/javascript; charset=utf-8");
        assertThat(get("web/style.css").headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
        assertThat(get("web/icon.svg").headers().firstValue("Content-Type")).hasValue("image/svg+xml; charset=utf-8");
    }

    @Test
    void nothingButThePageIsServed() {
        for (String path :
                List.of("x", "web/", "web/no.js", "web/WebView.class", "web/..%2findex.html", "web/%2e%2e/x.js")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(send(HttpRequest.newBuilder(uri("")).POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void aNameThatPointsHereIsRefused() throws IOException {
        URI url = URI.create(server.url());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream()).asString(StandardCharsets.UTF_8).startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void aRingIsToldByTheTablesOfItsPeers() {
        Node first = chord(network);
        Await.of(first.create());
        Node second = chord(network);
        Await.of(second.join(first.self()));
        Await.until("both know each other", () -> {
            String text = get("api/view/network").body();
            return text.split("\"predecessor\"", -1).length == 3
                    && text.contains("\"successors\":[\"" + second.self() + "\"")
                    && text.contains("\"successors\":[\"" + first.self() + "\"");
        });
        assertThat(get("api/view/network").body())
                .startsWith("{\"overlay\":\"chord\",\"network\":\"peerlab\",\"bits\":160,\"replicas\":3,")
                .contains("\"number\":1,\"address\":\"" + second.self() + "\",\"state\":\"running\"")
                .contains("\"fingers\":[{\"from\":0,")
                .containsPattern("\"position\":0\\.\\d+");
    }

    @Test
    void aPeerThatCrashedStaysInThePicture() {
        Node only = chord(network);
        Await.of(only.create());
        only.close();
        assertThat(get("api/view/network").body())
                .contains("\"number\":0,\"address\":\"" + only.self() + "\",\"state\":\"crashed\"", "\"position\":");
    }

    @Test
    void peersOfOtherProcessesAreAskedForTheirNeighbors() {
        Node here = chord(network);
        Await.of(here.create());
        Node there = chord(another);
        Await.of(there.join(here.self()));
        Await.until(
                "the other one is seen",
                () -> get("api/view/network")
                        .body()
                        .contains("{\"address\":\"" + there.self() + "\",\"state\":\"running\",\"id\":"));
    }

    @Test
    void aKeyIsToldWithThoseThatKeepIt() {
        Node node = chord(network);
        Await.of(node.create());
        assertThat(get("api/view/key?key=a%20b").body()).contains("\"key\":\"a b\"", "\"holders\":[]");
        Await.of(node.chord(peer -> peer.put(peer.key("a b"), Value.of("v".getBytes(StandardCharsets.UTF_8)))));
        assertThat(get("api/view/key?key=a%20b").body()).contains("\"holders\":[\"" + node.self() + "\"]");
        assertThat(get("api/view/key").body()).isEqualTo("{\"error\":\"'key' is missing: must be a text\"}");
    }

    @Test
    void aGraphIsToldByItsNeighborsAndWhatTheyShare() {
        Node first = start(network, OverlayKind.FLOODING);
        Node second = start(network, OverlayKind.FLOODING);
        Await.of(first.create());
        Await.of(second.join(first.self()));
        HttpRequest.Builder share = HttpRequest.newBuilder(uri("api/nodes/1/share"));
        assertThat(send(share.POST(BodyPublishers.ofString("{\"keyword\":\"song\"}")))
                        .body())
                .isEqualTo("{\"keyword\":\"song\",\"shared\":true}");
        assertThat(get("api/view/network").body())
                .contains("\"neighbors\":[\"" + second.self() + "\"],\"shared\":[]")
                .contains("\"neighbors\":[\"" + first.self() + "\"],\"shared\":[\"song\"]");
        assertThat(get("api/view/key?key=k").body()).isEqualTo("{\"error\":\"no node here keeps keys\"}");
    }

    @Test
    void aNetworkWithoutNodesIsShownAsSuch() {
        assertThat(get("api/view/network").body()).isEqualTo("{\"peers\":[]}");
    }

    private static Node chord(LocalNetwork network) {
        return start(network, OverlayKind.CHORD);
    }

    private static Node start(LocalNetwork network, OverlayKind overlay) {
        try {
            return network.start(LocalNodes.options(overlay));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPeerThatDoesNotReturnIsShownAmongTheOthers() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        Scripted endless = new Scripted(new Scripted.Script() {
            @Override
            public QueryId search(Host host, Place place, String keyword, int ttl) {
                Endless.loop(end);
                return new QueryId(host.self(), 1);
            }
        });
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (LocalNetwork watched = new LocalNetwork(2, Duration.ofMillis(1));
                ControlServer other = new ControlServer(anywhere, watched, null, () -> {}, () -> {})) {
            WebView.serve(other, watched);
            NodeOptions options = LocalNodes.options(OverlayKind.FLOODING);
            Node guilty = watched.start(options.by(endless));
            Node innocent = watched.start(options.sharing(Set.of("song")));
            CompletableFuture<?> search = guilty.search(peer -> peer.search("x", 1, Duration.ofMillis(1)));
            Await.until("it is stuck", guilty::isStuck);
            assertThat(send(HttpRequest.newBuilder(URI.create(other.url() + "api/view/network")))
                            .body())
                    .contains("\"address\":\"" + guilty.self() + "\",\"state\":\"stuck\"")
                    .contains("\"address\":\"" + innocent.self() + "\",\"state\":\"starting\"", "[\"song\"]");
            end.countDown();
            Await.of(search.handle((found, failure) -> true));
        }
    }

    @Test
    void aChordPeerThatDoesNotReturnKeepsItsPlaceOnTheCircle() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (LocalNetwork watched = new LocalNetwork(1, Duration.ofMillis(1));
                ControlServer other = new ControlServer(anywhere, watched, null, () -> {}, () -> {})) {
            WebView.serve(other, watched);
            Node guilty = watched.start(LocalNodes.options(OverlayKind.CHORD));
            CompletableFuture<Boolean> question = guilty.chord(chord -> {
                Endless.loop(end);
                return CompletableFuture.completedFuture(chord.isMember());
            });
            Await.until("it is stuck", guilty::isStuck);
            String id = guilty.options()
                    .chord()
                    .space()
                    .hash(guilty.self().toString())
                    .toString();
            assertThat(send(HttpRequest.newBuilder(URI.create(other.url() + "api/view/network")))
                            .body())
                    .contains("\"state\":\"stuck\"", "\"id\":\"" + id + "\"", "\"member\":false");
            end.countDown();
            Await.of(question);
        }
    }

    private URI uri(String path) {
        return URI.create(server.url() + path);
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
