package dev.peerlab.lecture.sockets;

import dev.peerlab.contract.Address;
import dev.peerlab.node.transport.Handshake;
import dev.peerlab.node.wire.BadFrame;
import dev.peerlab.node.wire.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;

/** The other end of a connection, by nothing but a socket: it may say what it likes. */
public final class Stranger implements AutoCloseable {

    /** How the first frames of a connection are written. */
    public static final WireFormat HANDSHAKE = WireFormat.of(List.of(Handshake.class), List.of(), 4_096);

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;

    private Stranger(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** {@return a connection to a node} */
    public static Stranger to(Address node) throws IOException {
        return new Stranger(new Socket(InetAddress.getByName(node.host()), node.number()));
    }

    /** {@return a connection that a node makes to us} */
    public static Stranger from(ServerSocket server) throws IOException {
        return new Stranger(server.accept());
    }

    // tag::frame[]
    /** Sends a message with its length in front. */
    public void send(WireFormat format, Object message) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        format.write(message, body);
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.writeInt(body.size());
        body.writeTo(out);
        out.flush();
    }
    // end::frame[]

    /** Sends bytes as they are. */
    public void send(byte... bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Says that nothing more will come. */
    public void hangUp() throws IOException {
        socket.shutdownOutput();
    }

    /** {@return the next frame, without its length} */
    public byte[] frame() throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] body = new byte[in.readInt()];
        in.readFully(body);
        return body;
    }

    /** {@return the next message} */
    public Object read(WireFormat format) throws IOException, BadFrame {
        byte[] body = frame();
        return format.read(body, 0, body.length);
    }

    /** {@return whether the other end closes the connection, without another byte} */
    public boolean isClosed() throws IOException {
        try {
            return socket.getInputStream().read() == -1;
        } catch (EOFException | SocketException e) {
            return true; // what we sent last was not read any more
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
