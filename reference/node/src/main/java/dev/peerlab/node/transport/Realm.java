package dev.peerlab.node.transport;

import java.util.Optional;

/**
 * What two nodes must have in common to talk to each other.
 *
 * @param network the name of the network: two courses' networks never mix
 * @param overlay the name of the protocol
 * @param settings what the peers of the overlay agreed on, as a text that is compared
 */
public record Realm(String network, String overlay, String settings) {

    /** {@return why a node of this realm cannot talk to one of another; empty if it can} */
    public Optional<String> refuses(Realm other) {
        if (!network.equals(other.network)) {
            return Optional.of("belongs to network '" + other.network + "', not to '" + network + "'");
        }
        if (!overlay.equals(other.overlay)) {
            return Optional.of("plays " + other.overlay + ", not " + overlay);
        }
        return settings.equals(other.settings)
                ? Optional.empty()
                : Optional.of("plays by other settings: " + other.settings + " instead of " + settings);
    }
}
