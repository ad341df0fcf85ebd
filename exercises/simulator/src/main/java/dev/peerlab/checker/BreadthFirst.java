package dev.peerlab.checker;

import dev.peerlab.checker.Checker.Finding;
import dev.peerlab.checker.Explorer.Discovery;
import dev.peerlab.checker.Report.Coverage;
import dev.peerlab.checker.Report.Ending;
import dev.peerlab.checker.Retelling.Told;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Explores worlds by their distance from the beginning: what is found first is nearest.
 *
 * <p>Threads take one chunk of a level after the other. They wait for each other at a level's end, and when the table of all worlds
 * has to grow.
 */
final class BreadthFirst {

    /** A level with fewer worlds is not worth a second thread. */
    private static final int FEW = 500;

    private static final long LEAST_ROOM = 1 << 15;

    /** A world has this many successors for each of its parts at most; mostly it has far fewer. */
    private static final long MOST_SUCCESSORS = 4;

    private final Checker checker;
    private final Departure from;
    private final LocalSteps steps;
    private final Limits limits;
    private final FingerprintSet met = new FingerprintSet();
    private final List<Explorer> explorers = new ArrayList<>();
    private int depth;
    private long bytesWaiting;

    /** Two levels wait at once at most: the one that is explored, and the next. */
    private long mostBytesWaiting;

    /** How many worlds may be added between two looks at how much room is left. */
    private long mostAtOnce;

    private volatile Optional<String> limit = Optional.empty();

    BreadthFirst(Checker checker, Departure from, int threads) {
        this.checker = checker;
        this.from = from;
        this.steps = from.steps();
        this.limits = new Limits(checker);
        for (int i = 0; i < threads; i++) {
            explorers.add(new Explorer(checker, from, met, i, threads));
        }
    }

