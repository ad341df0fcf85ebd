package dev.peerlab.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All local states, events and steps that a search has met, each with a number.
 *
 * <p>A step is run on the peer's own class once for each pair of a local state and an event, and remembered. Some are run twice: whoever
 * does not do the same again is found out (rule DET-1).
 */
final class LocalSteps {

    /** So many steps at the beginning are all run twice, while one thread runs them in an order that is always the same; */
    private static final int ALL = 64;

    /** and of all others one of so many, by its fingerprint: whatever order they come in, it is the same ones. */
    private static final int SAMPLE = 16;

    private static final long[] ALONE = {};

    private final World world;
    private final @Nullable Symmetry symmetry;
    private final Rehearsals peers;

    private final Events events;

    private final Map<Long, Integer> stateNumbers = new HashMap<>();
    private LocalState[] states = new LocalState[64];
    private int stateCount;

    private final LongIntMap memo = new LongIntMap();
    private Outcome[] outcomes = new Outcome[64];
    private int outcomeCount;

    private final Set<String> notes = new LinkedHashSet<>();
    private long runs;
    private volatile boolean isSampling;

    LocalSteps(World world, Layout layout) {
        this(world, layout, null);
    }

    /**
     * Knows nothing yet.
     *
     * @param symmetry which peers can be exchanged; null if none
     */
    LocalSteps(World world, Layout layout, @Nullable Symmetry symmetry) {
        this.world = world;
        this.symmetry = symmetry;
        this.events = new Events(layout, symmetry, notes::add);
        this.peers = new Rehearsals(world, this::event, notes::add);
    }

    // What a search reads, without a lock

    /** {@return the number of the first outcome of an event in a local state} */
    int outcome(int state, int event) {
        long key = ((long) state << Integer.SIZE) | event;
        int known = memo.get(key);
        return known != LongIntMap.NONE ? known : run(state, event, key);
    }

    Outcome outcome(int number) {
        return outcomes[number];
    }

    LocalState state(int number) {
        return states[number];
    }

    KnownEvent event(int number) {
        return events.get(number);
    }

    /** {@return what happens in a transition, for people} */
    Event transition(int transition) {
        Event event = events.get(Transition.event(transition)).event;
        return Transition.isLoss(transition) ? new Event.Loss((Event.Delivery) event) : event;
    }

    @Nullable
    Symmetry symmetry() {
        return symmetry;
    }

    /** {@return how many local states there are} */
    int stateCount() {
        return stateCount;
    }

    /** {@return how many steps were run for the first time} */
    int stepCount() {
        return memo.size();
    }

    /** {@return what has to be said about this search, each once} */
    synchronized List<String> notes() {
        return List.copyOf(notes);
    }

    // Numbers

    /** {@return the number of an event} */
    synchronized int number(Event event) {
        return events.number(event);
    }

    /** {@return a message or timer that was changed after it had been sent or set (rule DET-2); empty if there is none} */
    synchronized Optional<KnownEvent> changed() {
        return events.changed();
    }

    /** Ends running all steps twice: from now on a sample is. */
    void sample() {
        isSampling = true;
    }

    /** {@return the state of a peer that has not started} */
    synchronized LocalState absent(int peer) {
        return absent(peer, 0);
    }

    private LocalState absent(int peer, int life) {
        long hash = Mix.then(Mix.then(Mix.scramble(13), peer), life);
        Integer known = stateNumbers.get(hash);
        if (known != null) {
            return states[known];
        }
        long[] twins = symmetry == null ? ALONE : symmetry.absent(peer, life);
        return add(new LocalState(stateCount, peer, life, false, hash, twins, new int[0], null, List.of(), null));
    }

    private LocalState add(LocalState state) {
        if (stateCount == states.length) {
            states = Arrays.copyOf(states, 2 * stateCount);
        }
        states[stateCount++] = state;
        stateNumbers.put(state.hash, state.number);
        return state;
    }

    // Steps

    private synchronized int run(int state, int event, long key) {
        int known = memo.get(key);
        if (known != LongIntMap.NONE) {
            return known;
        }
        try {
            int first = run(states[state], event);
            memo.put(key, first);
            return first;
        } catch (Broken e) {
            throw e.after(List.of(events.get(event).event));
        }
    }

