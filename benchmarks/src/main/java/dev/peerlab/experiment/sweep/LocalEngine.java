package dev.peerlab.experiment.sweep;

import dev.peerlab.experiment.Engine;
import dev.peerlab.experiment.Experiments;
import dev.peerlab.experiment.Reasons;
import dev.peerlab.experiment.Trial;
import dev.peerlab.experiment.TrialResult;
import dev.peerlab.experiment.TrialResult.Missing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs trials on the cores of this machine, the longest first, and no more at once than the heap has room for.
 *
 * <p>A trial that needs more heap than there is at all is refused before anything runs.
 */
public final class LocalEngine implements Engine {

    private final int threads;
    private final HeapBudget heap;
    private final Function<Trial, TrialResult> measurement;

    /**
     * Makes an engine for this process.
     *
     * @param threads how many trials may run at once, 1 or more
     * @param heap what they may fill together
     */
    public LocalEngine(int threads, HeapBudget heap) {
        this(threads, heap, Experiments::run);
    }

    LocalEngine(int threads, HeapBudget heap, Function<Trial, TrialResult> measurement) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads = " + threads + ": must be 1 or more");
        }
        this.threads = threads;
        this.heap = heap;
        this.measurement = measurement;
    }

    /**
     * Runs them all; returns when the last is done.
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
        Collections.reverse(jobs);
        jobs.sort(Comparator.comparingDouble(Job::work)); // what comes first is last, where it is cheap to remove
        Queue queue = new Queue(jobs, heap.bytes(), results);
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, jobs.size()); i++) {
            Thread worker = new Thread(() -> work(queue), "trials-" + (i + 1));
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
        try {
            for (Thread worker : workers) {
                worker.join();
            }
        } catch (InterruptedException e) {
            queue.stop(new IllegalStateException("interrupted; finished trials are kept", e));
            Thread.currentThread().interrupt();
        }
        queue.finish();
    }

    private void work(Queue queue) {
        for (Job job = queue.take(); job != null; job = queue.take()) {
            queue.done(job, result(job.trial()));
        }
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

    /** What has not begun yet, and the heap that is free. */
    private static final class Queue {

        private final List<Job> waiting;
        private final Consumer<TrialResult> results;
        private long free;
        private @Nullable RuntimeException failure;

        Queue(List<Job> waiting, long free, Consumer<TrialResult> results) {
            this.waiting = waiting;
            this.free = free;
            this.results = results;
        }

        /** {@return the longest that there is room for, as soon as there is; null if nothing is left to do} */
        synchronized @Nullable Job take() {
            try {
                while (failure == null && !waiting.isEmpty()) {
                    for (int i = waiting.size() - 1; i >= 0; i--) {
                        if (waiting.get(i).bytes() <= free) {
                            free -= waiting.get(i).bytes();
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

        synchronized void done(Job job, TrialResult result) {
            free += job.bytes();
            try {
                if (failure == null) {
                    results.accept(result);
                }
            } catch (RuntimeException e) {
                failure = e;
            } finally {
                notifyAll();
            }
        }

        synchronized void stop(RuntimeException reason) {
            failure = reason;
            notifyAll();
        }

        synchronized void finish() {
            if (failure != null) {
                throw failure;
            }
            waiting.forEach(job -> results.accept(new Missing(job.trial(), "the thread to run it died", false)));
        }
    }
}
