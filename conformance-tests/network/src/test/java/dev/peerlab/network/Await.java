package dev.peerlab.network;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what has to happen, and no longer than that. */
final class Await {

    private static final long BETWEEN_NANOS = 50_000_000;

    private Await() {}

    /** Waits until a condition holds, for so long at most; says how things are if it never does. */
    static void until(String what, Duration atMost, BooleanSupplier condition, Supplier<String> state) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("after " + atMost + " still not: " + what + "\n" + state.get());
            }
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
    }
}
