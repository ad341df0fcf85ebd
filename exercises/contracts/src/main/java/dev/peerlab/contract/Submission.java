package dev.peerlab.contract;

import dev.peerlab.contract.flooding.FloodingPeer;
import dev.peerlab.contract.flooding.FloodingSettings;
import dev.peerlab.contract.randomwalk.RandomWalkPeer;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.search.Place;

/**
 * Somebody's implementation of the exercises, found by {@link java.util.ServiceLoader}.
 *
 * <p>The workbook is one, the reference is one, and yours may be one: name the class in
 * {@code META-INF/services/dev.peerlab.contract.Submission} and select it with {@code -Dpeerlab.submission=NAME}. There is one
 * factory method an exercise; one that is not overridden counts as not started.
 */
public interface Submission {

    /** {@return the name that selects this submission, e.g. {@code workbook}} */
    String name();

    /**
     * Makes a peer of exercise 1.
     *
     * @param host what the peer acts through
     * @param place its neighbors, and what it shares
     * @param settings the variant to play
     * @return a new peer, with no state from any other
     */
    default FloodingPeer flooding(Host host, Place place, FloodingSettings settings) {
        throw new NotImplementedYet("Submission.flooding");
    }

    /**
     * Makes a peer of exercise 2.
     *
     * @param host what the peer acts through
     * @param place its neighbors, and what it shares
     * @param settings the variant to play
     * @return a new peer, with no state from any other
     */
    default RandomWalkPeer randomWalk(Host host, Place place, RandomWalkSettings settings) {
        throw new NotImplementedYet("Submission.randomWalk");
    }
}
