package dev.peerlab.checker;

import dev.peerlab.checker.World.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How a world begins: peers start, by number; then they do what is to be done first; nothing arrives in between. */
final class Beginning {

    private final World world;
    private final LocalSteps steps;
    private final Layout layout;

    Beginning(World world, LocalSteps steps, Layout layout) {
        this.world = world;
        this.steps = steps;
        this.layout = layout;
    }

    /** {@return the parts of the world at the beginning} */
    int[] parts() {
        int[] parts = nothing();
        List<Event> script = script();
        IntStream.Builder sent = IntStream.builder();
        for (int i = 0; i < script.size(); i++) {
            Event event = script.get(i);
            Outcome outcome = outcome(parts[event.peer()], script.subList(0, i + 1));
            parts[event.peer()] = outcome.state;
            Arrays.stream(outcome.sent).forEach(sent);
        }
        IntStream messages = sent.build().sorted();
        IntStream kept = world.network() == Network.SET ? messages.distinct() : messages;
        return IntStream.concat(Arrays.stream(parts), kept).toArray();
    }

    /** {@return what comes of the last of some events} */
    private Outcome outcome(int state, List<Event> story) {
        try {
            return steps.outcome(steps.outcome(state, steps.number(story.get(story.size() - 1))));
        } catch (Broken e) {
            throw e.after(story);
        }
    }

    /** {@return the parts of a world in which no peer has started} */
    int[] nothing() {
        int[] parts = new int[layout.messages()];
        for (int peer = 0; peer < layout.peers(); peer++) {
            parts[peer] = steps.absent(peer).number;
        }
        return parts;
    }

    /** {@return what happens first, in order} */
    List<Event> script() {
        List<Event> script = new ArrayList<>();
        for (int peer = 0; peer < layout.peers(); peer++) {
            script.add(new Event.Start(peer));
        }
        world.script().stream().map(Choice::event).forEach(script::add);
        return script;
    }
}
