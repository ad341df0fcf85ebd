package dev.peerlab.conformance.exhaustive;

import dev.peerlab.checker.World;
import dev.peerlab.checker.World.Network;
import dev.peerlab.conformance.ScenarioLine;
import java.util.ArrayList;
import java.util.List;

/**
 * What may go wrong in a small world, each at any time.
 *
 * @param network whether each message arrives once, or stays around and may arrive any number of times
 * @param losses how many messages may get lost
 * @param doubles how many messages may arrive twice
 * @param restarts peers that may crash once, and may come back with nothing in their memory
 */
public record Trouble(Network network, int losses, int doubles, List<Integer> restarts) {

    /** Messages arrive once, in any order. */
    public static final Trouble NONE = new Trouble(Network.MULTISET, 0, 0, List.of());

    /** What was sent may arrive at any time, again and again. */
    public static final Trouble ECHOES = new Trouble(Network.SET, 0, 0, List.of());

    private static final int MOST = 100;

    /** Keeps an unmodifiable copy. */
    public Trouble {
        restarts = List.copyOf(restarts);
    }

    /** {@return messages that arrive once, but for so many that get lost} */
    public static Trouble losing(int messages) {
        return new Trouble(Network.MULTISET, messages, 0, List.of());
    }

    /** {@return messages that arrive once, but for so many that come twice} */
    public static Trouble doubling(int messages) {
        return new Trouble(Network.MULTISET, 0, messages, List.of());
    }

    /** {@return messages that arrive once, and a peer that may crash and come back} */
    public static Trouble restarting(int peer) {
        return new Trouble(Network.MULTISET, 0, 0, List.of(peer));
    }

    /** {@return whether messages are under way for ever, lost by nobody, to peers that stay: then all of them get their answers} */
    public boolean isNone() {
        return equals(NONE);
    }

    /** {@return the trouble that a line tells; reverse of {@link #addTo(ScenarioLine)}} */
    public static Trouble parse(ScenarioLine line, int peers) {
        return new Trouble(
                line.constant("net", Network.class),
                line.integer("losses", 0, MOST),
                line.integer("doubles", 0, MOST),
                line.peers("restarts", peers));
    }

    /** Adds the parts {@code net, losses, doubles, restarts} to a line. */
    public ScenarioLine addTo(ScenarioLine line) {
        return line.with("net", network)
                .with("losses", losses)
                .with("doubles", doubles)
                .with("restarts", restarts);
    }

    /** Lets all this happen in a world. */
    public void addTo(World.Builder world) {
        world.network(network).losses(losses).duplications(doubles);
        restarts.forEach(peer -> world.crash(peer).restart(peer));
    }

    /** {@return the trouble for people} */
    public String describe() {
        List<String> parts = new ArrayList<>();
        parts.add(
                network == Network.SET
                        ? "messages may arrive at any time, any number of times, or never"
                        : "messages arrive in any order");
        if (losses > 0) {
            parts.add(count(losses) + " may get lost");
        }
        if (doubles > 0) {
            parts.add(count(doubles) + " may arrive twice");
        }
        restarts.forEach(peer -> parts.add("peer " + peer + " may crash and come back with an empty memory"));
        return String.join("; ", parts);
    }

    private static String count(int messages) {
        return messages == 1 ? "one of them" : messages + " of them";
    }
}
