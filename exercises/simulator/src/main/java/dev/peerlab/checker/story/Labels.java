package dev.peerlab.checker.story;

import dev.peerlab.checker.Event;
import dev.peerlab.checker.Step;
import dev.peerlab.checker.World;
import java.util.ArrayList;
import java.util.List;

/** What charts write beside an event whose peers they show already. */
final class Labels {

    private Labels() {}

    /** {@return what happens, without saying at whom} */
    static String of(Step step, World world) {
        Event event = step.event();
        if (event instanceof Event.Delivery delivery) {
            return text(world, delivery.message()) + (step.isDoubled() ? ", and comes once more" : "");
        } else if (event instanceof Event.Loss loss) {
            return text(world, loss.delivery().message()) + " gets lost";
        } else if (event instanceof Event.Firing firing) {
            return "timer " + text(world, firing.timer());
        } else if (event instanceof Event.Act act) {
            return act.name();
        }
        return event instanceof Event.Crash ? "crashes" : "starts";
    }

    static String text(World world, Object part) {
        return world.text(part).replace('\n', ' ');
    }

    static boolean isMessage(Event event) {
        return event instanceof Event.Delivery || event instanceof Event.Loss;
    }

    /** {@return a label in lines of so many characters at most, broken where there is a space if there is one} */
    static List<String> wrapped(String label, int room) {
        List<String> lines = new ArrayList<>();
        String rest = label;
        while (rest.length() > room) {
            int space = rest.lastIndexOf(' ', room);
            int end = space > 0 ? space : room;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }
}
