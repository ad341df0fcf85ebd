package dev.peerlab.contract;

/**
 * Where a peer is reached: an index in a simulated network, a host name and a port on a real one.
 *
 * <p>Addresses are values: compare them with {@code equals}, use them as keys. Their natural order is by host name, then by
 * number; it is the same in every run, so that a peer may rely on it.
 */
public final class Address implements Comparable<Address> {

    private static final String SIMULATED = "";
    private static final int MAX_PORT = 65_535;

    private final String host;
    private final int number;

    private Address(String host, int number) {
        this.host = host;
        this.number = number;
    }

    /**
     * {@return the address of the peer with this index in a simulated network}
     *
     * @param index 0 or more
     * @throws IllegalArgumentException if the index is negative
     */
    public static Address of(int index) {
        if (index < 0) {
            throw new IllegalArgumentException("peer index " + index + ": must be 0 or more");
        }
        return new Address(SIMULATED, index);
    }

    /**
     * {@return the address of a peer on a real network}
     *
     * @param host a host name or a literal IP address, not empty
     * @param port 1 to 65,535
     * @throws IllegalArgumentException if the host is empty or the port out of range
     */
    public static Address of(String host, int port) {
        if (host.isBlank()) {
            throw new IllegalArgumentException("address without a host: must be HOST:PORT");
        }
        if (port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException("port " + port + ": must be 1 to " + MAX_PORT);
        }
        return new Address(host, port);
    }

    /** {@return the index of a simulated peer, or the port of a real one} */
    public int number() {
        return number;
    }

    /** {@return whether this is the address of a peer in a simulated network} */
    public boolean isSimulated() {
        return host.isEmpty();
    }

    /** {@return the host name, empty for a simulated peer} */
    public String host() {
        return host;
    }

    @Override
    public int compareTo(Address other) {
        int byHost = host.compareTo(other.host);
        return byHost != 0 ? byHost : Integer.compare(number, other.number);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Address that && number == that.number && host.equals(that.host));
    }

    @Override
    public int hashCode() {
        return 31 * host.hashCode() + number;
    }

    /** {@return {@code 7} for the simulated peer 7, {@code host:port} for a real one} */
    @Override
    public String toString() {
        return host.isEmpty() ? Integer.toString(number) : host + ":" + number;
    }
}
