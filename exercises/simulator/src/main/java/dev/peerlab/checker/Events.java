package dev.peerlab.checker;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All events that a search has met, each with a number. Written by one thread at a time, read by many. */
final class Events {

    private static final long[] ALONE = {};

    private final Layout layout;
    private final @Nullable Symmetry symmetry;
    private final Consumer<String> notes;
    private final Map<Event, Integer> numbers = new HashMap<>();

    /** By fingerprints: messages that consist of the same are the same, though an array in them may not say so. */
    private final Map<Long, Integer> twins = new HashMap<>();

    private KnownEvent[] known = new KnownEvent[64];
    private int count;

    /**
     * Knows no event yet.
     *
     * @param symmetry which peers can be exchanged; null if none
     * @param notes takes what has to be said
     */
    Events(Layout layout, @Nullable Symmetry symmetry, Consumer<String> notes) {
        this.layout = layout;
        this.symmetry = symmetry;
        this.notes = notes;
    }

    KnownEvent get(int number) {
        return known[number];
    }

    /** {@return the number of an event} */
    int number(Event event) {
        Integer before = numbers.get(event);
        if (before != null) {
            return before;
        }
        long hash = hash(event, count);
        Integer twin = twins.putIfAbsent(hash, count);
        numbers.put(event, twin == null ? count : twin);
        if (twin != null) {
            return twin;
        }
        if (count == known.length) {
            known = Arrays.copyOf(known, 2 * count);
        }
        known[count] = new KnownEvent(event, hash, symmetry == null ? ALONE : symmetry.of(event), layout);
        return count++;
    }

    private long hash(Event event, int number) {
        try {
            return Mix.scramble(Structure.of(event));
        } catch (Unreadable e) {
            notes.accept(e.getMessage());
            return Mix.scramble(number);
        }
    }

    /** {@return a message or timer that was changed after it had been sent or set (rule DET-2); empty if there is none} */
    Optional<KnownEvent> changed() {
        for (int i = 0; i < count; i++) {
            if (isChanged(i)) {
                return Optional.of(known[i]);
            }
        }
        return Optional.empty();
    }

    /** {@return whether a message or timer was changed after it had been sent or set} */
    boolean isChanged(int number) {
        return hash(known[number].event, number) != known[number].hash;
    }
}
