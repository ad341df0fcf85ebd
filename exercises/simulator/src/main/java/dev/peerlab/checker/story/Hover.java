package dev.peerlab.checker.story;

import dev.peerlab.checker.Deeds;
import dev.peerlab.checker.Event;
import dev.peerlab.checker.Snapshot;
import dev.peerlab.checker.Step;
import dev.peerlab.checker.World;
import java.util.ArrayList;
import java.util.List;

/** All that is to be known of a step, in a few lines: what its peer was and is, and what it did. */
final class Hover {

    private Hover() {}

    static String of(Step step, Snapshot before, World world) {
        List<String> lines = new ArrayList<>(List.of(world.text(step.event())));
        int peer = step.event().peer();
        String name = "peer " + world.name(peer);
        if (!(step.event() instanceof Event.Loss) && step.after().failure().isEmpty()) {
            lines.add(name + " before: " + state(before, peer));
            lines.add(name + " after: " + state(step.after().snapshot(), peer));
        }
        step.after().failure().ifPresent(failure -> lines.add(failure.rule() + ": " + failure.detail()));
        Deeds deeds = step.deeds();
        deeds.sent()
                .forEach(sent -> lines.add("sends to " + world.name(sent.peer()) + ": " + world.text(sent.message())));
        deeds.set()
                .forEach(set -> lines.add("sets timer " + world.text(set.timer()) + ", "
                        + set.delay().toMillis() + " ms"));
        deeds.calledOff().forEach(timer -> lines.add("calls off timer " + world.text(timer)));
        deeds.told().forEach(told -> lines.add("tells its application " + world.text(told)));
        return String.join("\n", lines);
    }

    private static String state(Snapshot snapshot, int peer) {
        return snapshot.isUp(peer) ? snapshot.view(peer, Object.class).toString() : "down";
    }
}
