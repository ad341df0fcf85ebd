package dev.peerlab.checker;

import dev.peerlab.checker.Checker.Finding;
import dev.peerlab.checker.Report.Ending;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One thread's part in a breadth-first search. */
final class Explorer implements Successors.Sink {

    private final FingerprintSet met;
    private final int index;
    private final int count;
    private final Ancestry ancestry = new Ancestry();
    private final Judge judge;
    private final NormalForm normal;
    private final boolean isPlain;
    private final Successors successors;
    private Frontier found = new Frontier();
    private int parent = -1;
    private long explored;
    private volatile @Nullable Discovery discovery;

    /**
     * Something that was found.
     *
     * @param finding what
     * @param number the number of the world where it was found
     * @param after the events after that world
     * @param parts the world
     */
    record Discovery(Finding finding, int number, List<Event> after, List<Integer> parts) {}

    /**
     * Makes one of several explorers.
     *
     * @param met the worlds that all of them have met
     * @param index its number among them
     * @param count how many they are
     */
    Explorer(Checker checker, Departure from, FingerprintSet met, int index, int count) {
        this.met = met;
        this.index = index;
        this.count = count;
        this.judge = new Judge(checker, from);
        this.normal = new NormalForm(checker, from);
        this.isPlain = normal.isPlain();
        this.successors = new Successors(checker.world, from.steps(), from.layout(), this);
    }

    /**
     * Explores worlds, one chunk after the other, until there are no more or it may not go on.
     *
     * @param next the number of the next chunk, for all explorers
     */
    void explore(Frontier frontier, AtomicInteger next, BooleanSupplier mayGoOn) {
        while (discovery == null && next.get() < frontier.chunks() && mayGoOn.getAsBoolean()) {
            int i = next.getAndIncrement();
            if (i >= frontier.chunks()) {
                return;
            }
            explore(frontier.chunk(i), frontier.end(i));
            frontier.forget(i);
        }
    }

    private void explore(int[] chunk, int end) {
        for (int at = 0; at < end && discovery == null; at += Frontier.HEAD + chunk[at]) {
            parent = chunk[at + 1];
            try {
                successors.of(Frontier.fingerprint(chunk, at), chunk, at + Frontier.HEAD, chunk[at]);
            } catch (Broken e) {
                Finding broken = new Finding(Ending.BROKEN, e.rule(), String.valueOf(e.getMessage()));
                discovery = new Discovery(broken, parent, e.events(), List.of());
            }
            explored++;
        }
    }

    @Override
    public boolean wants(long fingerprint) {
        return discovery == null && (isPlain ? met.add(fingerprint) : normal.isNew(fingerprint));
    }

    @Override
    public void take(long fingerprint, int[] parts, int length, int transition) {
        if (isPlain) {
            enter(fingerprint, parts, length, transition);
            return;
        }
        int left = normal.reduce(parts, length);
        long hash = left == length ? fingerprint : normal.plain(parts, left);
        if (met.add(normal.fingerprint(hash, parts, left))) {
            enter(hash, parts, left, transition);
        }
    }

    private void enter(long fingerprint, int[] parts, int length, int transition) {
        int number = ancestry.add(parent, transition) * count + index;
        Optional<Finding> here = judge.find(parts, length);
        if (here.isPresent()) {
            discovery = new Discovery(here.get(), number, List.of(), Parts.kept(parts, length));
        } else if (!judge.isPruned()) {
            found.add(number, fingerprint, parts, length);
        }
    }

    /** {@return what was found; null if nothing was} */
    @Nullable
    Discovery discovery() {
        return discovery;
    }

    /** {@return whether stories lack messages} */
    boolean isShortened() {
        return normal.isShortened();
    }

    Ancestry ancestry() {
        return ancestry;
    }

    /** {@return how many worlds were explored} */
    long explored() {
        return explored;
    }

    /** {@return how many transitions there were} */
    long transitions() {
        return successors.transitions();
    }

    /** {@return the worlds of the next level} */
    Frontier found() {
        return found;
    }

    /** {@return the worlds of the next level, which are handed over} */
    Frontier handOver() {
        Frontier all = found;
        all.seal();
        found = new Frontier();
        return all;
    }
}
