package dev.peerlab.node.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.peerlab.node.LocalNetwork;
import dev.peerlab.node.Node;
import dev.peerlab.node.share.SharedDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers other terminals, and browsers, on loopback. */
public final class ControlServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ControlServer.class);
    private static final int MAX_BODY = 1 << 20;
    private static final int MAX_THREADS = 64;
    private static final int ANSWER_SECONDS = 60;
    /** What browsers say of a page that was served here, and of a user who types an address. */
    private static final Set<String> SAME_SITE = Set.of("same-origin", "none");

    private static final Set<String> METHODS = Set.of("GET", "POST");

    private static final String NODES = "/api/nodes/";

    private final LocalNetwork network;
    private final NodeCommands commands;
    private final Runnable stop;
    private final EventFeed feed;
    private final HttpServer server;
    private final ExecutorService threads;

    /** Counts who waits for an answer, and whoever closes this server. */
    private final Phaser underWay = new Phaser(1);

    /**
     * Starts to answer.
     *
     * @param listen where, on loopback; port 0 is any free one
     * @param network the nodes that are asked
     * @param share the directory that they share; null for none
     * @param halt what a crash is to do besides stopping the node
     * @param stop ends this process in good order
     * @throws IOException if the port is in use, or not on loopback
     */
    public ControlServer(
            InetSocketAddress listen,
            LocalNetwork network,
            @Nullable SharedDirectory share,
            Runnable halt,
            Runnable stop)
            throws IOException {
        if (!listen.getAddress().isLoopbackAddress()) {
            throw new IOException("cannot be controlled at " + name(listen) + ": must be on loopback");
        }
        this.network = network;
        this.stop = stop;
        this.commands = new NodeCommands(share, node -> {
            node.close();
            halt.run();
            return CompletableFuture.completedFuture(Map.of("crashed", true));
        });
        this.feed = new EventFeed(network.events());
        this.server = bind(listen);
        this.threads = new ThreadPoolExecutor(0, MAX_THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "control");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        serve("/api/network", exchange -> reply(exchange, 200, describe()));
        serve(NODES, this::command);
        serve("/api/stop", this::stop);
        server.createContext("/api/events", exchange -> {
            try (exchange) {
                guarded(exchange, this::events);
            }
        });
        serve("/metrics", this::metrics);
        server.start();
    }

    private static HttpServer bind(InetSocketAddress listen) throws IOException {
        try {
            return HttpServer.create(listen, 0);
        } catch (BindException e) {
            throw new IOException("cannot be controlled at " + name(listen) + ": " + e.getMessage(), e);
        }
    }

    /** {@return where to ask, ending in a slash} */
    public String url() {
        return "http://" + name(server.getAddress()) + "/";
    }

    private static String name(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
    }

    /**
     * Serves something else, too, guarded in the same way.
     *
     * @param path where it begins
     * @param handler answers; what it throws is told as JSON
     */
    public void serve(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            underWay.register();
            try (exchange) {
                guarded(exchange, handler);
            } finally {
                underWay.arriveAndDeregister();
            }
        });
    }

    private static void guarded(HttpExchange exchange, HttpHandler handler) throws IOException {
        try {
            if (!METHODS.contains(exchange.getRequestMethod())) {
                exchange.sendResponseHeaders(405, -1);
            } else if (!isFromHere(exchange)) {
                reply(exchange, 403, error("only this machine may ask, and no page of another site"));
            } else {
                handler.handle(exchange);
            }
        } catch (IllegalArgumentException e) {
            reply(exchange, 400, error(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.warn("{} failed", exchange.getRequestURI(), e);
            reply(exchange, 500, error(String.valueOf(e.getMessage())));
        }
    }

    /** A page of another site that runs in a browser here could ask, too: by its own name, or by one that points here. */
    private static boolean isFromHere(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        return host != null
                && host.matches("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?")
                && (origin == null || origin.equals("http://" + host))
                && (isLink(exchange) || SAME_SITE.contains(site == null ? "none" : site));
    }

    /** Another site may link to the page that is served here; that tells it nothing. */
    private static boolean isLink(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().equals("/")
                && exchange.getRequestMethod().equals("GET");
    }

    private Map<String, Object> describe() {
        List<Map<String, Object>> nodes = new ArrayList<>();
        for (Node node : network.nodes()) {
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("number", nodes.size());
            about.putAll(await(NodeCommands.describe(node)));
            nodes.add(about);
        }
        return Map.of("nodes", nodes);
    }

    private void command(HttpExchange exchange) throws IOException {
        String[] path =
                exchange.getRequestURI().getPath().substring(NODES.length()).split("/", -1);
        if (path.length != 2) {
            throw new IllegalArgumentException("must be " + NODES + "{number}/{command}");
        }
        requirePost(exchange);
        Node node = node(path[0]);
        Arguments arguments = new Arguments(Json.read(body(exchange)));
        try {
            reply(exchange, 200, await(commands.run(node, path[1], arguments)));
        } catch (IllegalStateException | UnsupportedOperationException | UncheckedIOException e) {
            reply(exchange, 422, error(String.valueOf(e.getMessage())));
        }
    }

    private Node node(String number) {
        List<Node> nodes = network.nodes();
        if (!number.matches("\\d{1,6}") || Integer.parseInt(number) >= nodes.size()) {
            throw new IllegalArgumentException("node '" + number + "': must be 0 to " + (nodes.size() - 1));
        }
        return nodes.get(Integer.parseInt(number));
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            throw new IllegalArgumentException("request of more than " + MAX_BODY + " bytes");
        }
        return body;
    }

    private static void requirePost(HttpExchange exchange) {
        if (!exchange.getRequestMethod().equals("POST")) {
            throw new IllegalArgumentException(exchange.getRequestMethod() + ": must be POST");
        }
    }

    private static Map<String, Object> await(CompletableFuture<Map<String, Object>> answer) {
        try {
            return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException(String.valueOf(cause.getMessage()), cause);
        } catch (TimeoutException e) {
            throw new IllegalStateException("no answer within " + ANSWER_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void stop(HttpExchange exchange) throws IOException {
        requirePost(exchange);
        reply(exchange, 200, Map.of("stopped", true));
        stop.run();
    }

    private void events(HttpExchange exchange) throws IOException {
        try {
            feed.serve(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void metrics(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        send(exchange, 200, network.metrics().scrape().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> error(@Nullable String message) {
        return Map.of("error", String.valueOf(message));
    }

    private static void reply(HttpExchange exchange, int status, Map<String, Object> answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        send(exchange, status, Json.bytes(answer));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Stops to answer, once what was asked is answered. */
    @Override
    public void close() {
        try {
            underWay.awaitAdvanceInterruptibly(underWay.arrive(), 1, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.debug("somebody waits for an answer that will not come");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
