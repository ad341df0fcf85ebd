package dev.peerlab.checker;

import dev.peerlab.checker.Report.Ending;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A search through a world: what is to be found, and how far to go. */
public final class Checker {

    private static final int ROUNDS = 100;

    final World world;

    /** The stages before this one. */
    private final List<Checker> before;

    final List<Predicate> invariants = new ArrayList<>();
    final List<Predicate> goals = new ArrayList<>();
    final List<Predicate> prunes = new ArrayList<>();
    Set<Reduction> reductions = Set.of();
    int threads = 1;
    long mostWorlds = 100_000_000;
    int mostSteps = Integer.MAX_VALUE;
    int mostDepth = Integer.MAX_VALUE;
    long mostBytes = Runtime.getRuntime().maxMemory() * 7 / 10;
    Duration mostTime = Duration.ofDays(365);
    InstantSource clock = InstantSource.system();

    private Checker(World world, List<Checker> before) {
        this.world = world;
        this.before = before;
    }

    /** {@return a search through a world} */
    public static Checker of(World world) {
        return new Checker(world, List.of());
    }

    /** {@return the world that is searched} */
    public World world() {
        return world;
    }

    /** {@return the invariant or the goal of a name, of any stage; empty if there is none} */
    public Optional<Predicate> predicate(String name) {
        return stages().stream()
                .flatMap(stage -> Stream.concat(stage.invariants.stream(), stage.goals.stream()))
                .filter(predicate -> predicate.name().equals(name))
                .findFirst();
    }

    /** {@return the goals of each stage before the one that a predicate or a rule belongs to; of one of no stage, of all but the last} */
    public List<List<Predicate>> goalsBefore(String predicate) {
        List<List<Predicate>> goals = new ArrayList<>();
        for (Checker stage : before) {
            if (Stream.concat(stage.invariants.stream(), stage.goals.stream())
                    .anyMatch(one -> one.name().equals(predicate))) {
                break;
            }
            goals.add(List.copyOf(stage.goals));
        }
        return goals;
    }

    /** Adds what must hold in every world. */
    public Checker invariant(Predicate predicate) {
        invariants.add(predicate);
        return this;
    }

    /** Adds where maintenance alone must lead: see {@link Predicate#leadsTo}. */
    public Checker leadsTo(Predicate from, Predicate to) {
        return invariant(Predicate.leadsTo(from, to, ROUNDS));
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
     * Has a breadth-first search meet fewer worlds; stages that follow do as this one if they are not told otherwise.
     *
     * @param reductions how; none for all worlds, as it is if nothing is said
     */
    public Checker reduce(Reduction... reductions) {
        this.reductions = Set.of(reductions);
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

    /** Sets after how many steps of the peers' own code to give up: one takes far longer than what is looked up. */
    public Checker atMostSteps(int steps) {
        mostSteps = steps;
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

    /**
     * {@return a search that goes on from the nearest world in which a goal of this one holds} It has this one's limits, and predicates
     * of its own. Its story begins with the one that led there. What a stage before the last does not find, because there is no
     * such world or too many others, ends the search, and is said.
     *
     * @throws IllegalArgumentException if this search has no goal
     */
    public Checker then() {
        if (goals.isEmpty()) {
            throw new IllegalArgumentException("stage " + (before.size() + 1) + " has no goal: it leads nowhere");
        }
        List<Checker> stages = new ArrayList<>(before);
        stages.add(this);
        return limitedLikeThis(new Checker(world, stages));
    }

    /**
     * {@return what a breadth-first search finds: a shortest story, if there is one} It is shortest for each of several stages, the
     * ones before the last by one thread.
     */
    public Report breadthFirst() {
        Report report = breadthFirst(threads);
        if (threads == 1 || !isFound(report)) {
            return report;
        }
        // Of several stories of one length, many threads tell any; one thread always the same.
        Report again = breadthFirst(1);
        return isFound(again) ? again : report; // a peer may be one way now, another way then
    }

    private Report breadthFirst(int threads) {
        return new Stages(stages()).run((last, from) -> new BreadthFirst(last, from, threads).run());
    }

    /**
     * {@return what random descents find} Each goes from the beginning by transitions drawn at random, until there is none, a prune
     * holds, or it is as far away as {@link #upTo} says, 1,000 transitions if it does not. Never {@link Ending#HOLDS}, as nobody
     * knows what was not met. By one thread; of several stages the last alone is searched like this.
     *
     * @param seed decides what is drawn
     * @param descents how many there are, 1 or more
     */
    public Report randomDescent(long seed, int descents) {
        if (descents < 1) {
            throw new IllegalArgumentException("descents " + descents + ": must be 1 or more");
        }
        return new Stages(stages()).run((last, from) -> new RandomDescent(last, from, seed, descents).run());
    }

    private List<Checker> stages() {
        List<Checker> stages = new ArrayList<>(before);
        stages.add(this);
        return stages;
    }

    /** {@return a predicate whose verdict may change if messages that make no difference to peers are left out} */
    Optional<Predicate> seesMessages() {
        Stream<Predicate> conditions = world.choices().stream()
                .flatMap(choice -> Stream.ofNullable(choice.occasion().condition()));
        return Stream.of(
                        invariants.stream().filter(one -> !one.sight().isWithin(Sight.FALSE_AT_REST)),
                        goals.stream().filter(one -> !one.sight().isWithin(Sight.TRUE_AT_REST)),
                        prunes.stream().filter(one -> !one.sight().isWithin()),
                        conditions.filter(one -> !one.sight().isWithin(Sight.TRUE_AT_REST)))
                .flatMap(predicates -> predicates)
                .findFirst();
    }

    private static boolean isFound(Report report) {
        return report.ending() == Ending.BROKEN || report.ending() == Ending.REACHED;
    }

    /** {@return a search for worlds in which a message is under way, or a timer runs, that goes no farther than this one} */
    Checker lookingFor(KnownEvent event) {
        Checker other = limitedLikeThis(new Checker(world, List.of()));
        other.goals.add(Predicate.of(
                "it was sent", snapshot -> snapshot.has(event) ? Optional.empty() : Optional.of("not yet")));
        other.prunes.addAll(prunes);
        other.reductions = Set.of();
        return other;
    }

    private Checker limitedLikeThis(Checker other) {
        other.reductions = reductions;
        other.threads = threads;
        other.mostWorlds = mostWorlds;
        other.mostSteps = mostSteps;
        other.mostDepth = mostDepth;
        other.mostBytes = mostBytes;
        other.mostTime = mostTime;
        other.clock = clock;
        return other;
    }

    /** {@return what is wrong in a world that must not be, or is there that is looked for} */
    Optional<Finding> find(Snapshot snapshot, PeerCache cache) {
        for (int i = 0; i < invariants.size(); i++) {
            Optional<String> fault = cache.fault(i, invariants.get(i), snapshot);
            if (fault.isPresent()) {
                return Optional.of(
                        new Finding(Ending.BROKEN, invariants.get(i).name(), fault.get(), snapshot.aftermath()));
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

    /**
     * What was found in a world.
     *
     * @param notes what else is to be known
     */
    record Finding(Ending ending, String predicate, String detail, List<String> notes) {
        Finding(Ending ending, String predicate, String detail) {
            this(ending, predicate, detail, List.of());
        }
    }

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
