package dev.peerlab.checker;

import dev.peerlab.checker.World.Network;
import java.util.Arrays;

/**
 * All worlds that one transition leads to.
 *
 * <p>The fingerprint of a successor is that of the world, plus what the step's outcome adds. Only a world that was not met before is
 * put together.
 */
final class Successors {

    private final LocalSteps steps;
    private final Layout layout;
    private final Sink sink;
    private final boolean set;
    private final KnownChoice[] choices;
    private final boolean oneAtATime;
    private final Snapshot snapshot;
    private final int losses;
    private final int duplications;

    private int[] parts = new int[64];
    private int length;
    private long fingerprint;
    private int[] next = new int[128];
    private long transitions;

    /** Takes successors. */
    interface Sink {

        /** {@return whether the world of this fingerprint is wanted} */
        boolean wants(long fingerprint);

        /** Takes a world that is wanted; the array is used again. */
        void take(long fingerprint, int[] parts, int length, int transition);
    }

    Successors(World world, LocalSteps steps, Layout layout, Sink sink) {
        this.steps = steps;
        this.layout = layout;
        this.sink = sink;
        this.set = world.network() == Network.SET;
        this.choices = layout.choices(steps).toArray(KnownChoice[]::new);
        this.oneAtATime = world.isOneAtATime();
        this.snapshot = new Snapshot(steps, layout);
        this.losses = world.losses();
        this.duplications = world.duplications();
    }

    /** {@return how many transitions there were so far, those to worlds that were met before counted} */
    long transitions() {
        return transitions;
    }

    /** Goes to all successors of a world. */
    void of(long fingerprint, int[] source, int from, int length) {
        load(fingerprint, source, from, length);
        int messages = layout.messages();
        boolean atRest = length == messages;
        boolean over = atRest;
        for (int peer = 0; peer < layout.peers(); peer++) {
            for (int timer : steps.state(parts[peer]).ready) {
                over &= !(fire(peer, timer, atRest) && steps.event(timer).isAftermath);
            }
        }
        for (int i = messages; i < length; i++) {
            if (i == messages || parts[i] != parts[i - 1]) {
                message(i);
            }
        }
        if (over || !oneAtATime) {
            snapshot.of(parts, length);
            for (KnownChoice choice : choices) {
                choose(choice, atRest);
            }
        }
    }

    /** Goes to the successors that one event leads to, and if it is a delivery its loss, too; to none if it cannot happen. */
    void by(int number, long fingerprint, int[] source, int length) {
        load(fingerprint, source, 0, length);
        Event event = steps.event(number).event;
        if (event instanceof Event.Delivery) {
            int place = Arrays.binarySearch(parts, layout.messages(), length, number);
            if (place >= 0) {
                message(place);
            }
        } else if (event instanceof Event.Firing) {
            int[] ready = steps.state(parts[event.peer()]).ready;
            if (Arrays.stream(ready).anyMatch(timer -> timer == number)) {
                fire(event.peer(), number, length == layout.messages());
            }
        } else if (isOver(length == layout.messages())) {
            snapshot.of(parts, length);
            for (KnownChoice choice : choices) {
                if (choice.event == number) {
                    choose(choice, length == layout.messages());
                }
            }
        }
    }

    /** {@return whether the next choice need not wait for what follows from the one before} */
    private boolean isOver(boolean atRest) {
        boolean over = atRest;
        for (int peer = 0; peer < layout.peers() && over; peer++) {
            for (int number : steps.state(parts[peer]).ready) {
                KnownEvent timer = steps.event(number);
                boolean fires = timer.times > 0 && (timer.counter < 0 || parts[timer.counter] < timer.times);
                over &= !(fires && timer.isAftermath);
            }
        }
        return over || !oneAtATime;
    }

    private void load(long fingerprint, int[] source, int from, int length) {
        if (parts.length < length) {
            parts = new int[2 * length];
        }
        System.arraycopy(source, from, parts, 0, length);
        this.length = length;
        this.fingerprint = fingerprint;
    }

