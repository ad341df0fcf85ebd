package dev.peerlab.node.control;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Map;

/** Asks a node that runs in another process of this machine. */
public final class ControlClient {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 90_000;

    private final String url;

    /**
     * Makes a client.
     *
     * @param url what the other process printed when it started
     * @throws IllegalArgumentException if it is no address of that kind
     */
    public ControlClient(String url) {
        if (!isAddress(url)) {
            throw new IllegalArgumentException("'" + url + "': must be http://HOST:PORT/");
        }
        this.url = url.endsWith("/") ? url : url + "/";
    }

    private static boolean isAddress(String url) {
        try {
            URI uri = new URI(url);
            return "http".equals(uri.getScheme()) && uri.getHost() != null && uri.getPort() > 0;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** What was asked could not be done. */
    public static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        private final boolean badInput;

        Refused(String message, boolean badInput) {
            super(message);
            this.badInput = badInput;
        }

        /** {@return whether it makes no sense at all} */
        public boolean isBadInput() {
            return badInput;
        }
    }

    /**
     * {@return the answer of a node}
     *
     * @param node its number
     * @param command what it is to do
     * @param arguments of the command
     * @throws IOException if it could not, or nobody is there; the message is for a person to read
     */
    public Map<String, Object> tell(int node, String command, Map<String, Object> arguments) throws IOException {
        return ask("POST", "api/nodes/" + node + "/" + command, Json.bytes(arguments));
    }

    /** {@return all nodes of the other process} */
    public Map<String, Object> network() throws IOException {
        return ask("GET", "api/network", new byte[0]);
    }

    /** Ends the other process. */
    public void stop() throws IOException {
        ask("POST", "api/stop", new byte[0]);
    }

    private Map<String, Object> ask(String method, String path, byte[] body) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url + path).toURL().openConnection();
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        connection.setRequestMethod(method);
        try {
            if (body.length > 0) {
                connection.setDoOutput(true);
                connection.getOutputStream().write(body);
            }
            return answer(connection);
        } catch (ConnectException | UnknownHostException e) {
            throw new ConnectException("no node answers at " + url + ": start one, or name it by --control");
        } catch (SocketTimeoutException e) {
            throw new IOException("no answer from " + url + " in time", e);
        } catch (IllegalArgumentException e) {
            throw new IOException("what answers at " + url + " is no node: name one by --control", e);
        }
    }

    private static Map<String, Object> answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        boolean done = status == HttpURLConnection.HTTP_OK;
        try (InputStream in = done ? connection.getInputStream() : connection.getErrorStream()) {
            Map<String, Object> answer = in == null ? Map.of() : Json.read(in.readAllBytes());
            if (!done) {
                throw new Refused(String.valueOf(answer.get("error")), status == HttpURLConnection.HTTP_BAD_REQUEST);
            }
            return answer;
        }
    }
}
