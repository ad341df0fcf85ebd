package dev.peerlab.conformance.grading;

import dev.peerlab.conformance.guard.Guard;
import dev.peerlab.contract.NotImplementedYet;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a test's body where it can do no harm: in a thread that can be given up, with a limited number of steps.
 *
 * <p>The steps decide, so that a verdict is the same on any machine. Real time is the last resort, for a submission that
 * waits inside the JDK without making a step.
 */
final class Supervisor {

    /** Far more than any correct peer needs for a case: about a second's worth. */
    private static final long STEPS = 300_000_000L;

    /** Once a case did not end, others are given less, so that shrinking comes to an end soon. */
    private static final long STEPS_AFTER_TIMEOUT = 10_000_000L;

    private static final Duration REAL_TIME = Duration.ofSeconds(20);

    /** Once something hung, the rest is given less, so that a run of many tests comes to an end soon. */
    private static final Duration REAL_TIME_AFTER_HANG = Duration.ofSeconds(3);

    private Supervisor() {}

    /** A test's body. */
    interface Body {
        void run() throws Throwable;
    }

    static Attempt attempt(Body body, boolean afterTimeout, boolean afterHang) {
        Duration realTime = afterHang ? REAL_TIME_AFTER_HANG : REAL_TIME;
        FutureTask<Attempt> task = new FutureTask<>(() -> here(body, afterTimeout ? STEPS_AFTER_TIMEOUT : STEPS));
        Thread thread = new Thread(task, "peerlab-try");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(realTime.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return new Attempt(null, List.of(), false, true);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("the supervisor failed", e);
        }
    }

    private static Attempt here(Body body, long steps) {
        Throwable thrown = null;
        NotImplementedYet.takeNoted();
        Guard.allow(steps);
        try {
            body.run();
        } catch (Throwable t) {
            thrown = t;
        }
        boolean endless = Guard.isExhausted();
        Guard.allow(Long.MAX_VALUE);
        return new Attempt(thrown, NotImplementedYet.takeNoted(), endless, false);
    }
}
