package dev.peerlab.checker.story;

import dev.peerlab.checker.Event;
import dev.peerlab.checker.Step;
import dev.peerlab.checker.World.Network;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What becomes of each message of a story: when its copies arrive, or that it gets lost. */
final class Fates {

    private final Story story;
    private final Timetable timetable;
    private final List<Step> steps;
    private final List<List<Fate>> fates = new ArrayList<>();

    /** What becomes of one message. */
    private static final class Fate {
        private final List<Duration> arrivals = new ArrayList<>();
        private boolean isOver;
        private boolean isLost;
    }

    Fates(Story story, Timetable timetable) {
        this.story = story;
        this.timetable = timetable;
        this.steps = story.allSteps();
        steps.forEach(this::open);
        int first = story.opening().size();
        List<Integer> causes = story.causes();
        for (int i = 0; i < causes.size(); i++) {
            if (Labels.isMessage(steps.get(first + i).event()) && causes.get(i) != Causes.NONE) {
                arrive(first + i, first + causes.get(i));
            }
        }
    }

    private void open(Step step) {
        fates.add(step.deeds().sent().stream().map(any -> new Fate()).toList());
    }

    private void arrive(int number, int cause) {
        Step step = steps.get(number);
        Step sender = steps.get(cause);
        boolean isLost = step.event() instanceof Event.Loss;
        Event message = step.event() instanceof Event.Loss loss ? loss.delivery() : step.event();
        for (int i = 0; i < sender.deeds().sent().size(); i++) {
            Fate fate = fates.get(cause).get(i);
            if (!fate.isOver && sender.deeds().sent().get(i).equals(message)) {
                fate.isOver = story.world().network() == Network.MULTISET && !step.isDoubled();
                fate.isLost = isLost;
                if (!isLost) {
                    fate.arrivals.add(timetable.time(number));
                }
                return;
            }
        }
    }

    /**
     * {@return when the copies of a message arrive, after the beginning; none if it gets lost, and later than the story's end if it
     * does not arrive in it}
     *
     * @param step the step that sends it, the opening counted
     * @param index which of its messages
     */
    List<Duration> of(int step, int index) {
        if (index >= fates.get(step).size()) {
            return List.of(timetable.end().plus(Enactment.LATER));
        }
        Fate fate = fates.get(step).get(index);
        return fate.arrivals.isEmpty() && !fate.isLost
                ? List.of(timetable.end().plus(Enactment.LATER))
                : List.copyOf(fate.arrivals);
    }
}
