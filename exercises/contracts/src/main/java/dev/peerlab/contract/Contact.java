package dev.peerlab.contract;

/**
 * A peer of a structured overlay, as another peer knows it.
 *
 * @param id its place on the identifier circle
 * @param address where it is reached
 */
public record Contact(Id id, Address address) {

    /** {@return {@code 21@3} for the peer with id 21 at address 3} */
    @Override
    public String toString() {
        return id + "@" + address;
    }
}
