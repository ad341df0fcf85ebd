package dev.peerlab.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Where the moments of one world are played. One thread's own. */
final class Stage {

    private final World world;
    private final Layout layout;
    private final LocalSteps steps;
    private final Beginning beginning;
    private final boolean set;

    Stage(World world) {
        this.world = world;
        this.layout = new Layout(world);
        this.steps = new LocalSteps(world, layout);
        this.beginning = new Beginning(world, steps, layout);
        this.set = world.network() == World.Network.SET;
    }

    World world() {
        return world;
    }

    Snapshot snapshot(int[] parts) {
        return new Snapshot(steps, layout).of(parts, parts.length);
    }

    Moment beginning() {
        return moment(beginning.parts());
    }

    int[] nothing() {
        return beginning.nothing();
    }

    private Moment moment(int[] parts) {
        return new Moment(this, layout.fingerprint(parts, steps), parts);
    }

    List<Event> possible(long fingerprint, int[] parts) {
        Set<Event> events = new LinkedHashSet<>();
        Found found = new Found();
        new Successors(world, steps, layout, found).of(fingerprint, parts, 0, parts.length);
        found.transitions.forEach(transition -> events.add(event(transition)));
        return List.copyOf(events);
    }

    private Event event(int transition) {
        Event event = steps.event(Transition.event(transition)).event;
        return Transition.isLoss(transition) ? new Event.Loss((Event.Delivery) event) : event;
    }

    List<Moment> after(Event event, long fingerprint, int[] parts) {
        boolean isLoss = event instanceof Event.Loss;
        int number = steps.number(event instanceof Event.Loss loss ? loss.delivery() : event);
        Found found = new Found();
        Successors successors = new Successors(world, steps, layout, found);
        successors.by(number, fingerprint, parts, parts.length);
        if (found.transitions.isEmpty() && successors.transitions() > 0) {
            return List.of(new Moment(this, fingerprint, parts)); // it happens, and nothing changes
        }
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < found.moments.size(); i++) {
            if (Transition.isLoss(found.transitions.get(i)) == isLoss && !moments.contains(found.moments.get(i))) {
                moments.add(found.moments.get(i));
            }
        }
        return moments;
    }

    Step step(Event event, int[] before, Moment after) {
        return event instanceof Event.Loss
                ? new Step(event, Deeds.NONE, false, after)
                : step(event, before, before[event.peer()], after);
    }

    private Step step(Event event, int[] before, int state, Moment after) {
        int number = steps.number(event);
        int chosen = -1;
        boolean doubled = false;
        int[] there = messages(after.parts());
        for (int i = steps.outcome(state, number); i >= 0; i = steps.outcome(i).other) {
            Outcome outcome = steps.outcome(i);
            boolean once = Arrays.equals(there, plus(without(messages(before), number), outcome.sent));
            boolean twice = Arrays.equals(there, plus(messages(before), outcome.sent));
            if (outcome.state == after.parts()[event.peer()] && (chosen < 0 || once || twice)) {
                chosen = i;
                doubled = !once && event instanceof Event.Delivery;
            }
        }
        if (chosen < 0) {
            throw new IllegalArgumentException("'" + event + "' does not lead there");
        }
        return new Step(event, deeds(event, state, number, chosen), doubled, after);
    }

    private Deeds deeds(Event event, int state, int number, int outcome) {
        Deeds deeds = steps.deeds(state, number, outcome);
        return event instanceof Event.Firing firing ? deeds.butFired(firing.timer()) : deeds;
    }

    private int[] messages(int[] parts) {
        return Arrays.copyOfRange(parts, layout.messages(), parts.length);
    }

    private int[] without(int[] messages, int message) {
        int place = set ? -1 : Arrays.binarySearch(messages, message);
        return place < 0
                ? messages
                : IntStream.range(0, messages.length)
                        .filter(i -> i != place)
                        .map(i -> messages[i])
                        .toArray();
    }

    private int[] plus(int[] messages, int[] sent) {
        IntStream all =
                IntStream.concat(Arrays.stream(messages), Arrays.stream(sent)).sorted();
        return (set ? all.distinct() : all).toArray();
    }

    List<Step> opening() {
        List<Step> opening = new ArrayList<>();
        int[] parts = beginning.nothing();
        for (Event event : beginning.script()) {
            int state = parts[event.peer()];
            int number = steps.number(event);
            Outcome outcome = steps.outcome(steps.outcome(state, number));
            Deeds deeds = deeds(event, state, number, steps.outcome(state, number));
            int[] states = Arrays.copyOf(parts, layout.messages());
            states[event.peer()] = outcome.state;
            parts = IntStream.concat(Arrays.stream(states), Arrays.stream(plus(messages(parts), outcome.sent)))
                    .toArray();
            opening.add(new Step(event, deeds, false, moment(parts)));
        }
        return opening;
    }

    /** Keeps all that it is given. */
    private final class Found implements Successors.Sink {
        private final List<Integer> transitions = new ArrayList<>();
        private final List<Moment> moments = new ArrayList<>();

        @Override
        public boolean wants(long fingerprint) {
            return true;
        }

        @Override
        public void take(long fingerprint, int[] parts, int length, int transition) {
            transitions.add(transition);
            moments.add(new Moment(Stage.this, fingerprint, Arrays.copyOf(parts, length)));
        }
    }
}
