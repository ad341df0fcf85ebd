package dev.peerlab.checker;

import dev.peerlab.contract.Timer;
import dev.peerlab.contract.Upcall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What a peer did in one step.
 *
 * @param sent the messages that it sent, in order
 * @param set the timers that it set and did not call off at once, in order
 * @param calledOff the timers that it called off
 * @param told what it told its application
 * @param luck what it drew from chance
 */
public record Deeds(
        List<Event.Delivery> sent, List<TimerSet> set, List<Timer> calledOff, List<Upcall> told, Luck luck) {

    /** Of a step in which nobody did anything: a message that got lost. */
    static final Deeds NONE = new Deeds(List.of(), List.of(), List.of(), List.of(), new Luck(0, false, List.of()));

    /**
     * A timer that was set.
     *
     * @param timer the timer
     * @param delay when it is to fire, from then on
     */
    public record TimerSet(Timer timer, Duration delay) {}

    /**
     * What chance gave to a peer in one step.
     *
     * @param seed what it was drawn from
     * @param explored whether choices among few followed a script
     * @param script these choices
     */
    public record Luck(long seed, boolean explored, List<Integer> script) {

        /** {@return a source of chance that gives the same once more} */
        public RandomGenerator again() {
            return new Chance(seed, explored, script);
        }
    }

    static Deeds of(PeerRun run, List<StepHost.Pending> before, int toldBefore, Luck luck) {
        List<StepHost.Pending> after = run.host.pending();
        List<Timer> gone = new ArrayList<>();
        for (StepHost.Pending one : before) {
            if (!after.contains(one)) {
                gone.add(one.timer());
            }
        }
        List<TimerSet> set = new ArrayList<>();
        for (StepHost.Pending one : after) {
            if (!before.contains(one)) {
                set.add(new TimerSet(one.timer(), one.delay()));
            }
        }
        List<Upcall> told = run.host.told();
        return new Deeds(
                List.copyOf(run.host.sent()),
                set,
                run.isUp() ? gone : List.of(),
                List.copyOf(told.subList(toldBefore, told.size())),
                luck);
    }

    /** {@return the same without a timer that is gone because it fired} */
    Deeds butFired(Timer timer) {
        List<Timer> others = new ArrayList<>(calledOff);
        others.remove(timer);
        return new Deeds(sent, set, others, told, luck);
    }
}
