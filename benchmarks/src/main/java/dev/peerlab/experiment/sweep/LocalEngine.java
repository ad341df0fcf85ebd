package dev.peerlab.experiment.sweep;

import dev.peerlab.experiment.Engine;
import dev.peerlab.experiment.Experiments;
import dev.peerlab.experiment.Reasons;
import dev.peerlab.experiment.Trial;
import dev.peerlab.experiment.TrialResult;
import dev.peerlab.experiment.TrialResult.Missing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs trials on the cores of this machine, the longest first, and no more at once than the heap has room for.
 *
 * <p>A trial that needs more heap than there is at all is refused before anything runs. One that does not come to an end is given
 * up after a while: its thread is left to itself, and another takes its place.
 */
public final class LocalEngine implements Engine {

    private static final long LOOK_MILLIS = 100;

    private final int threads;
    private final HeapBudget heap;
    private final Duration limit;
    private final InstantSource clock;
    private final Function<Trial, TrialResult> measurement;

    /**
     * Makes an engine for this process.
     *
     * @param threads how many trials may run at once, 1 or more
     * @param heap what they may fill together
     * @param limit how long a trial may take before it is given up, more than 0
     */
    public LocalEngine(int threads, HeapBudget heap, Duration limit) {
        this(threads, heap, limit, InstantSource.system(), Experiments::run);
    }

    LocalEngine(int threads, HeapBudget heap, Function<Trial, TrialResult> measurement) {
        this(threads, heap, Duration.ofDays(1), InstantSource.system(), measurement);
    }

    LocalEngine(
            int threads,
            HeapBudget heap,
            Duration limit,
            InstantSource clock,
            Function<Trial, TrialResult> measurement) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads = " + threads + ": must be 1 or more");
        }
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("limit of a trial " + limit + ": must be more than 0");
        }
        this.threads = threads;
        this.heap = heap;
        this.limit = limit;
        this.clock = clock;
        this.measurement = measurement;
    }

    /**
     * Runs them all; returns when the last is done or given up.
     *
     * @throws HeapTooSmall if one of them cannot run here at all; then none has run
     */
    @Override
    public void run(List<Trial> trials, Consumer<TrialResult> results) {
        List<Job> jobs = new ArrayList<>(trials.stream().map(Job::of).toList());
        for (Job job : jobs) {
            if (job.bytes() > heap.bytes()) {
                throw new HeapTooSmall(job.trial(), job.bytes(), heap.bytes(), HeapBudget.heapFor(job.bytes()));
            }
        }
        Collections.reverse(jobs); // of equal trials the first is removed first
        jobs.sort(Comparator.comparingDouble(Job::work)); // the longest last, where it is cheap to remove
        Queue queue = new Queue(jobs, heap.bytes(), results);
        for (int i = 0; i < Math.min(threads, jobs.size()); i++) {
            begin(queue);
        }
        try {
            while (!queue.isOver()) {
                for (int i = queue.giveUp(clock.instant().minus(limit), this::givenUp); i > 0; i--) {
                    begin(queue);
                }
            }
        } catch (InterruptedException e) {
            queue.stop(new IllegalStateException("interrupted; finished trials are kept", e));
            Thread.currentThread().interrupt();
        }
        queue.finish();
    }

    private TrialResult givenUp(Trial trial) {
        return new Missing(trial, "given up: it had not come to an end after " + Durations.text(limit), false);
    }

    private void begin(Queue queue) {
        queue.join();
        Thread worker = new Thread(
                () -> {
                    boolean wanted = true;
                    try {
                        wanted = work(queue);
                    } finally {
                        if (wanted) {
                            queue.leave();
                        }
                    }
                },
                "trials");
        worker.setDaemon(true);
        worker.start();
    }

    /** {@return whether this thread was not given up, together with its trial} */
    private boolean work(Queue queue) {
        boolean wanted = true;
        Job job = queue.take(clock);
        while (job != null && wanted) {
            wanted = queue.done(job, result(job.trial()));
            job = wanted ? queue.take(clock) : null;
        }
        return wanted;
    }

    private TrialResult result(Trial trial) {
        try {
            return measurement.apply(trial);
        } catch (Throwable e) { // whatever it is, the other trials go on
            return new Missing(trial, Reasons.of(e), false);
        }
    }

    private record Job(Trial trial, double work, long bytes) {
        static Job of(Trial trial) {
            return new Job(trial, Experiments.work(trial), Experiments.heapBytes(trial));
        }
    }

    /** What has not begun yet, what is running, and the heap that is free. */
    private static final class Queue {

        private final List<Job> waiting;
        private final Map<Job, Instant> running = new LinkedHashMap<>();
        private final Consumer<TrialResult> results;
        private long free;
        private int workers;
        private @Nullable RuntimeException failure;

        Queue(List<Job> waiting, long free, Consumer<TrialResult> results) {
            this.waiting = waiting;
            this.free = free;
            this.results = results;
        }

        synchronized void join() {
            workers++;
        }

        synchronized void leave() {
            workers--;
            notifyAll();
        }

        /** {@return the longest that there is room for, as soon as there is; null if nothing is left to do} */
        synchronized @Nullable Job take(InstantSource clock) {
            try {
                while (failure == null && !waiting.isEmpty()) {
                    for (int i = waiting.size() - 1; i >= 0; i--) {
                        if (waiting.get(i).bytes() <= free) {
                            free -= waiting.get(i).bytes();
                            running.put(waiting.get(i), clock.instant());
                            return waiting.remove(i);
                        }
                    }
                    wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return null;
        }

        /** Takes a result. {@return whether somebody still waits for it} */
        synchronized boolean done(Job job, TrialResult result) {
            if (running.remove(job) == null) {
                return false;
            }
            free += job.bytes();
            tell(result);
            notifyAll();
            return true;
        }

        private void tell(TrialResult result) {
            try {
                if (failure == null) {
                    results.accept(result);
                }
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        /** Gives up what began before an instant. {@return how many threads are lost with that} */
        synchronized int giveUp(Instant begun, Function<Trial, TrialResult> result) {
            List<Job> late = running.entrySet().stream()
                    .filter(entry -> entry.getValue().isBefore(begun))
                    .map(Map.Entry::getKey)
                    .toList();
            for (Job job : late) {
                running.remove(job);
                free += job.bytes();
                workers--;
                tell(result.apply(job.trial()));
            }
            notifyAll();
            return late.size();
        }

        /** {@return whether nobody works any more; waits a little to see} */
        @SuppressWarnings("WaitNotInLoop") // whoever asks asks again
        synchronized boolean isOver() throws InterruptedException {
            if (workers > 0) {
                wait(LOOK_MILLIS);
            }
            return workers == 0;
        }

        synchronized void stop(RuntimeException reason) {
            failure = reason;
            notifyAll();
        }

        synchronized void finish() {
            if (failure != null) {
                throw failure;
            }
            waiting.forEach(job -> results.accept(new Missing(job.trial(), "nobody was left to run it", false)));
        }
    }
}
