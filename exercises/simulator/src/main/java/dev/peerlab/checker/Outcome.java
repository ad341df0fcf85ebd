package dev.peerlab.checker;

/** What comes of a local step. Fields, not accessors: read for every transition. */
final class Outcome {

    /** The number of the next local state. */
    final int state;

    /** The messages that were sent, as numbers of their deliveries, ascending. */
    final int[] sent;

    /** What the change of the peer's state adds to the fingerprint of a world. */
    final long stateDelta;

    /** The sum of the fingerprints of the messages that were sent. */
    final long sentHash;

    /** The number of the outcome by another choice of chance; -1 if there is none. */
    final int other;

    Outcome(int state, int[] sent, long stateDelta, long sentHash, int other) {
        this.state = state;
        this.sent = sent;
        this.stateDelta = stateDelta;
        this.sentHash = sentHash;
        this.other = other;
    }
}
