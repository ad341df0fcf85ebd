package dev.peerlab.node;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What is logged from now on, until this is closed. */
public final class Said implements AutoCloseable {

    private final PrintStream usual = System.err;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Begins to listen. */
    public Said() {
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }

    /** {@return all that was logged so far} */
    public String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setErr(usual);
    }
}
