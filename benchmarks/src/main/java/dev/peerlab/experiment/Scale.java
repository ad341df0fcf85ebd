package dev.peerlab.experiment;

/** How much is measured, and so how long it takes. */
public enum Scale {
    /** A few small points, in seconds: shows that it works, and says little. */
    SMOKE,

    /** All that a verdict needs, all experiments in about 3 minutes on 2 cores. */
    FAST,

    /** The papers' own sizes and narrow intervals, in hours. */
    FULL;

    /** {@return the value for this scale} */
    public int choose(int smoke, int fast, int full) {
        return switch (this) {
            case SMOKE -> smoke;
            case FAST -> fast;
            case FULL -> full;
        };
    }
}
