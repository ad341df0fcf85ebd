package dev.peerlab.checker;

import dev.peerlab.checker.Checker.Finding;
import dev.peerlab.checker.Checker.PeerCache;
import dev.peerlab.checker.Report.Coverage;
import dev.peerlab.checker.Report.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Explores worlds by their distance from the beginning: what is found first is nearest. */
final class BreadthFirst {

    /** A level with fewer worlds is not worth a second thread. */
    private static final int FEW = 500;

    private static final long LEAST_ROOM = 1 << 15;

    /** A world has this many successors for each of its parts at most; mostly it has far fewer. */
    private static final long MOST_SUCCESSORS = 4;

    private final Checker checker;
    private final Instant began;
    private final LocalSteps steps;
    private final Layout layout;
    private final FingerprintSet met = new FingerprintSet();
    private final List<Worker> workers = new ArrayList<>();
    private int depth;
    private long bytesWaiting;

    /** Two levels wait at once at most: the one that is explored, and the next. */
    private long mostBytesWaiting;

    BreadthFirst(Checker checker, int threads) {
        this.checker = checker;
        this.began = checker.clock.instant();
        this.layout = new Layout(checker.world);
        this.steps = new LocalSteps(checker.world, layout);
        for (int i = 0; i < threads; i++) {
            workers.add(new Worker(i));
        }
    }

    Report run() {
        try {
            return search();
        } catch (Broken e) {
            return new Report(
                    Ending.BROKEN,
                    Optional.of(e.rule()),
                    String.valueOf(e.getMessage()),
                    List.of(),
                    coverage(0),
                    steps.notes());
        }
    }

