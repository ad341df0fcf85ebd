package dev.peerlab.conformance.search;

import dev.peerlab.simulator.Latency;
import java.time.Duration;

/**
 * How long messages of a scenario take: each the same time, or each its own between two bounds.
 *
 * @param leastMillis the shortest time, 1 or more
 * @param mostMillis the longest time, {@code leastMillis} or more
 */
public record Delay(int leastMillis, int mostMillis) {

    /** Ten milliseconds for every message: what is sent first arrives first. */
    public static final Delay CONSTANT = new Delay(10, 10);

    private static final int LONGEST = 10_000;

    /** Checks the ranges. */
    public Delay {
        if (leastMillis < 1 || mostMillis < leastMillis || mostMillis > LONGEST) {
            throw new IllegalArgumentException(
                    "delay " + leastMillis + "-" + mostMillis + ": must be LEAST-MOST ms, both from 1 to " + LONGEST);
        }
    }

    static Delay parse(String text) {
        String[] bounds = text.split("-", -1);
        int least = number(text, bounds[0]);
        return new Delay(least, bounds.length == 1 ? least : number(text, bounds[bounds.length - 1]));
    }

    private static int number(String text, String bound) {
        try {
            return Integer.parseInt(bound);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("delay '" + text + "': must be MS or LEAST-MOST, in ms", e);
        }
    }

    /** {@return whether every message takes the same time} */
    public boolean isConstant() {
        return leastMillis == mostMillis;
    }

    Latency latency() {
        return isConstant()
                ? Latency.constant(Duration.ofMillis(leastMillis))
                : Latency.uniform(Duration.ofMillis(leastMillis), Duration.ofMillis(mostMillis));
    }

    /** {@return for example {@code 10} or {@code 10-90}} */
    @Override
    public String toString() {
        return isConstant() ? Integer.toString(leastMillis) : leastMillis + "-" + mostMillis;
    }
}
