package dev.peerlab.checker;

import dev.peerlab.contract.Peer;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Something that may happen in a world besides messages and timers.
 *
 * @param event what
 * @param action what a peer then does; null if it is no act
 * @param occasion when, and how often
 */
record Choice(Event event, @Nullable Consumer<Peer> action, Occasion occasion) {

    /** {@return what an act of a world does} */
    static Consumer<Peer> action(World world, Event.Act act) {
        for (List<Choice> all : List.of(world.script(), world.choices())) {
            for (Choice choice : all) {
                if (choice.event.equals(act) && choice.action != null) {
                    return choice.action;
                }
            }
        }
        return world.duties().stream()
                .filter(duty -> duty.name().equals(act.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("act '" + act + "' is unknown in this world"))
                .action();
    }
}
