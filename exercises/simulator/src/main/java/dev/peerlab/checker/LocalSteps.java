package dev.peerlab.checker;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.NotImplementedYet;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All local states, events and steps that a search has met, each with a number.
 *
 * <p>A step is run on the peer's own class once for each pair of a local state and an event, and remembered. A peer that was
 * left in some state is used for the first step from there; for the next one, what led to that state is run again from the peer's start. So no
 * peer needs to be copied, and whoever does not do the same twice is found out (rule DET-1).
 */
final class LocalSteps {

    /** So many steps at the beginning are all run twice, */
    private static final int ALL = 64;

    /** and of those that follow each one of so many. */
    private static final int SAMPLE = 16;

    /** So many peers are kept as they were left. */
    private static final int MOST_LEFT = 4_096;

    private final World world;
    private final Layout layout;

    private final Map<Event, Integer> eventNumbers = new HashMap<>();
    private KnownEvent[] events = new KnownEvent[64];

    private final Map<Long, Integer> stateNumbers = new HashMap<>();
    private LocalState[] states = new LocalState[64];
    private int stateCount;

    private final LongIntMap memo = new LongIntMap();
    private Outcome[] outcomes = new Outcome[64];
    private int outcomeCount;

    /** Peers in a state that was just reached: the next step from there need not begin at the peer's start. */
    private final Map<LocalState, Run> left = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalState, Run> eldest) {
            return size() > MOST_LEFT;
        }
    };

    private final Set<String> notes = new LinkedHashSet<>();
    private long runs;

    LocalSteps(World world, Layout layout) {
        this.world = world;
        this.layout = layout;
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
        int number = eventNumbers.size();
        if (number == events.length) {
            events = Arrays.copyOf(events, 2 * number);
        }
        events[number] = new KnownEvent(event, hash(event, number), layout);
        eventNumbers.put(event, number);
        return number;
    }

    private long hash(Event event, int number) {
        try {
            return Mix.scramble(Structure.of(event));
        } catch (Unreadable e) {
            notes.add(e.getMessage());
            return Mix.scramble(number);
        }
    }

    /** Finds messages and timers that were changed after they had been sent or set (rule DET-2). */
    synchronized void checkUnchanged() {
        for (int i = 0; i < eventNumbers.size(); i++) {
            if (hash(events[i].event, i) != events[i].hash) {
                throw new Broken("DET-2", "it was changed after it was sent: " + events[i].event, null);
            }
        }
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
        int first = -1;
        LocalState from = states[state];
        List<List<Integer>> scripts = new ArrayList<>();
        scripts.add(List.of());
        for (int i = 0; i < scripts.size(); i++) {
            Run run = take(from, event, scripts.get(i));
            List<Integer> next = run.chance.next();
            if (next != null) {
                scripts.add(next);
            }
            if (runs < ALL || runs % SAMPLE == 0) {
                compare(from, event, run, again(from, event, scripts.get(i)));
            }
            runs++;
            first = remember(from, event, run, first);
        }
        memo.put(key, first);
        return first;
    }

    private int remember(LocalState from, int event, Run run, int other) {
        LocalState to = run.up ? settle(from, event, run) : absent(from.peer, from.life);
        int[] sent = run.host.sent().stream().mapToInt(this::number).sorted().toArray();
        long sentHash = 0;
        for (int message : sent) {
            sentHash += events[message].hash;
        }
        if (outcomeCount == outcomes.length) {
            outcomes = Arrays.copyOf(outcomes, 2 * outcomeCount);
        }
        if (run.up) {
            left.put(to, run);
        }
        outcomes[outcomeCount] = new Outcome(to.number, sent, to.hash - from.hash, sentHash, other);
        return outcomeCount++;
    }

    private LocalState settle(LocalState from, int event, Run run) {
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
                world.view(run.peer),
                List.copyOf(run.host.told()),
                new LocalState.Origin(from, event, run.chance.taken())));
    }

    private long fingerprint(LocalState from, int event, Run run) {
        long hash = Mix.then(Mix.then(Mix.then(Mix.scramble(14), from.peer), run.life), run.host.state());
        try {
            return Mix.then(hash, Structure.of(run.peer));
        } catch (Unreadable e) {
            notes.add("peer " + from.peer + ": " + e.getMessage()
                    + "; its states are told apart by what happened to it, so more of them are explored");
            long script = Mix.text(run.chance.taken().toString());
            return Mix.then(Mix.then(Mix.then(Mix.scramble(15), from.hash), events[event].hash), script);
        }
    }

    private void compare(LocalState from, int event, Run one, Run other) {
        boolean same = fingerprint(from, event, one) == fingerprint(from, event, other)
                && one.host.sent().equals(other.host.sent());
        Event.Delivery changed = other.host.changed();
        if (changed != null) {
            throw new Broken("DET-2", "it was changed after it was sent: " + changed, null);
        }
        if (!same) {
            throw new Broken(
                    "DET-1",
                    "peer " + from.peer + " did not do the same twice when " + events[event].event + ": it sent "
                            + one.host.sent() + ", then " + other.host.sent(),
                    null);
        }
    }

    // Peers

    /** A peer after a step. */
    private static final class Run {
        final StepHost host;
        Peer peer;
        int life;
        boolean up = true;
        Chance chance = Chance.NONE;

        Run(StepHost host, Peer peer, int life) {
            this.host = host;
            this.peer = peer;
            this.life = life;
        }
    }

    private Run take(LocalState from, int event, List<Integer> script) {
        Run ready = left.remove(from);
        return step(ready != null ? ready : replay(from, false), false, from, event, script);
    }

    /** A step on another peer, on which an eye is kept. */
    private Run again(LocalState from, int event, List<Integer> script) {
        return step(replay(from, true), true, from, event, script);
    }

    /** {@return a peer in this state: what led to it, run again} */
    private @Nullable Run replay(LocalState state, boolean isWatched) {
        LocalState.Origin origin = state.origin;
        if (origin == null) {
            return null;
        }
        return step(replay(origin.before(), isWatched), isWatched, origin.before(), origin.event(), origin.script());
    }

    private Run step(@Nullable Run peer, boolean isWatched, LocalState from, int number, List<Integer> script) {
        Event event = events[number].event;
        long seed = Mix.then(from.hash, events[number].hash);
        Chance chance = new Chance(seed, world.isChanceExplored(), script);
        Run run = peer;
        try {
            if (run == null) {
                run = absentStep(from, isWatched, event, chance);
            } else {
                run.host.begin(chance);
                apply(run, event);
            }
        } catch (NotImplementedYet | Broken e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new Broken("DET-3", "peer " + from.peer + " threw " + e + " when " + event, e);
        }
        run.chance = chance;
        if (chance.drawn()) {
            notes.add("peer " + from.peer + ": what it leaves to chance is drawn from a seed that its state decides");
        }
        return run;
    }

    /** Only a start makes a difference to a peer that is down. */
    private Run absentStep(LocalState from, boolean isWatched, Event event, Chance chance) {
        StepHost host = new StepHost(from.peer, isWatched);
        host.begin(chance);
        if (event instanceof Event.Start) {
            return new Run(host, world.create(from.peer, host), from.life + 1);
        }
        Run down = new Run(host, Down.PEER, from.life);
        down.up = false;
        return down;
    }

    private void apply(Run run, Event event) {
        if (event instanceof Event.Delivery delivery) {
            run.peer.onMessage(Address.of(delivery.from()), delivery.message());
        } else if (event instanceof Event.Firing firing) {
            Timer timer = firing.timer();
            if (run.host.fire(timer)) {
                run.peer.onTimer(timer);
            }
        } else if (event instanceof Event.Act act) {
            world.action(act).accept(run.peer);
        } else if (event instanceof Event.Crash) {
            run.up = false;
            run.host.begin(run.chance);
        }
    }

    /** What is left of a peer that is down. */
    private enum Down implements Peer {
        PEER;

        @Override
        public void onMessage(Address from, Message message) {}

        @Override
        public void onTimer(Timer timer) {}
    }
}
