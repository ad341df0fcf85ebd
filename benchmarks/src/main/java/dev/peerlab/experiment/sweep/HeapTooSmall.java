package dev.peerlab.experiment.sweep;

import dev.peerlab.experiment.Trial;
import java.util.Locale;

/** Thrown before anything runs if a trial needs more heap than there is. */
public final class HeapTooSmall extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what to do.
     *
     * @param trial the trial
     * @param needed about how many bytes it needs
     * @param available how many there are for trials
     * @param suggested the least {@code -Xmx} that serves, in bytes
     */
    HeapTooSmall(Trial trial, long needed, long available, long suggested) {
        super(trial.experiment() + " " + trial.point() + " needs about " + amount(needed) + " of heap, but there are "
                + amount(available) + " for trials: run java with -Xmx" + gibibytes(suggested)
                + "g, or a smaller --scale, or without it (--only)");
    }

    private static String amount(long bytes) {
        double mebibytes = bytes / (double) (1 << 20);
        return mebibytes < 1000
                ? String.format(Locale.ROOT, "%.0f MiB", mebibytes)
                : String.format(Locale.ROOT, "%.1f GiB", mebibytes / 1024);
    }

    private static long gibibytes(long bytes) {
        return Math.max(1, (bytes + (1L << 30) - 1) >> 30);
    }
}
