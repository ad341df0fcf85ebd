package dev.peerlab.contract.flooding;

/**
 * The variant of flooding that a network plays. Every combination is graded.
 *
 * @param maxTtl the most hops that any query may travel, 1 or more; Gnutella's is 7 (FLOOD-9)
 * @param forwardAfterHit whether a peer that answers a query also passes it on; in Gnutella it does, in many textbooks not
 *     (FLOOD-5)
 * @param reply which way an answer takes (FLOOD-6)
 * @param seenCapacity how many queries of others a peer remembers, 1 or more; the oldest is forgotten first (FLOOD-10)
 */
public record FloodingSettings(int maxTtl, boolean forwardAfterHit, Reply reply, int seenCapacity) {

    /** What Gnutella 0.4 plays: 7 hops, forwards after a hit, answers take the reverse path; 10,000 queries remembered. */
    public static final FloodingSettings GNUTELLA = new FloodingSettings(7, true, Reply.REVERSE_PATH, 10_000);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of range
     */
    public FloodingSettings {
        if (maxTtl < 1) {
            throw new IllegalArgumentException("maximum ttl " + maxTtl + ": must be 1 or more");
        }
        if (seenCapacity < 1) {
            throw new IllegalArgumentException("seen capacity " + seenCapacity + ": must be 1 or more");
        }
    }

    /** Which way an answer takes. */
    public enum Reply {
        /** Hop by hop: to the neighbor that the query first came from, and so back to the issuer. */
        REVERSE_PATH,
        /** In one hop, straight to the issuer. */
        DIRECT
    }
}
