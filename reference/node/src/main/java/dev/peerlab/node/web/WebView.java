package dev.peerlab.node.web;

import com.sun.net.httpserver.HttpExchange;
import dev.peerlab.node.LocalNetwork;
import dev.peerlab.node.control.ControlServer;
import dev.peerlab.node.control.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Serves a page that shows the nodes of a process. */
public final class WebView {

    private static final String FILES = "/web/";
    private static final String PAGE = "index.html";

    private final LocalNetwork network;

    private WebView(LocalNetwork network) {
        this.network = network;
    }

    /**
     * Adds the page to what a server serves.
     *
     * @param server serves it
     * @param network what is shown
     */
    public static void serve(ControlServer server, LocalNetwork network) {
        WebView view = new WebView(network);
        server.serve("/", view::page);
        server.serve(FILES, exchange -> Asset.send(exchange, file(exchange, FILES)));
        server.serve("/api/view/network", exchange -> answer(exchange, NetworkPicture.of(view.network.nodes())));
        server.serve("/api/view/key", exchange -> answer(exchange, view.key(exchange)));
    }

    private void page(HttpExchange exchange) throws IOException {
        // Every path that nobody else serves comes here.
        String path = file(exchange, "/");
        Asset.send(exchange, path.isEmpty() ? PAGE : "nothing-at/" + path);
    }

    private static String file(HttpExchange exchange, String below) {
        return exchange.getRequestURI().getPath().substring(below.length());
    }

    private Map<String, Object> key(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        if (query == null || !query.startsWith("key=") || query.equals("key=")) {
            throw new IllegalArgumentException("'key' is missing: must be a text");
        }
        String text = URLDecoder.decode(query.substring("key=".length()), StandardCharsets.UTF_8);
        return KeyPicture.of(text, network.nodes());
    }

    private static void answer(HttpExchange exchange, Map<String, Object> answer) throws IOException {
        Asset.sendText(exchange, 200, "application/json", Json.write(answer));
    }
}
