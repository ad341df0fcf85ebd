package dev.peerlab.contract.flooding;

import java.time.Duration;

/**
 * The rounds of an expanding-ring search: ttl = first, first + step, … and at last the maximum.
 *
 * @param firstTtl the ttl of the first round, 1 or more
 * @param step by how much the ttl grows from round to round, 1 or more
 * @param maxTtl the ttl of the last round, {@code firstTtl} or more; a round never goes beyond it
 * @param roundTime the time that each round is given, more than zero
 * @see <a href="https://doi.org/10.1145/514191.514206">Lv et al., Search and Replication in Unstructured Peer-to-Peer
 *     Networks, ICS 2002, section 4.1</a>
 */
public record ExpandingRing(int firstTtl, int step, int maxTtl, Duration roundTime) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of range
     */
    public ExpandingRing {
        require(firstTtl >= 1, "first ttl " + firstTtl + ": must be 1 or more");
        require(step >= 1, "step " + step + ": must be 1 or more");
        require(maxTtl >= firstTtl, "maximum ttl " + maxTtl + ": must be the first ttl (" + firstTtl + ") or more");
        require(roundTime.compareTo(Duration.ZERO) > 0, "round time " + roundTime + ": must be more than zero");
    }

    /**
     * {@return the ttl of the round after one with this ttl; equal to it when there is none}
     *
     * @param ttl the ttl of a round
     */
    public int after(int ttl) {
        return step >= maxTtl - ttl ? maxTtl : ttl + step;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
