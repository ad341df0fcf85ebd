package dev.peerlab.contract.randomwalk;

import java.time.Duration;

/**
 * The variant of random walk that a network plays. Every combination is graded.
 *
 * @param walkers how many walkers a search sends, k, 1 or more (WALK-1)
 * @param checkInterval every how many hops a walker asks the issuer whether to go on, c; 0 is never (WALK-6)
 * @param policy how a walker chooses its next hop (WALK-3, WALK-4)
 * @param timeout how long a search may take, more than zero (WALK-11)
 */
public record RandomWalkSettings(int walkers, int checkInterval, Policy policy, Duration timeout) {

    /** What Lv et al. 2002 found good: 32 walkers that remember their way and check every 4 hops; at most a minute. */
    public static final RandomWalkSettings LV =
            new RandomWalkSettings(32, 4, Policy.SELF_AVOIDING, Duration.ofMinutes(1));

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of range
     */
    public RandomWalkSettings {
        if (walkers < 1) {
            throw new IllegalArgumentException("k = " + walkers + " walkers: must be 1 or more");
        }
        if (checkInterval < 0) {
            throw new IllegalArgumentException("check interval " + checkInterval + ": must be 0 (never) or more");
        }
        if (timeout.compareTo(Duration.ZERO) <= 0) {
            throw new IllegalArgumentException("timeout " + timeout + ": must be more than zero");
        }
    }

    /** How a walker chooses its next hop. */
    public enum Policy {
        /** Peers remember where they sent a walker and where it came from, and send it elsewhere. */
        SELF_AVOIDING,
        /** Any neighbor but the one that the walker just came from. */
        MEMORYLESS
    }
}
