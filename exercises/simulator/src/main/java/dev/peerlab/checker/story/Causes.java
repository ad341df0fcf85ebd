package dev.peerlab.checker.story;

import dev.peerlab.checker.Deeds;
import dev.peerlab.checker.Event;
import dev.peerlab.checker.Step;
import dev.peerlab.checker.World.Network;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which step each step of a story comes of: the one that sent the message, or set the timer. */
final class Causes {

    /** The cause of what has none. */
    static final int NONE = Integer.MIN_VALUE;

    private final boolean isConsumed;
    private final Map<Event, Deque<Integer>> open = new HashMap<>();
    private final List<Integer> causes = new ArrayList<>();

    private Causes(Network network) {
        isConsumed = network == Network.MULTISET;
    }

    /**
     * {@return the cause of each step, by its place; those of the opening count from -1 downwards, the last one first}
     *
     * @param opening the steps of the beginning
     */
    static List<Integer> of(Network network, List<Step> opening, List<Step> steps) {
        Causes causes = new Causes(network);
        for (int i = 0; i < opening.size(); i++) {
            causes.note(i - opening.size(), opening.get(i));
        }
        for (int i = 0; i < steps.size(); i++) {
            causes.causes.add(causes.cause(steps.get(i)));
            causes.note(i, steps.get(i));
        }
        return List.copyOf(causes.causes);
    }

    private int cause(Step step) {
        Event event = step.event() instanceof Event.Loss loss ? loss.delivery() : step.event();
        Deque<Integer> by = open.get(event);
        if (by == null || by.isEmpty()) {
            return NONE;
        }
        boolean stays = event instanceof Event.Delivery && (!isConsumed || step.isDoubled());
        return stays ? by.getFirst() : by.removeFirst();
    }

    private void note(int index, Step step) {
        int peer = step.event().peer();
        if (step.event() instanceof Event.Crash) {
            open.keySet().removeIf(event -> event instanceof Event.Firing && event.peer() == peer);
        }
        step.deeds().calledOff().forEach(timer -> {
            Deque<Integer> by = open.get(new Event.Firing(peer, timer));
            if (by != null) {
                by.pollFirst();
            }
        });
        step.deeds().sent().forEach(sent -> add(sent, index));
        for (Deeds.TimerSet set : step.deeds().set()) {
            add(new Event.Firing(peer, set.timer()), index);
        }
    }

    private void add(Event event, int index) {
        open.computeIfAbsent(event, any -> new ArrayDeque<>()).addLast(index);
    }
}
