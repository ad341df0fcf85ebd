package dev.peerlab.experiment.sweep;

import java.time.Duration;

/** Durations as people say them. */
public final class Durations {

    private Durations() {}

    /** {@return for example {@code 7 s}, {@code 1 min 20 s}, {@code 45 min}, {@code 3 h 5 min}} */
    public static String text(Duration duration) {
        long seconds = Math.round(duration.toMillis() / 1000.0);
        long minutes = Math.round(seconds / 60.0);
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 600) {
            return seconds / 60 + " min " + seconds % 60 + " s";
        }
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
