package dev.peerlab.checker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which messages make no difference any more to a peer in some state, whatever happens.
 *
 * <p>To know that, every peer is taken for itself: whatever was ever sent to it may arrive in any of its states, any number of times,
 * its timers may fire and its choices be made without limits. So at least the states and messages are found that there are in the world,
 * and the steps from each state. A message is idle in a state if in none of the states that can follow it changes anything or has
 * anything sent.
 *
 * @see <a href="https://www.usenix.org/conference/nsdi11/model-checking-networked-system-without-network">Guerraoui, Yabandeh, Model
 *     Checking a Networked System Without the Network, NSDI 2011, on local states alone</a>
 */
final class Futures {

    /** More steps than these are not worth it. */
    private static final int MOST_STEPS = 50_000;

    /** A peer that can come farther than so many steps from its start hardly comes back to states that it was in. */
    private static final int LONGEST_HISTORY = 60;

    private final World world;
    private final LocalSteps steps;

    /** States by peer, in the order in which they were found; the same for events that may happen in any state. */
    private final List<List<Integer>> states = new ArrayList<>();

    private final List<List<Integer>> events = new ArrayList<>();
    private final BitSet knownStates = new BitSet();
    private final BitSet knownEvents = new BitSet();
    private final Deque<int[]> pending = new ArrayDeque<>();

    /** For each state those from which a step leads to it; for each message the states in which it makes a difference. */
    private final Map<Integer, BitSet> before = new HashMap<>();

    private final Map<Integer, BitSet> matters = new HashMap<>();
    private int count;
    private boolean isEndless;

    private Futures(World world, LocalSteps steps) {
        this.world = world;
        this.steps = steps;
        for (int peer = 0; peer < world.size(); peer++) {
            states.add(new ArrayList<>());
            events.add(new ArrayList<>());
        }
    }

    /**
     * {@return what is to be known of messages; empty if there is too much of it, or a peer breaks a rule}
     *
     * @param parts the world at its beginning
     */
    static Optional<Futures> of(World world, Layout layout, LocalSteps steps, int[] parts) {
        Futures futures = new Futures(world, steps);
        for (Choice choice : world.choices()) {
            futures.addEvent(steps.number(choice.event()));
        }
        for (int i = 0; i < parts.length; i++) {
            if (i < layout.peers()) {
                futures.addState(parts[i]);
            } else if (i >= layout.messages()) {
                futures.addEvent(parts[i]);
            }
        }
        return futures.isComplete() ? Optional.of(futures) : Optional.empty();
    }

    private void addState(int state) {
        if (!knownStates.get(state)) {
            knownStates.set(state);
            LocalState known = steps.state(state);
            isEndless |= isFar(known);
            states.get(known.peer).add(state);
            events.get(known.peer).forEach(event -> pending.add(new int[] {state, event}));
            for (int timer : known.ready) {
                pending.add(new int[] {state, timer});
            }
        }
    }

    private static boolean isFar(LocalState state) {
        int history = 0;
        for (LocalState.Origin origin = state.origin; origin != null; origin = origin.before().origin) {
            history++;
        }
        return history > LONGEST_HISTORY;
    }

    private void addEvent(int event) {
        if (!knownEvents.get(event)) {
            knownEvents.set(event);
            int peer = steps.event(event).peer;
            events.get(peer).add(event);
            states.get(peer).forEach(state -> pending.add(new int[] {state, event}));
        }
    }

    private boolean isComplete() {
        while (!pending.isEmpty()) {
            int[] step = pending.remove();
            if (++count > MOST_STEPS || isEndless || !take(step[0], step[1])) {
                return false;
            }
        }
        knownEvents.stream()
                .filter(event -> steps.event(event).event instanceof Event.Delivery)
                .forEach(this::close);
        return true;
    }

    /** {@return whether the peer keeps to the rules} That it throws is no matter: perhaps it never comes to that. */
    private boolean take(int from, int event) {
        if (!canHappen(steps.state(from), steps.event(event).event)) {
            return true;
        }
        try {
            boolean makesADifference = false;
            for (int number = steps.outcome(from, event); number >= 0; number = steps.outcome(number).other) {
                Outcome outcome = steps.outcome(number);
                addState(outcome.state);
                before.computeIfAbsent(outcome.state, state -> new BitSet()).set(from);
                for (int message : outcome.sent) {
                    addEvent(message);
                }
                makesADifference |= outcome.state != from || outcome.sent.length > 0;
            }
            if (makesADifference) {
                matters.computeIfAbsent(event, message -> new BitSet()).set(from);
            }
            return true;
        } catch (Broken e) {
            matters.computeIfAbsent(event, message -> new BitSet()).set(from);
            return e.rule().equals("DET-3");
        }
    }

    private boolean canHappen(LocalState state, Event event) {
        if (event instanceof Event.Delivery || event instanceof Event.Firing) {
            return true;
        }
        long starts = world.choices().stream()
                .filter(choice ->
                        choice.event() instanceof Event.Start && choice.event().peer() == state.peer)
                .mapToLong(choice -> choice.occasion().times())
                .sum();
        return event instanceof Event.Start ? !state.up && state.life <= starts : state.up;
    }

    /** A message matters in all states, too, from which one can come to a state where it does. */
    private void close(int message) {
        BitSet all = matters.computeIfAbsent(message, event -> new BitSet());
        Deque<Integer> found = new ArrayDeque<>(all.stream().boxed().toList());
        while (!found.isEmpty()) {
            BitSet here = before.getOrDefault(found.remove(), new BitSet());
            here.stream().filter(state -> !all.get(state)).forEach(state -> {
                all.set(state);
                found.add(state);
            });
        }
    }

    /** {@return whether a message makes no difference in this state, nor in any that can follow} */
    boolean isIdle(int state, int message) {
        BitSet matter = matters.get(message);
        return matter != null && knownStates.get(state) && !matter.get(state);
    }
}
