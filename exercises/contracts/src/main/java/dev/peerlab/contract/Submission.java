package dev.peerlab.contract;

import dev.peerlab.contract.chord.ChordLookup;
import dev.peerlab.contract.chord.ChordMembership;
import dev.peerlab.contract.chord.ChordRecovery;
import dev.peerlab.contract.chord.LookupHost;
import dev.peerlab.contract.chord.MembershipHost;
import dev.peerlab.contract.chord.RecoveryHost;
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

    /**
     * Makes the part of a Chord peer that is exercise 3.
     *
     * @param host what the part acts through
     * @return a new part, with no state from any other
     */
    default ChordLookup chordLookup(LookupHost host) {
        throw new NotImplementedYet("Submission.chordLookup");
    }

    /**
     * Makes the part of a Chord peer that is exercise 4.
     *
     * @param host what the part acts through
     * @return a new part, with no state from any other
     */
    default ChordMembership chordMembership(MembershipHost host) {
        throw new NotImplementedYet("Submission.chordMembership");
    }

    /**
     * Makes the part of a Chord peer that is exercise 5.
     *
     * @param host what the part acts through
     * @return a new part, with no state from any other
     */
    default ChordRecovery chordRecovery(RecoveryHost host) {
        throw new NotImplementedYet("Submission.chordRecovery");
    }
}
