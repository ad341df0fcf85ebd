package dev.peerlab.checker;

import dev.peerlab.checker.World.Network;
import dev.peerlab.contract.Timer;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the parts of a world are, all of them numbers: a local state for each peer, what may still happen, messages under way.
 *
 * <p>Messages come last, ascending by number; where the network is a bag one may be there several times.
 */
final class Layout {

    private final World world;
    private final int counted;
    private final int messages;

    Layout(World world) {
        this.world = world;
        this.counted = timers() + world.limitedRules().size() * world.size();
        int counters = 0;
        int bits = 0;
        for (Choice choice : world.choices()) {
            int times = choice.occasion().times();
            counters += times > 1 && times < Integer.MAX_VALUE ? 1 : 0;
            bits += times == 1 ? 1 : 0;
        }
        this.messages = counted + counters;
        if (bits > Integer.SIZE - 1) {
            throw new IllegalArgumentException(
                    bits + " choices that can be made once: must be " + (Integer.SIZE - 1) + " or fewer");
        }
    }

    /** {@return how many peers there are, whose states come first} */
    int peers() {
        return world.size();
    }

    /** {@return the place of the choices that can be made once and were, a bit each} */
    int choices() {
        return world.size();
    }

    /** {@return the place of the number of messages lost} */
    int losses() {
        return world.size() + 1;
    }

    /** {@return the place of the number of messages doubled} */
    int duplications() {
        return world.size() + 2;
    }

    /** {@return the place of the first counter of timers: one for each rule that has a limit, and each peer} */
    int timers() {
        return world.size() + 3;
    }

    /** {@return the place of the first counter of a choice that can be made several times} */
    int counters() {
        return counted;
    }

    /** {@return the choices, each with its place} */
    List<KnownChoice> choices(LocalSteps steps) {
        List<KnownChoice> known = new ArrayList<>();
        int bit = 0;
        int place = counted;
        for (Choice choice : world.choices()) {
            int event = steps.number(choice.event());
            int times = choice.occasion().times();
            if (times == 1) {
                known.add(new KnownChoice(choice, event, choices(), bit++));
            } else {
                known.add(new KnownChoice(choice, event, times == Integer.MAX_VALUE ? -1 : place++, -1));
            }
        }
        return known;
    }

    /** {@return what peers do in each round of maintenance} */
    List<Duty> duties() {
        return world.duties();
    }

    /** {@return whether messages ever end} */
    boolean isEndless() {
        return world.network() == Network.SET;
    }

    /** {@return whether one thing happens at a time} */
    boolean isOneAtATime() {
        return world.isOneAtATime();
    }

    /** {@return the place of the first message} */
    int messages() {
        return messages;
    }

    /** {@return when this timer fires, and how often} */
    TimerRule rule(Timer timer) {
        return world.rule(timer);
    }

    /** {@return the place of the counter of a peer's timers under a rule; -1 if there is no limit} */
    int counter(int peer, TimerRule rule) {
        int index = world.limitedRules().indexOf(rule);
        return index < 0 ? -1 : timers() + index * world.size() + peer;
    }

    /** {@return the fingerprint of a world} */
    long fingerprint(int[] parts, LocalSteps steps) {
        return fingerprint(parts, parts.length, steps);
    }

    long fingerprint(int[] parts, int length, LocalSteps steps) {
        long hash = 0;
        for (int i = 0; i < length; i++) {
            if (i < peers()) {
                hash += steps.state(parts[i]).hash;
            } else {
                hash += i < messages() ? hash(i, parts[i]) : steps.event(parts[i]).hash;
            }
        }
        return hash;
    }

    /** {@return the fingerprint of a part that is neither a state nor a message} */
    static long hash(int place, int value) {
        return Mix.scramble(((long) place << Integer.SIZE) | Integer.toUnsignedLong(value));
    }
}
