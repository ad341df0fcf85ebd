package dev.peerlab.checker;

import org.jspecify.annotations.Nullable;

/** What worlds have in common of which only one is to be met. One thread's own. */
final class NormalForm {

    /** Of so many worlds, it is remembered that they were looked at. */
    private static final int RECENT = 1 << 14;

    private final LocalSteps steps;
    private final Layout layout;
    private final @Nullable Symmetry symmetry;
    private final long[] recent = new long[RECENT];

    NormalForm(Checker checker, Departure from) {
        this.steps = from.steps();
        this.layout = from.layout();
        this.symmetry = checker.reductions.contains(Reduction.SYMMETRY) ? steps.symmetry() : null;
    }

    /** {@return whether every world is to be met} */
    boolean isPlain() {
        return symmetry == null;
    }

    /** {@return whether a world has not just been looked at} */
    boolean isNew(long fingerprint) {
        int slot = (int) (fingerprint >>> 20) & RECENT - 1;
        boolean isNew = recent[slot] != fingerprint;
        recent[slot] = fingerprint;
        return isNew;
    }

    /** {@return the fingerprint of the worlds that are like this one} */
    long fingerprint(long fingerprint, int[] parts, int length) {
        return symmetry == null ? fingerprint : symmetry.fingerprint(parts, length, steps, layout);
    }
}
