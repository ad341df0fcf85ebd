package dev.peerlab.node;

import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.Submission;
import dev.peerlab.contract.chord.ChordSettings;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.node.transport.Limits;
import dev.peerlab.node.transport.Realm;
import dev.peerlab.node.transport.Tls;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a node is to be.
 *
 * @param overlay which overlay
 * @param network the name of the network
 * @param listen where to listen; port 0 is any free one
 * @param submission whose peer it is
 * @param chord what the ring agreed on
 * @param degree how many neighbors to look for, in an unstructured overlay
 * @param shared what it holds, in an unstructured overlay
 * @param limits how much it takes
 * @param tls certificates; null for none
 * @param seed of the peer's chance
 */
public record NodeOptions(
        OverlayKind overlay,
        String network,
        InetSocketAddress listen,
        Submission submission,
        ChordSettings chord,
        int degree,
        Set<String> shared,
        Limits limits,
        @Nullable Tls tls,
        long seed) {

    /** What a ring on a real network agrees on unless it is told otherwise. */
    public static final ChordSettings CHORD = ChordSettings.of(new IdSpace(IdSpace.MAX_BITS));

    /** Lv's walkers, with less patience. */
    static final RandomWalkSettings RANDOM_WALK = new RandomWalkSettings(
            RandomWalkSettings.LV.walkers(),
            RandomWalkSettings.LV.checkInterval(),
            RandomWalkSettings.LV.policy(),
            Duration.ofSeconds(10));

    static final FloodingSettings FLOODING = FloodingSettings.GNUTELLA;

    /** {@return a node with all else as usual} */
    public static NodeOptions of(OverlayKind overlay, InetSocketAddress listen, Submission submission, long seed) {
        return new NodeOptions(overlay, "peerlab", listen, submission, CHORD, 3, Set.of(), Limits.DEFAULT, null, seed);
    }

    /** {@return these options with other settings of the ring} */
    public NodeOptions with(ChordSettings settings) {
        return new NodeOptions(overlay, network, listen, submission, settings, degree, shared, limits, tls, seed);
    }

    /** {@return these options with somebody else's peer} */
    public NodeOptions by(Submission other) {
        return new NodeOptions(overlay, network, listen, other, chord, degree, shared, limits, tls, seed);
    }

    /** {@return these options with other limits} */
    public NodeOptions with(Limits other) {
        return new NodeOptions(overlay, network, listen, submission, chord, degree, shared, other, tls, seed);
    }

    /** {@return these options with certificates} */
    public NodeOptions with(@Nullable Tls certificates) {
        return new NodeOptions(overlay, network, listen, submission, chord, degree, shared, limits, certificates, seed);
    }

    /** {@return these options with another name of the network} */
    public NodeOptions named(String other) {
        return new NodeOptions(overlay, other, listen, submission, chord, degree, shared, limits, tls, seed);
    }

    /** {@return these options with things to hold} */
    public NodeOptions sharing(Set<String> keywords) {
        return new NodeOptions(
                overlay, network, listen, submission, chord, degree, Set.copyOf(keywords), limits, tls, seed);
    }

    Realm realm() {
        String settings = switch (overlay) {
            case CHORD -> chord.toString();
            case FLOODING -> FLOODING.toString();
            case RANDOMWALK -> RANDOM_WALK.toString();
        };
        return new Realm(network, overlay.toString(), settings);
    }
}
