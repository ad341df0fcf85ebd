package dev.peerlab.checker;

import dev.peerlab.checker.Report.Coverage;
import dev.peerlab.checker.Report.Ending;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A search through a world: what is to be found, and how far to go. */
public final class Checker {

    final World world;
    final List<Predicate> invariants = new ArrayList<>();
    final List<Predicate> goals = new ArrayList<>();
    final List<Predicate> prunes = new ArrayList<>();
    int threads = 1;
    long mostWorlds = 100_000_000;
    int mostDepth = Integer.MAX_VALUE;
    long mostBytes = Runtime.getRuntime().maxMemory() * 7 / 10;
    Duration mostTime = Duration.ofDays(365);
    InstantSource clock = InstantSource.system();

    private Checker(World world) {
        this.world = world;
    }

    /** {@return a search through a world} */
    public static Checker of(World world) {
        return new Checker(world);
    }

    /** Adds what must hold in every world. */
    public Checker invariant(Predicate predicate) {
        invariants.add(predicate);
        return this;
    }

    /** Adds what is looked for: the search ends where it holds. */
    public Checker goal(Predicate predicate) {
        goals.add(predicate);
        return this;
    }

    /** Adds where not to go on. */
    public Checker prune(Predicate predicate) {
        prunes.add(predicate);
        return this;
    }

    /**
     * Sets how many threads search. The verdict does not depend on it, nor does the story that is told.
     *
     * @param threads 1 to 64
     */
    public Checker threads(int threads) {
        if (threads < 1 || threads > 64) {
            throw new IllegalArgumentException("threads " + threads + ": must be 1 to 64");
        }
        this.threads = threads;
        return this;
    }

    /** Sets after how many worlds to give up. */
    public Checker atMost(long worlds) {
        mostWorlds = worlds;
        return this;
    }

    /** Sets how much memory worlds may take up before the search gives up; seven tenths of the heap if it is not said. */
    public Checker atMostBytes(long bytes) {
        mostBytes = bytes;
        return this;
    }

    /** Sets after how much time to give up, by the clock of this machine; never if it is not said. */
    public Checker within(Duration time) {
        return within(time, InstantSource.system());
    }

    Checker within(Duration time, InstantSource clock) {
        this.mostTime = time;
        this.clock = clock;
        return this;
    }

    /** Sets how many transitions to go from the beginning. */
    public Checker upTo(int depth) {
        mostDepth = depth;
        return this;
    }

    /** {@return what a breadth-first search finds: a shortest story, if there is one} */
    public Report breadthFirst() {
        try {
            Arrival first = new BreadthFirst(this, Departure.of(world), threads).run();
            if (threads == 1 || !isFound(first.report())) {
                return first.report();
            }
            // Of several stories of one length, many threads tell any; one thread always the same.
            Arrival again = new BreadthFirst(this, Departure.of(world), 1).run();
            return (isFound(again.report()) ? again : first).report(); // a peer may be one way now, another way then
        } catch (Broken e) {
            return new Report(
                    Ending.BROKEN,
                    Optional.of(e.rule()),
                    String.valueOf(e.getMessage()),
                    e.events(),
                    new Coverage(0, 0, 0, 0, 0, 0, 0),
                    List.of());
        }
    }

    private static boolean isFound(Report report) {
        return report.ending() == Ending.BROKEN || report.ending() == Ending.REACHED;
    }

    /** {@return a search for worlds in which a message is under way, or a timer runs, that goes no farther than this one} */
    Checker lookingFor(KnownEvent event) {
        Checker other = new Checker(world);
        other.goals.add(Predicate.of(
                "it was sent", snapshot -> snapshot.has(event) ? Optional.empty() : Optional.of("not yet")));
        other.prunes.addAll(prunes);
        other.mostWorlds = mostWorlds;
        other.mostDepth = mostDepth;
        other.mostBytes = mostBytes;
        return other;
    }

    /** {@return what is wrong in a world that must not be, or is there that is looked for} */
    Optional<Finding> find(Snapshot snapshot, PeerCache cache) {
        for (int i = 0; i < invariants.size(); i++) {
            Optional<String> fault = cache.fault(i, invariants.get(i), snapshot);
            if (fault.isPresent()) {
                return Optional.of(new Finding(Ending.BROKEN, invariants.get(i).name(), fault.get()));
            }
        }
        for (Predicate goal : goals) {
            if (goal.fault(snapshot).isEmpty()) {
                return Optional.of(new Finding(Ending.REACHED, goal.name(), "reached"));
            }
        }
        return Optional.empty();
    }

    /** {@return whether not to go on from a world} */
    boolean isPruned(Snapshot snapshot) {
        for (Predicate prune : prunes) {
            if (prune.fault(snapshot).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** What was found in a world. */
    record Finding(Ending ending, String predicate, String detail) {}

    /** Remembers for which peers a predicate on peers held. One thread's own. */
    static final class PeerCache {
        private final List<FingerprintSet> held = new ArrayList<>();

        Optional<String> fault(int index, Predicate predicate, Snapshot snapshot) {
            if (!predicate.isOfPeers()) {
                return predicate.fault(snapshot);
            }
            while (held.size() <= index) {
                held.add(new FingerprintSet());
            }
            FingerprintSet set = held.get(index);
            if (!set.grow(1)) {
                return predicate.fault(snapshot);
            }
            return set.add(snapshot.peersHash()) ? predicate.fault(snapshot) : Optional.empty();
        }
    }
}
