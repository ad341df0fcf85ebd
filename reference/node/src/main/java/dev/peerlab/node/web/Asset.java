package dev.peerlab.node.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of the page, as a browser gets it. */
final class Asset {

    /** No slashes and no second dot: a name leads nowhere else. */
    private static final Pattern NAME = Pattern.compile("[a-z]+\\.(html|js|css|svg)");

    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "js", "text/javascript", "css", "text/css", "svg", "image/svg+xml");

    /**
     * What the page may load: what is served here, and nothing else. Styles may stand in the page: a counterexample that is opened in
     * a frame has its own, and what holds for the page holds for the frame.
     */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self';"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-src 'none'; frame-ancestors 'none'";

    private Asset() {}

    static void send(HttpExchange exchange, String name) throws IOException {
        if (!exchange.getRequestMethod().equals("GET")) {
            sendText(exchange, 405, "text/plain", exchange.getRequestMethod() + ": must be GET");
            return;
        }
        Matcher matcher = NAME.matcher(name);
        try (InputStream file = matcher.matches() ? Asset.class.getResourceAsStream(name) : null) {
            if (file == null) {
                sendText(
                        exchange,
                        404,
                        "text/plain",
                        "nothing is at " + exchange.getRequestURI().getPath());
            } else {
                send(exchange, 200, TYPES.getOrDefault(matcher.group(1), "text/plain"), file.readAllBytes());
            }
        }
    }

    static void sendText(HttpExchange exchange, int status, String type, String text) throws IOException {
        send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", POLICY);
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
