package dev.peerlab.checker.story;

import dev.peerlab.checker.Deeds;
import dev.peerlab.checker.Event;
import dev.peerlab.checker.Step;
import dev.peerlab.checker.World;
import dev.peerlab.contract.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** What is to happen in the simulator, step by step, and whether it does. */
final class Script {

    private final World world;
    private final Timetable timetable;
    private final Fates fates;
    private final List<Step> steps;
    private final List<String> differences = new ArrayList<>();

    /** In which order, and how far it got. */
    private final List<Integer> order;

    private int next;

    /** The step that is played; and what was sent in it, and which timers it is still to set. */
    private int at = -1;

    private List<Event.Delivery> sent = new ArrayList<>();
    private List<Deeds.TimerSet> set = new ArrayList<>();
    private List<Duration> delays = new ArrayList<>();
    private RandomGenerator chance = new Deeds.Luck(0, false, List.of()).again();

    Script(Story story, Timetable timetable) {
        this.world = story.world();
        this.timetable = timetable;
        this.fates = new Fates(story, timetable);
        this.steps = story.allSteps();
        this.order = timetable.order().stream()
                .filter(step -> !(steps.get(step).event() instanceof Event.Loss))
                .toList();
    }

    World world() {
        return world;
    }

    /** {@return in what the simulation differs from the story} */
    List<String> differences() {
        List<String> all = new ArrayList<>(differences);
        order.stream()
                .skip(next)
                .forEach(step -> all.add("'" + world.text(steps.get(step).event()) + "' does not happen"));
        return List.copyOf(all);
    }

    /** Begins a step. */
    void enter(Event event) {
        sent = new ArrayList<>();
        set = new ArrayList<>();
        delays = new ArrayList<>();
        if (next == order.size() || !steps.get(order.get(next)).event().equals(event)) {
            String expected = next == order.size()
                    ? ""
                    : ", not '" + world.text(steps.get(order.get(next)).event()) + "'";
            differences.add("'" + world.text(event) + "' happens" + expected);
            at = -1;
            return;
        }
        at = order.get(next++);
        Deeds deeds = steps.get(at).deeds();
        chance = deeds.luck().again();
        set.addAll(deeds.set());
        delays.addAll(timetable.delays(at));
    }

    /** Ends it. */
    void leave(int peer) {
        if (at >= 0 && !sent.equals(steps.get(at).deeds().sent())) {
            differences.add("at '" + world.text(steps.get(at).event()) + "' peer " + world.name(peer) + " sends " + sent
                    + ", not " + steps.get(at).deeds().sent());
        }
    }

    void send(Event.Delivery message) {
        sent.add(message);
    }

    /** {@return how long the last message that was sent is under way, each of its copies} */
    List<Duration> latencies() {
        if (at < 0) {
            return List.of(Enactment.LATER);
        }
        Duration now = timetable.time(at);
        return fates.of(at, sent.size() - 1).stream()
                .map(time -> time.minus(now))
                .toList();
    }

    /** {@return how long a timer takes: until it fires in the story, or until after its end} */
    Duration delay(Timer timer) {
        for (int i = 0; i < set.size(); i++) {
            if (set.get(i).timer().equals(timer)) {
                set.remove(i);
                return delays.remove(i);
            }
        }
        return Enactment.LATER;
    }

    RandomGenerator chance() {
        return chance;
    }
}
