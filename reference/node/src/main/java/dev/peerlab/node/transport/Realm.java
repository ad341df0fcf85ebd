package dev.peerlab.node.transport;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
                : Optional.of("plays by other settings: " + differing(other.settings, settings) + " instead of "
                        + differing(settings, other.settings));
    }

    /** {@return what of a record's text is not in another's; all of it if the two have not the same parts} */
    private static String differing(String text, String other) {
        List<String> parts = parts(text);
        List<String> others = parts(other);
        return parts.size() != others.size()
                ? text
                : IntStream.range(0, parts.size())
                        .filter(i -> !parts.get(i).equals(others.get(i)))
                        .mapToObj(parts::get)
                        .collect(Collectors.joining(", "));
    }

    private static List<String> parts(String text) {
        boolean isRecord = text.endsWith("]") && text.contains("[");
        String inside = isRecord ? text.substring(text.indexOf('[') + 1, text.length() - 1) : text;
        return List.of(inside.split(", "));
    }
}