    private Report search() {
        ExecutorService pool = Executors.newFixedThreadPool(workers.size(), task -> {
            Thread thread = new Thread(task, "checker");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Frontier frontier = begin();
            while (true) {
                Worker finder = finder();
                if (finder != null) {
                    return told(finder, frontier.size());
                }
                if (frontier.size() == 0) {
                    steps.checkUnchanged();
                    return ended(Ending.HOLDS, "all worlds were met", 0);
                }
                if (depth == checker.mostDepth) {
                    return ended(
                            Ending.NOT_EXHAUSTED,
                            "worlds more than " + depth + " transitions away were not met",
                            frontier.size());
                }
                Optional<String> limit = explore(frontier, pool);
                if (limit.isPresent()) {
                    return ended(Ending.NOT_EXHAUSTED, limit.get(), frontier.size());
                }
                frontier = gather();
                depth++;
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Frontier begin() {
        int[] parts = new Beginning(checker.world, steps, layout).parts();
        long fingerprint = layout.fingerprint(parts, steps);
        met.add(fingerprint);
        workers.get(0).take(fingerprint, parts, parts.length, Transition.NONE);
        return gather();
    }

    /** {@return why not all of them could be explored; empty if they were} */
    private Optional<String> explore(Frontier frontier, ExecutorService pool) {
        int from = 0;
        while (from < frontier.chunks() && finder() == null) {
            long room = Math.max(Math.max(met.size(), LEAST_ROOM), MOST_SUCCESSORS * frontier.end(from));
            Optional<String> limit = limit(room);
            if (limit.isPresent() || !met.grow(room)) {
                return limit.or(() -> Optional.of("there are too many worlds for one table"));
            }
            int to = from;
            long most = 0;
            while (to < frontier.chunks() && (to == from || most + MOST_SUCCESSORS * frontier.end(to) <= room)) {
                most += MOST_SUCCESSORS * frontier.end(to);
                to++;
            }
            explore(frontier, from, to, pool);
            for (int i = from; i < to; i++) {
                frontier.forget(i);
            }
            from = to;
        }
        return Optional.empty();
    }

    private Optional<String> limit(long room) {
        if (met.size() >= checker.mostWorlds) {
            return Optional.of("there are more than " + checker.mostWorlds + " worlds");
        }
        if (bytes() - met.bytes() + met.bytesFor(room) > checker.mostBytes) {
            return Optional.of("worlds take up more than " + (checker.mostBytes >> 20) + " MiB");
        }
        Duration time = Duration.between(began, checker.clock.instant());
        return time.compareTo(checker.mostTime) > 0
                ? Optional.of("it took longer than " + checker.mostTime.toSeconds() + " s")
                : Optional.empty();
    }

    private void explore(Frontier frontier, int from, int to, ExecutorService pool) {
        AtomicInteger next = new AtomicInteger(from);
        if (workers.size() == 1 || frontier.size() < FEW) {
            workers.get(0).explore(frontier, next, to);
            return;
        }
        List<Future<?>> running = new ArrayList<>();
        for (Worker worker : workers) {
            running.add(pool.submit(() -> worker.explore(frontier, next, to)));
        }
        for (Future<?> one : running) {
            await(one);
        }
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Frontier gather() {
        Frontier all = new Frontier();
        for (Worker worker : workers) {
            worker.found.seal();
            all.take(worker.found);
            worker.found = new Frontier();
        }
        long bytes = all.bytes();
        mostBytesWaiting = Math.max(mostBytesWaiting, bytesWaiting + bytes);
        bytesWaiting = bytes;
        return all;
    }

    private @Nullable Worker finder() {
        for (Worker worker : workers) {
            if (worker.finding != null) {
                return worker;
            }
        }
        return null;
    }

    private Report told(Worker finder, long frontier) {
        Finding finding = Objects.requireNonNull(finder.finding);
        return new Report(
                finding.ending(),
                Optional.of(finding.predicate()),
                finding.detail(),
                events(finder.findingNumber),
                coverage(frontier),
                steps.notes());
    }

    private Report ended(Ending ending, String why, long frontier) {
        return new Report(ending, Optional.empty(), why, List.of(), coverage(frontier), steps.notes());
    }

    private Coverage coverage(long frontier) {
        long transitions = 0;
        for (Worker worker : workers) {
            transitions += worker.successors.transitions();
        }
        return new Coverage(met.size(), transitions, depth, frontier, steps.stateCount(), steps.stepCount(), bytes());
    }

    private long bytes() {
        long bytes = met.bytes() + mostBytesWaiting;
        for (Worker worker : workers) {
            bytes += worker.ancestry.bytes();
        }
        return bytes;
    }

    /** {@return what happened from the beginning to a world} */
    private List<Event> events(int number) {
        List<Event> events = new ArrayList<>();
        int at = number;
        while (true) {
            Ancestry ancestry = workers.get(at % workers.size()).ancestry;
            int transition = ancestry.transition(at / workers.size());
            if (transition == Transition.NONE) {
                Collections.reverse(events);
                return events;
            }
            Event event = steps.event(Transition.event(transition)).event;
            events.add(Transition.isLoss(transition) ? new Event.Loss((Event.Delivery) event) : event);
            at = ancestry.parent(at / workers.size());
        }
    }

    /** One thread's part in the search. */
    private final class Worker implements Successors.Sink {
        private final int index;
        private final Ancestry ancestry = new Ancestry();
        private final Snapshot snapshot = new Snapshot(steps, layout);
        private final PeerCache cache = new PeerCache();
        private final Successors successors = new Successors(checker.world, steps, layout, this);
        private Frontier found = new Frontier();
        private int parent = -1;
        private volatile @Nullable Finding finding;
        private int findingNumber;

        Worker(int index) {
            this.index = index;
        }

        void explore(Frontier frontier, AtomicInteger next, int to) {
            for (int i = next.getAndIncrement(); i < to && finding == null; i = next.getAndIncrement()) {
                int[] chunk = frontier.chunk(i);
                for (int at = 0; at < frontier.end(i) && finding == null; at += Frontier.HEAD + chunk[at]) {
                    parent = chunk[at + 1];
                    successors.of(Frontier.fingerprint(chunk, at), chunk, at + Frontier.HEAD, chunk[at]);
                }
            }
        }

        @Override
        public boolean wants(long fingerprint) {
            return finding == null && met.add(fingerprint);
        }

        @Override
        public void take(long fingerprint, int[] parts, int length, int transition) {
            int number = ancestry.add(parent, transition) * workers.size() + index;
            snapshot.of(parts, length);
            Optional<Finding> here = checker.find(snapshot, cache);
            if (here.isPresent()) {
                findingNumber = number;
                finding = here.get();
            } else if (!checker.isPruned(snapshot)) {
                found.add(number, fingerprint, parts, length);
            }
        }
    }
}
