package dev.peerlab.node.transport;

import dev.peerlab.contract.Address;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** {@code HOST:PORT}, as people write it. */
public final class HostPort {

    private static final int MAX_PORT = 65_535;

    private HostPort() {}

    /**
     * {@return where to reach or to listen; the host is looked up, so that one machine has one name}
     *
     * @param text {@code 127.0.0.1:7001}, {@code localhost:0}, {@code [::1]:7001}; port 0 is any free one
     * @throws IllegalArgumentException if it is none, or if there is no such host
     */
    public static InetSocketAddress parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("'" + text + "': must be HOST:PORT");
        }
        String host = text.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        return new InetSocketAddress(lookUp(host), port(text, text.substring(colon + 1)));
    }

    private static int port(String text, String digits) {
        try {
            int port = Integer.parseInt(digits);
            if (port >= 0 && port <= MAX_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new IllegalArgumentException("port '" + digits + "' of '" + text + "': must be 0 to " + MAX_PORT);
    }

    private static InetAddress lookUp(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + host + "': no such host", e);
        }
    }

    /**
     * {@return the address of a peer that was written as HOST:PORT}
     *
     * @throws IllegalArgumentException as {@link #parse}, and if the port is 0
     */
    public static Address address(String text) {
        return address(parse(text));
    }

    /** {@return the same as a peer's address; its host is a literal IP address} */
    public static Address address(InetSocketAddress socket) {
        return Address.of(NetUtil.toAddressString(socket.getAddress()), socket.getPort());
    }

    /** {@return whether the host is a literal IP address: no peer can make this one look up a name} */
    static boolean isLiteral(Address address) {
        return NetUtil.createByteArrayFromIpAddressString(address.host()) != null;
    }
}
