package dev.peerlab.simulator;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Virtual time as the simulator counts it: whole microseconds in a {@code long}. */
final class Micros {

    /** The end of time, 73,000 years off; whatever lies beyond it happens then. */
    static final long END = Long.MAX_VALUE / 4;

    private static final long PER_SECOND = 1_000_000;
    private static final long NANOS = 1_000;

    private Micros() {}

    /** Rounds up. */
    static long of(Duration duration) {
        if (duration.getSeconds() >= END / PER_SECOND) {
            return END;
        }
        return duration.getSeconds() * PER_SECOND + (duration.getNano() + NANOS - 1) / NANOS;
    }

    /** Rounds up. */
    static long of(Duration duration, String what) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(what + " " + text(duration) + ": must be 0 or more");
        }
        return of(duration);
    }

    static Duration duration(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }

    /** For people: {@code 40 ms} rather than {@code PT0.04S}. */
    static String text(Duration duration) {
        if (duration.getSeconds() >= END / PER_SECOND || duration.getSeconds() < -PER_SECOND) {
            return duration.toString();
        }
        return duration.getNano() % 1_000_000 == 0 ? duration.toMillis() + " ms" : duration.toNanos() / 1e6 + " ms";
    }
}
