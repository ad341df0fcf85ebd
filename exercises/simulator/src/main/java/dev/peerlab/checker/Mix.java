package dev.peerlab.checker;

import dev.peerlab.simulator.SplitMix;

/**
 * Arithmetic on 64-bit fingerprints.
 *
 * <p>The fingerprint of a bag is the sum of its elements', so that adding one and taking one away are one operation each, in any
 * order. Among n different worlds some two have the same fingerprint with a probability of about n²/2^65: 7·10^-5 for 50 million.
 *
 * @see <a href="https://doi.org/10.1007/3-540-55602-8">Wolper, Leroy, Reliable Hashing without Collision Detection, CAV 1993</a>
 */
final class Mix {

    private Mix() {}

    /** {@return a number that looks unrelated to any other's} */
    static long scramble(long value) {
        return SplitMix.scramble(value + SplitMix.STEP);
    }

    /** {@return the fingerprint of a sequence that goes on} */
    static long then(long before, long next) {
        return scramble(before * 31 + Long.rotateLeft(next, 17));
    }

    /** {@return the fingerprint of a text} */
    static long text(CharSequence text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return scramble(hash);
    }
}