    Arrival run() {
        ExecutorService pool = Executors.newFixedThreadPool(explorers.size(), task -> {
            Thread thread = new Thread(task, "checker");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return search(pool);
        } finally {
            pool.shutdownNow();
        }
    }

    private Arrival search(ExecutorService pool) {
        Frontier frontier = begin();
        while (true) {
            Discovery found = discovery();
            if (found != null) {
                return told(found, frontier.size());
            }
            if (frontier.size() == 0) {
                return ended(Ending.HOLDS, "all worlds were met", 0);
            }
            if (depth == checker.mostDepth) {
                String why = "worlds more than " + depth + " transitions away were not met";
                return ended(Ending.NOT_EXHAUSTED, why, frontier.size());
            }
            long before = explored();
            explore(frontier, pool);
            if (limit.isPresent() && discovery() == null) {
                long left = frontier.size() - (explored() - before);
                return ended(Ending.NOT_EXHAUSTED, limit.get(), left + gather().size());
            }
            frontier = gather();
            depth++;
        }
    }

    private Frontier begin() {
        int[] parts = Parts.array(from.parts());
        long fingerprint = from.layout().fingerprint(parts, steps);
        if (explorers.get(0).wants(fingerprint)) {
            explorers.get(0).take(fingerprint, parts, parts.length, Transition.NONE);
        }
        return gather();
    }

    private void explore(Frontier frontier, ExecutorService pool) {
        AtomicInteger next = new AtomicInteger();
        mostAtOnce = explorers.size() * MOST_SUCCESSORS * frontier.longest();
        if (frontier.size() >= FEW) {
            steps.sample();
        }
        while (next.get() < frontier.chunks() && discovery() == null && limit.isEmpty()) {
            if (met.room() < mostAtOnce && !grow()) {
                return;
            }
            explore(frontier, next, pool);
        }
    }

    private boolean grow() {
        long room = Math.max(Math.max(met.size(), LEAST_ROOM), mostAtOnce);
        limit = limits.reached(met.size(), bytes() - met.bytes() + met.bytesFor(room), steps.stepCount());
        if (limit.isEmpty() && !met.grow(room)) {
            limit = Optional.of("there are too many worlds for one table");
        }
        return limit.isEmpty();
    }

    private void explore(Frontier frontier, AtomicInteger next, ExecutorService pool) {
        if (explorers.size() == 1 || frontier.size() < FEW) {
            explorers.get(0).explore(frontier, next, this::mayGoOn);
            return;
        }
        List<Future<?>> running = new ArrayList<>();
        for (Explorer explorer : explorers) {
            running.add(pool.submit(() -> explorer.explore(frontier, next, this::mayGoOn)));
        }
        running.forEach(BreadthFirst::await);
    }

    /** Asked by every thread before every chunk. */
    private boolean mayGoOn() {
        if (limit.isEmpty()) {
            limit = limits.reached(met.size(), bytes(), steps.stepCount());
        }
        return limit.isEmpty() && discovery() == null && met.room() >= mostAtOnce;
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
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Frontier gather() {
        Frontier all = new Frontier();
        explorers.forEach(explorer -> all.take(explorer.handOver()));
        long bytes = all.bytes();
        mostBytesWaiting = Math.max(mostBytesWaiting, bytesWaiting + bytes);
        bytesWaiting = bytes;
        return all;
    }

    private @Nullable Discovery discovery() {
        for (Explorer explorer : explorers) {
            Discovery discovery = explorer.discovery();
            if (discovery != null) {
                return discovery;
            }
        }
        return null;
    }

    private Arrival told(Discovery found, long frontier) {
        Finding finding = found.finding();
        List<Integer> transitions = transitions(found.number());
        Told told = explorers.get(0).isShortened()
                ? new Retelling(checker, from).tell(transitions, finding, found.parts())
                : new Told(transitions.stream().map(steps::transition).toList(), found.parts());
        List<Event> events = new ArrayList<>(from.events());
        events.addAll(told.events());
        events.addAll(found.after());
        Optional<String> name = Optional.of(finding.predicate());
        List<String> notes = notes();
        notes.addAll(finding.notes());
        Report report = new Report(finding.ending(), name, finding.detail(), events, coverage(frontier), notes);
        return new Arrival(report, told.parts());
    }

    private Arrival ended(Ending ending, String why, long frontier) {
        Optional<KnownEvent> changed = steps.changed();
        if (changed.isPresent()) {
            return changed(changed.get(), frontier);
        }
        Report report = new Report(ending, Optional.empty(), why, List.of(), coverage(frontier), notes());
        return new Arrival(report, List.of());
    }

    /** Who changed it is not known; so what is told is how it came to be sent, which takes another search. */
    private Arrival changed(KnownEvent event, long frontier) {
        Arrival sent = new BreadthFirst(checker.lookingFor(event), from, 1).run();
        String detail = "it was changed after it was sent: " + event.event;
        Report report = new Report(
                Ending.BROKEN, Optional.of("DET-2"), detail, sent.report().events(), coverage(frontier), notes());
        return new Arrival(report, List.of());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(from.notes());
        if (checker.reductions.contains(Reduction.IDLE_MESSAGES)) {
            notes.addAll(from.unreduced(checker.seesMessages()));
        }
        notes.addAll(steps.notes());
        return notes;
    }

    private long explored() {
        return explorers.stream().mapToLong(Explorer::explored).sum();
    }

    private Coverage coverage(long frontier) {
        long transitions = explorers.stream().mapToLong(Explorer::transitions).sum();
        long bytes = met.bytes() + mostBytesWaiting + ancestryBytes();
        return new Coverage(met.size(), transitions, depth, frontier, steps.stateCount(), steps.stepCount(), bytes);
    }

    /** {@return how many bytes worlds take up now; read while others write, so it may be a chunk behind} */
    private long bytes() {
        long bytes = met.bytes() + bytesWaiting + ancestryBytes();
        for (Explorer explorer : explorers) {
            bytes += explorer.found().bytes();
        }
        return bytes;
    }

    private long ancestryBytes() {
        return explorers.stream()
                .mapToLong(explorer -> explorer.ancestry().bytes())
                .sum();
    }

    /** {@return the transitions from where the search began to a world} */
    private List<Integer> transitions(int number) {
        List<Integer> transitions = new ArrayList<>();
        int count = explorers.size();
        int at = number;
        while (true) {
            Ancestry ancestry = explorers.get(at % count).ancestry();
            int transition = ancestry.transition(at / count);
            if (transition == Transition.NONE) {
                Collections.reverse(transitions);
                return transitions;
            }
            transitions.add(transition);
            at = ancestry.parent(at / count);
        }
    }
}
