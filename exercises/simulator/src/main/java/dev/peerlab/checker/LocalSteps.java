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

    private final World world;
    private final Layout layout;
    private final Rehearsals peers;

    private final Map<Event, Integer> eventNumbers = new HashMap<>();

    /** By fingerprints: messages that consist of the same are the same, though an array in them may not say so. */
    private final Map<Long, Integer> eventTwins = new HashMap<>();

    private KnownEvent[] events = new KnownEvent[64];
    private int eventCount;

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
        this.world = world;
        this.layout = layout;
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
        return events[number];
    }

    /** {@return what happens in a transition, for people} */
    Event transition(int transition) {
        Event event = events[Transition.event(transition)].event;
        return Transition.isLoss(transition) ? new Event.Loss((Event.Delivery) event) : event;
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
        Integer known = eventNumbers.get(event);
        if (known != null) {
            return known;
        }
        long hash = hash(event, eventCount);
        Integer twin = eventTwins.putIfAbsent(hash, eventCount);
        eventNumbers.put(event, twin == null ? eventCount : twin);
        if (twin != null) {
            return twin;
        }
        if (eventCount == events.length) {
            events = Arrays.copyOf(events, 2 * eventCount);
        }
        events[eventCount] = new KnownEvent(event, hash, layout);
        return eventCount++;
    }

    private long hash(Event event, int number) {
        try {
            return Mix.scramble(Structure.of(event));
        } catch (Unreadable e) {
            notes.add(e.getMessage());
            return Mix.scramble(number);
        }
    }

    /** {@return a message or timer that was changed after it had been sent or set (rule DET-2); empty if there is none} */
    synchronized Optional<KnownEvent> changed() {
        for (int i = 0; i < eventCount; i++) {
            if (isChanged(i)) {
                return Optional.of(events[i]);
            }
        }
        return Optional.empty();
    }

    private boolean isChanged(int event) {
        return hash(events[event].event, event) != events[event].hash;
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
        return add(new LocalState(stateCount, peer, life, false, hash, new int[0], null, List.of(), null));
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
            throw e.after(List.of(events[event].event));
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
        return first;
    }

    private void checkUnchanged(int event, String text) {
        if (isChanged(event)) {
            throw new Broken("DET-2", text + events[event].event, null);
        }
    }

    private boolean isRunTwice(LocalState from, int event) {
        return (!isSampling && runs < ALL) || Long.remainderUnsigned(from.hash + events[event].hash, SAMPLE) == 0;
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
            sentHash += events[message].hash;
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
            return Mix.then(Mix.then(hash, run.host.state()), Structure.of(run.peer));
        } catch (Unreadable e) {
            notes.add("peer " + from.peer + ": " + e.getMessage()
                    + "; its states are told apart by what happened to it, so more of them are explored");
            long script = Mix.text(run.chance().taken().toString());
            return Mix.then(Mix.then(Mix.then(Mix.scramble(15), from.hash), events[event].hash), script);
        }
    }

    /** What a peer did is compared, and what it is only for a note: how it keeps its state is its own business. */
    private void compare(LocalState from, int event, PeerRun one, PeerRun other) {
        Event.Delivery changed = other.host.changed();
        if (changed != null) {
            throw new Broken("DET-2", "it was changed after it was sent: " + changed, null);
        }
        if (!isSame(one.host, other.host)) {
            throw new Broken(
                    "DET-1",
                    "peer " + from.peer + " did not do the same twice when " + events[event].event + ": it sent "
                            + one.host.sent() + ", then " + other.host.sent(),
                    null);
        }
        if (fingerprint(from, event, one) != fingerprint(from, event, other)) {
            notes.add("peer " + from.peer
                    + ": its fields are not the same when it takes a step twice, though it does the same;"
                    + " so more states may be explored than there are");
        }
    }

    private static boolean isSame(StepHost one, StepHost other) {
        List<Event.Delivery> sent = one.sent();
        try {
            return (sent.equals(other.sent()) || Structure.of(sent) == Structure.of(other.sent()))
                    && one.state() == other.state();
        } catch (Unreadable e) {
            return sent.size() == other.sent().size(); // who cannot read them cannot tell
        }
    }
}
