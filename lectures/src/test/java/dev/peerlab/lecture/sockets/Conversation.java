package dev.peerlab.lecture.sockets;

import dev.peerlab.contract.Address;
import dev.peerlab.node.transport.Handshake.Hello;
import dev.peerlab.node.transport.Handshake.Refused;
import dev.peerlab.node.wire.BadFrame;
import dev.peerlab.node.wire.WireFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a stranger and a node say to each other, as it was said; ports that differ from run to run have fixed names. */
public final class Conversation implements AutoCloseable {

    /** Where the stranger says that it listens. Nobody does. */
    public static final Address CLAIMED = Address.of("127.0.0.1", 7099);

    private final Stranger stranger;
    private final Address node;
    private final List<Line> lines = new ArrayList<>();

    /**
     * A frame, or the end.
     *
     * @param toNode whether the stranger sent it
     * @param text what it says
     */
    public record Line(boolean toNode, String text) {
        @Override
        public String toString() {
            return (toNode ? "→ " : "← ") + text;
        }
    }

    /** Connects to a node. */
    public Conversation(Address node) throws IOException {
        this.stranger = Stranger.to(node);
        this.node = node;
    }

    /** Says something. */
    public Conversation say(WireFormat format, Object message) throws IOException {
        stranger.send(format, message);
        lines.add(new Line(true, text(message)));
        return this;
    }

    /** Hears something. {@return what it was} */
    public Object hear(WireFormat format) throws IOException, BadFrame {
        Object message = stranger.read(format);
        lines.add(new Line(false, text(message)));
        return message;
    }

    /** Sends bytes that are no message. */
    public Conversation bytes(byte... bytes) throws IOException {
        stranger.send(bytes);
        return this;
    }

    /** Says that nothing more will come. */
    public void hangUp() throws IOException {
        stranger.hangUp();
    }

    /** Waits until the node closes the connection. {@return whether it did so without another word} */
    public boolean end() throws IOException {
        boolean closed = stranger.isClosed();
        lines.add(new Line(false, "(nothing more will come)"));
        return closed;
    }

    /** {@return all of it} */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    private String text(Object message) {
        if (message instanceof Hello hello) {
            return "Hello: version " + hello.version() + ", " + hello.realm().network() + ", "
                    + hello.realm().overlay() + ", " + hello.realm().settings() + ", I listen at "
                    + named(hello.address().toString());
        }
        return message instanceof Refused refused ? "Refused: " + named(refused.reason()) : message.toString();
    }

    private String named(String text) {
        return text.replace(node.toString(), "127.0.0.1:7001");
    }

    @Override
    public void close() throws IOException {
        stranger.close();
    }
}
