package dev.peerlab.student;

import java.util.concurrent.CountDownLatch;

/** A loop without an end, or nearly. */
public final class Endless {

    private Endless() {}

    /** Runs until a test lets it go. */
    public static void loop(CountDownLatch end) {
        while (end.getCount() > 0) {
            Thread.onSpinWait();
        }
    }
}
