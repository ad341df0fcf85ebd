package dev.peerlab.contract.chord.kit;

import dev.peerlab.contract.Submission;

/**
 * Whose parts a Chord peer is made of. They may be three different submissions': that is how one part is graded at a time.
 *
 * @param lookup makes the part of exercise 3
 * @param membership makes the part of exercise 4
 * @param recovery makes the part of exercise 5
 */
public record ChordComposition(Submission lookup, Submission membership, Submission recovery) {

    /** {@return peers that are one submission's altogether} */
    public static ChordComposition of(Submission submission) {
        return new ChordComposition(submission, submission, submission);
    }

    /** {@return these peers with another's lookup} */
    public ChordComposition withLookup(Submission other) {
        return new ChordComposition(other, membership, recovery);
    }

    /** {@return these peers with another's membership} */
    public ChordComposition withMembership(Submission other) {
        return new ChordComposition(lookup, other, recovery);
    }

    /** {@return these peers with another's recovery} */
    public ChordComposition withRecovery(Submission other) {
        return new ChordComposition(lookup, membership, other);
    }
}
