package dev.peerlab.contract.chord;

import dev.peerlab.contract.IdSpace;
import java.time.Duration;

/**
 * What the peers of a Chord ring agree on.
 *
 * @param space where ids and keys are from
 * @param successors r, how many successors a peer knows, 1 or more; 2·log2 N survive half of N peers (RECOVER-10)
 * @param replicas how many peers keep each key, its owner included; 1 to r + 1
 * @param maintenance how often a peer stabilizes, fixes a finger and checks its predecessor
 * @param repair how often a peer looks after the copies of its keys
 * @param timeout how long a request waits for its answer before it is sent again or given up
 * @param attempts how often a request is sent before it is given up, 1 or more
 * @param deadline how long a lookup may take, in all (LOOKUP-10)
 * @param maxHops how many hops a routed message may travel, 1 or more (LOOKUP-10)
 * @param maxValueBytes how large a value may be, 0 or more
 */
public record ChordSettings(
        IdSpace space,
        int successors,
        int replicas,
        Duration maintenance,
        Duration repair,
        Duration timeout,
        int attempts,
        Duration deadline,
        int maxHops,
        int maxValueBytes) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of range
     */
    public ChordSettings {
        check("successors", successors, 1, Integer.MAX_VALUE);
        check("replicas", replicas, 1, successors + 1);
        check("attempts", attempts, 1, Integer.MAX_VALUE);
        check("maximum of hops", maxHops, 1, Integer.MAX_VALUE);
        check("maximum of bytes", maxValueBytes, 0, Integer.MAX_VALUE);
        check("maintenance", maintenance);
        check("repair", repair);
        check("timeout", timeout);
        check("deadline", deadline);
    }

    /**
     * {@return settings for a ring in this space: 4 successors, 3 replicas, maintenance every second, repair every 5 seconds,
     * requests sent 3 times with half a second for each, lookups of up to 20 seconds, 512 hops, values of up to 64 KiB}
     */
    public static ChordSettings of(IdSpace space) {
        return new ChordSettings(
                space,
                4,
                3,
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofMillis(500),
                3,
                Duration.ofSeconds(20),
                512,
                65_536);
    }

    /** {@return these settings with another number of successors and of replicas} */
    public ChordSettings with(int successors, int replicas) {
        return new ChordSettings(
                space, successors, replicas, maintenance, repair, timeout, attempts, deadline, maxHops, maxValueBytes);
    }

    /** {@return these settings with other periods of maintenance and repair} */
    public ChordSettings every(Duration maintenance, Duration repair) {
        return new ChordSettings(
                space, successors, replicas, maintenance, repair, timeout, attempts, deadline, maxHops, maxValueBytes);
    }

    /** {@return these settings with another time for a request, another number of attempts, and another time for a lookup} */
    public ChordSettings within(Duration timeout, int attempts, Duration deadline) {
        return new ChordSettings(
                space, successors, replicas, maintenance, repair, timeout, attempts, deadline, maxHops, maxValueBytes);
    }

    /** {@return these settings with other limits on hops and on the size of values} */
    public ChordSettings atMost(int maxHops, int maxValueBytes) {
        return new ChordSettings(
                space, successors, replicas, maintenance, repair, timeout, attempts, deadline, maxHops, maxValueBytes);
    }

    private static void check(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " " + value + ": must be " + least
                    + (most == Integer.MAX_VALUE ? " or more" : " to " + most));
        }
    }

    private static void check(String what, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(what + " " + value + ": must be more than 0");
        }
    }
}
