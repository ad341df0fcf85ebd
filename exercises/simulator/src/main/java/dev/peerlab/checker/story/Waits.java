package dev.peerlab.checker.story;

import dev.peerlab.checker.Deeds;
import dev.peerlab.checker.Event;
import dev.peerlab.checker.Step;
import dev.peerlab.contract.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The timers of a story, and what became of each. */
final class Waits {

    private final List<Wait> all = new ArrayList<>();

    /** Those of {@link #all} that still wait, in the order in which they were set. */
    private final List<Integer> open = new ArrayList<>();

    /**
     * A timer that was set.
     *
     * @param timer the timer
     * @param peer whose it is
     * @param delay how long it is to take, in microseconds, rounded up
     * @param set the step that set it; steps count from 0, those of the opening first
     * @param over the step in which it fired, was called off or lost with its peer; one after the last step if there is none
     * @param fired whether it fired then
     */
    record Wait(Timer timer, int peer, long delay, int set, int over, boolean fired) {}

    Waits(Story story) {
        List<Step> steps = story.allSteps();
        for (int i = 0; i < steps.size(); i++) {
            note(steps.get(i), i, steps.size());
        }
    }

    /** {@return the timers, in the order in which they were set} */
    List<Wait> all() {
        return List.copyOf(all);
    }

    private void note(Step step, int number, int end) {
        int peer = step.event().peer();
        if (step.event() instanceof Event.Firing firing) {
            first(wait -> wait.peer() == peer && wait.timer().equals(firing.timer()))
                    .ifPresent(index -> close(index, number, true));
        }
        for (Timer timer : step.deeds().calledOff()) {
            first(wait -> wait.peer() == peer && wait.timer().equals(timer))
                    .ifPresent(index -> close(index, number, false));
        }
        if (step.event() instanceof Event.Crash) {
            for (Optional<Integer> lost = first(wait -> wait.peer() == peer);
                    lost.isPresent();
                    lost = first(wait -> wait.peer() == peer)) {
                close(lost.get(), number, false);
            }
        }
        for (Deeds.TimerSet set : step.deeds().set()) {
            open.add(all.size());
            all.add(new Wait(set.timer(), peer, micros(set.delay()), number, end, false));
        }
    }

    private Optional<Integer> first(Predicate<Wait> isMeant) {
        return open.stream().filter(index -> isMeant.test(all.get(index))).findFirst();
    }

    private void close(Integer index, int number, boolean fired) {
        Wait wait = all.get(index);
        all.set(index, new Wait(wait.timer(), wait.peer(), wait.delay(), wait.set(), number, fired));
        open.remove(index);
    }

    private static long micros(Duration delay) {
        return (delay.toNanos() + 999) / 1_000;
    }
}
