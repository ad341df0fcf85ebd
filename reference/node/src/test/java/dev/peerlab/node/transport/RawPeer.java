package dev.peerlab.node.transport;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.node.transport.Handshake.Hello;
import dev.peerlab.node.wire.BadFrame;
import dev.peerlab.node.wire.WireFormat;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** The other end of a connection, byte by byte: it does what no node would. */
final class RawPeer implements AutoCloseable {

    static final Realm REALM = new Realm("test", "flooding", "");

    private final ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    private Socket socket = new Socket();

    RawPeer() throws IOException {}

    /** {@return where it can be reached} */
    Address address() {
        return Address.of("127.0.0.1", server.getLocalPort());
    }

    /** Waits for a node to connect, and greets it. */
    Hello accept() throws IOException {
        socket = server.accept();
        Hello hello = hello();
        greet();
        return hello;
    }

    /** Connects to a node, and greets it. */
    Hello connect(Address node) throws IOException {
        socket = new Socket();
        socket.connect(new InetSocketAddress(node.host(), node.number()));
        greet();
        return hello();
    }

    private void greet() throws IOException {
        socket.setSoTimeout(30_000);
        write(Codec.frame(UnpooledByteBufAllocator.DEFAULT, new Hello(Handshake.VERSION, REALM, address(), List.of())));
    }

    private Hello hello() throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] frame = new byte[in.readInt()];
        in.readFully(frame);
        try {
            return (Hello) Codec.readHandshake(Unpooled.wrappedBuffer(frame));
        } catch (BadFrame e) {
            throw new IOException(e);
        }
    }

    /** Sends a message of any format. */
    void send(WireFormat format, Message message) throws IOException {
        write(Codec.frame(UnpooledByteBufAllocator.DEFAULT, format, message, 1 << 20));
    }

    private void write(ByteBuf frame) throws IOException {
        socket.getOutputStream().write(ByteBufUtil.getBytes(frame));
        frame.release();
    }

    /** {@return the next byte; -1 if the other side closed its half} */
    int read() throws IOException {
        return socket.getInputStream().read();
    }

    /** Closes the connection, but can be connected to again. */
    void hangUp() throws IOException {
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        server.close();
    }
}