    /** {@return whether the timer could fire} */
    private boolean fire(int peer, int event, boolean atRest) {
        KnownEvent timer = steps.event(event);
        if (timer.times == 0 || (timer.patient && !atRest)) {
            return false;
        }
        int counter = timer.counter;
        if (counter < 0) {
            step(peer, event, -1, -1, 0);
        } else if (parts[counter] < timer.times) {
            step(peer, event, -1, counter, parts[counter] + 1);
        } else {
            return false;
        }
        return true;
    }

    private void message(int place) {
        int event = parts[place];
        int peer = steps.event(event).peer;
        step(peer, event, set ? -1 : place, -1, 0);
        if (set) {
            return;
        }
        if (parts[layout.losses()] < losses) {
            lose(place, event);
        }
        if (parts[layout.duplications()] < duplications) {
            step(peer, event, -1, layout.duplications(), parts[layout.duplications()] + 1);
        }
    }

    private void choose(KnownChoice choice, boolean atRest) {
        if (choice.applies(parts, steps.state(parts[choice.peer]), atRest, snapshot)) {
            step(choice.peer, choice.event, -1, choice.place, choice.counted(parts));
        }
    }

    private void lose(int place, int event) {
        transitions++;
        int counter = layout.losses();
        long hash = fingerprint
                - steps.event(event).hash
                + Layout.hash(counter, parts[counter] + 1)
                - Layout.hash(counter, parts[counter]);
        if (sink.wants(hash)) {
            int size = without(place);
            next[counter]++;
            sink.take(hash, next, size, Transition.loss(event));
        }
    }

    /**
     * Goes where a step of one peer leads.
     *
     * @param place where the message is that is used up; -1 if there is none
     * @param counter where something is counted; -1 if there is nothing
     * @param value what is counted then
     */
    private void step(int peer, int event, int place, int counter, int value) {
        int number = steps.outcome(parts[peer], event);
        while (number >= 0) {
            transitions++;
            Outcome outcome = steps.outcome(number);
            long hash = fingerprint + outcome.stateDelta + (set ? added(outcome.sent) : outcome.sentHash);
            if (place >= 0) {
                hash -= steps.event(event).hash;
            }
            if (counter >= 0) {
                hash += Layout.hash(counter, value) - Layout.hash(counter, parts[counter]);
            }
            if (hash != fingerprint && sink.wants(hash)) {
                int size = without(place);
                next[peer] = outcome.state;
                if (counter >= 0) {
                    next[counter] = value;
                }
                int end = with(size, outcome.sent); // may make the array anew
                sink.take(hash, next, end, Transition.of(event));
            }
            number = outcome.other;
        }
    }

    /** {@return what messages add to the fingerprint of a set} */
    private long added(int[] sent) {
        long sum = 0;
        int messages = layout.messages();
        for (int i = 0; i < sent.length; i++) {
            if ((i == 0 || sent[i] != sent[i - 1]) && Arrays.binarySearch(parts, messages, length, sent[i]) < 0) {
                sum += steps.event(sent[i]).hash;
            }
        }
        return sum;
    }

    private int without(int place) {
        if (next.length < length) {
            next = new int[2 * length];
        }
        if (place < 0) {
            System.arraycopy(parts, 0, next, 0, length);
            return length;
        }
        System.arraycopy(parts, 0, next, 0, place);
        System.arraycopy(parts, place + 1, next, place, length - place - 1);
        return length - 1;
    }

    /** Merges messages in, from the end. {@return the new length} */
    private int with(int size, int[] sent) {
        if (sent.length == 0) {
            return size;
        }
        if (next.length < size + sent.length) {
            next = Arrays.copyOf(next, 2 * (size + sent.length));
        }
        int end = size;
        for (int message : sent) {
            int place = Arrays.binarySearch(next, layout.messages(), end, message);
            if (set && place >= 0) {
                continue;
            }
            int at = place >= 0 ? place : -place - 1;
            System.arraycopy(next, at, next, at + 1, end - at);
            next[at] = message;
            end++;
        }
        return end;
    }
}
