package dev.peerlab.checker;

import dev.peerlab.checker.Checker.Finding;
import dev.peerlab.checker.Report.Coverage;
import dev.peerlab.checker.Report.Ending;
import dev.peerlab.simulator.SplitMix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Goes from the beginning by transitions drawn at random, again and again: where there are too many worlds for all of them, it sees
 * some that are far away.
 *
 * <p>Each transition that leads elsewhere is drawn with the same probability. The seed decides all of it.
 */
final class RandomDescent implements Successors.Sink {

    /** How far a descent goes if nothing is said. */
    private static final int DEPTH = 1_000;

    /** A world has this many successors for each of its parts at most. */
    private static final int MOST_SUCCESSORS = 4;

    private final Departure from;
    private final Limits limits;
    private final Judge judge;
    private final Successors successors;
    private final int most;
    private final long seed;
    private final int descents;

    /** Worlds that it went to, */
    private final FingerprintSet met = new FingerprintSet();

    /** and those that it could have gone to. */
    private final FingerprintSet seen = new FingerprintSet();

    private SplitMix.Generator chance = new SplitMix.Generator(0);
    private final List<Integer> path = new ArrayList<>();
    private int[] world = new int[0];
    private long fingerprint;
    private int options;
    private int[] next = new int[0];
    private long nextFingerprint;
    private int transition;
    private int depth;

    RandomDescent(Checker checker, Departure from, long seed, int descents) {
        this.from = from;
        this.limits = new Limits(checker);
        this.judge = new Judge(checker, from);
        this.successors = new Successors(checker.world, from.steps(), from.layout(), this);
        this.most = checker.mostDepth == Integer.MAX_VALUE ? DEPTH : checker.mostDepth;
        this.seed = seed;
        this.descents = descents;
    }

    Arrival run() {
        for (int i = 0; i < descents; i++) {
            chance = new SplitMix.Generator(Mix.then(Mix.scramble(seed), i));
            Optional<Arrival> arrival = descend();
            if (arrival.isPresent()) {
                return arrival.get();
            }
        }
        String what = descents == 1 ? "one random descent" : descents + " random descents";
        return ended(what + " of at most " + most + " transitions met nothing that ends the search; others may");
    }

    private Optional<Arrival> descend() {
        path.clear();
        world = Parts.array(from.parts());
        fingerprint = from.layout().fingerprint(world, from.steps());
        while (true) {
            seen.add(fingerprint);
            met.add(fingerprint);
            Optional<Finding> here = judge.find(world, world.length);
            if (here.isPresent()) {
                return Optional.of(told(here.get(), List.of()));
            }
            if (path.size() == most || judge.isPruned()) {
                return Optional.empty();
            }
            Optional<String> limit = limit();
            if (limit.isPresent()) {
                return Optional.of(ended(limit.get()));
            }
            try {
                if (!goOn()) {
                    return Optional.empty();
                }
            } catch (Broken e) {
                Finding broken = new Finding(Ending.BROKEN, e.rule(), String.valueOf(e.getMessage()));
                return Optional.of(told(broken, e.events()));
            }
        }
    }

    private Optional<String> limit() {
        long more = (long) MOST_SUCCESSORS * world.length;
        boolean room = seen.grow(more) && met.grow(more);
        Optional<String> limit =
                limits.reached(met.size(), bytes(), from.steps().stepCount());
        return limit.isEmpty() && !room ? Optional.of("there are too many worlds for one table") : limit;
    }

    /** {@return whether there was a transition} */
    private boolean goOn() {
        options = 0;
        successors.of(fingerprint, world, 0, world.length);
        if (options == 0) {
            return false;
        }
        world = next;
        fingerprint = nextFingerprint;
        path.add(transition);
        depth = Math.max(depth, path.size());
        return true;
    }

    /** Of n options, the last is wanted with probability 1/n: so each has the same in the end. */
    @Override
    public boolean wants(long fingerprint) {
        seen.add(fingerprint);
        options++;
        return chance.nextInt(options) == 0;
    }

    @Override
    public void take(long fingerprint, int[] parts, int length, int transition) {
        this.next = Arrays.copyOf(parts, length);
        this.nextFingerprint = fingerprint;
        this.transition = transition;
    }

    private Arrival told(Finding finding, List<Event> after) {
        List<Event> events = new ArrayList<>(from.events());
        for (int one : path) {
            events.add(from.steps().transition(one));
        }
        events.addAll(after);
        Optional<String> name = Optional.of(finding.predicate());
        return new Arrival(
                new Report(finding.ending(), name, finding.detail(), events, coverage(), notes()),
                Parts.kept(world, world.length));
    }

    private Arrival ended(String why) {
        Optional<KnownEvent> changed = from.steps().changed();
        String detail = changed.map(event -> "it was changed after it was sent: " + event.event)
                .orElse(why);
        Ending ending = changed.isPresent() ? Ending.BROKEN : Ending.NOT_EXHAUSTED;
        Optional<String> rule = changed.map(event -> "DET-2");
        return new Arrival(new Report(ending, rule, detail, List.of(), coverage(), notes()), List.of());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(from.notes());
        notes.addAll(from.steps().notes());
        return notes;
    }

    private Coverage coverage() {
        return new Coverage(
                met.size(),
                successors.transitions(),
                depth,
                seen.size() - met.size(),
                from.steps().stateCount(),
                from.steps().stepCount(),
                bytes());
    }

    private long bytes() {
        return met.bytes() + seen.bytes();
    }
}