    private int run(LocalState from, int event) {
        int first = -1;
        List<List<Integer>> scripts = new ArrayList<>();
        scripts.add(List.of());
        for (int i = 0; i < scripts.size(); i++) {
            checkUnchanged(event, "it was changed after it was sent: ");
            PeerRun run = peers.take(from, event, scripts.get(i));
            List<Integer> next = run.chance().next();
            if (next != null) {
                scripts.add(next);
            }
            checkUnchanged(event, "peer " + from.peer + " changed what it was given: ");
            if (isRunTwice(from, event)) {
                compare(from, event, run, peers.again(from, event, scripts.get(i)));
            }
            runs++;
            first = remember(from, event, run, first);
        }
        if (symmetry != null) {
            symmetry.check(from, events.get(event), first, this);
        }
        return first;
    }

    private void checkUnchanged(int event, String text) {
        if (events.isChanged(event)) {
            throw new Broken("DET-2", text + events.get(event).event, null);
        }
    }

    private boolean isRunTwice(LocalState from, int event) {
        return (!isSampling && runs < ALL) || Long.remainderUnsigned(from.hash + events.get(event).hash, SAMPLE) == 0;
    }

    /** {@return what a peer did in a step with this outcome} */
    synchronized Deeds deeds(int state, int event, int outcome) {
        int others = 0;
        for (int other = outcomes[outcome].other; other >= 0; other = outcomes[other].other) {
            others++;
        }
        return peers.deeds(states[state], event, others);
    }

    private int remember(LocalState from, int event, PeerRun run, int other) {
        LocalState to = run.isUp() ? settle(from, event, run) : absent(from.peer, from.life);
        int[] sent = run.host.sent().stream().mapToInt(this::number).sorted().toArray();
        long sentHash = 0;
        for (int message : sent) {
            sentHash += events.get(message).hash;
        }
        if (outcomeCount == outcomes.length) {
            outcomes = Arrays.copyOf(outcomes, 2 * outcomeCount);
        }
        if (run.isUp()) {
            peers.leave(to, run);
        }
        outcomes[outcomeCount] = new Outcome(to.number, sent, to.hash - from.hash, sentHash, other);
        return outcomeCount++;
    }

    private LocalState settle(LocalState from, int event, PeerRun run) {
        long hash = fingerprint(from, event, run);
        Integer known = stateNumbers.get(hash);
        if (known != null) {
            return states[known];
        }
        int[] ready = run.host.ready().stream()
                .mapToInt(timer -> number(new Event.Firing(from.peer, timer)))
                .toArray();
        return add(new LocalState(
                stateCount,
                from.peer,
                run.life,
                true,
                hash,
                symmetry == null ? ALONE : symmetry.of(from.peer, run),
                ready,
                view(run),
                List.copyOf(run.host.told()),
                new LocalState.Origin(from, event, run.chance().taken())));
    }

    private @Nullable Object view(PeerRun run) {
        try {
            return world.view(run.peer);
        } catch (RuntimeException | AssertionError e) {
            throw new Broken("observe", "what is observed of peer " + run.host.self() + " threw " + e, e);
        }
    }

    private long fingerprint(LocalState from, int event, PeerRun run) {
        long hash = Mix.then(Mix.then(Mix.scramble(14), from.peer), run.life);
        try {
            return Mix.then(Mix.then(hash, run.host.state(null)), Structure.of(run.peer));
        } catch (Unreadable e) {
            notes.add("peer " + from.peer + ": " + e.getMessage()
                    + "; its states are told apart by what happened to it, so more of them are explored");
            long script = Mix.text(run.chance().taken().toString());
            return Mix.then(Mix.then(Mix.then(Mix.scramble(15), from.hash), events.get(event).hash), script);
        }
    }

    /** What a peer did is compared, and what it is only for a note: how it keeps its state is its own business. */
    private void compare(LocalState from, int event, PeerRun one, PeerRun other) {
        Event.Delivery changed = other.host.changed();
        if (changed != null) {
            throw new Broken("DET-2", "it was changed after it was sent: " + changed, null);
        }
        if (!one.host.didAs(other.host)) {
            throw new Broken(
                    "DET-1",
                    "peer " + from.peer + " did not do the same twice when " + events.get(event).event + ": it sent "
                            + one.host.sent() + ", then " + other.host.sent(),
                    null);
        }
        if (fingerprint(from, event, one) != fingerprint(from, event, other)) {
            notes.add("peer " + from.peer
                    + ": its fields are not the same when it takes a step twice, though it does the same;"
                    + " so more states may be explored than there are");
        }
    }
}
