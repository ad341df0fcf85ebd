package dev.peerlab.checker;

import dev.peerlab.checker.World.Network;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What worlds have in common of which only one is to be met. One thread's own. */
final class NormalForm {

    /** Of so many worlds, it is remembered that they were looked at. */
    private static final int RECENT = 1 << 14;

    /** Stands for the message that stays in a set, whichever it is. */
    private static final long ANY_MESSAGE = Mix.scramble(19);

    private final LocalSteps steps;
    private final Layout layout;
    private final boolean set;
    private final @Nullable Symmetry symmetry;
    private final @Nullable Futures futures;
    private final boolean isIdleLeftOut;
    private final BitSet restarting = new BitSet();
    private final long[] recent = new long[RECENT];

    NormalForm(Checker checker, Departure from) {
        this.steps = from.steps();
        this.layout = from.layout();
        this.set = checker.world.network() == Network.SET;
        this.symmetry = checker.reductions.contains(Reduction.SYMMETRY) ? steps.symmetry() : null;
        this.isIdleLeftOut = checker.reductions.contains(Reduction.IDLE_MESSAGES)
                && checker.seesMessages().isEmpty();
        this.futures = from.futures().orElse(null);
        checker.world.choices().stream()
                .filter(choice -> choice.event() instanceof Event.Start)
                .forEach(choice -> restarting.set(choice.event().peer()));
    }

    /** {@return whether every world is to be met} */
    boolean isPlain() {
        return symmetry == null && !isIdleLeftOut;
    }

    /** {@return whether stories lack messages} */
    boolean isShortened() {
        return isIdleLeftOut;
    }

    /** {@return whether a world has not just been looked at} */
    boolean isNew(long fingerprint) {
        int slot = (int) (fingerprint >>> 20) & RECENT - 1;
        boolean isNew = recent[slot] != fingerprint;
        recent[slot] = fingerprint;
        return isNew;
    }

    /**
     * Takes idle messages out of a world. A set that was not at rest does not come to rest by that: one message stays, whichever.
     *
     * @return how many parts are left
     */
    int reduce(int[] parts, int length) {
        if (!isIdleLeftOut) {
            return length;
        }
        int first = layout.messages();
        int end = first;
        for (int i = first; i < length; i++) {
            if (!isIdle(parts, i)) {
                parts[end++] = parts[i];
            }
        }
        return set && end == first && length > first ? first + 1 : end;
    }

    /** For a peer that stays down, all messages are idle, whatever else is known. */
    private boolean isIdle(int[] parts, int place) {
        int message = parts[place];
        LocalState state = steps.state(parts[steps.event(message).peer]);
        return isIdleLeftOut
                && ((!state.up && !restarting.get(state.peer))
                        || (futures != null && futures.isIdle(state.number, message)));
    }

    /** {@return the fingerprint of a world as it is} */
    long plain(int[] parts, int length) {
        return layout.fingerprint(parts, length, steps);
    }

    /**
     * {@return the fingerprint of the worlds that are like this one}
     *
     * @param fingerprint its own
     */
    long fingerprint(long fingerprint, int[] parts, int length) {
        int first = layout.messages();
        boolean isAnyMessage = set && length == first + 1 && isIdle(parts, first);
        int counted = isAnyMessage ? first : length;
        long hash = isAnyMessage ? ANY_MESSAGE : 0;
        if (symmetry != null) {
            return hash + symmetry.fingerprint(parts, counted, steps, layout);
        }
        return hash + (isAnyMessage ? fingerprint - steps.event(parts[first]).hash : fingerprint);
    }
}
