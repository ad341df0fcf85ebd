package dev.peerlab.checker.story;

import dev.peerlab.checker.Event;
import dev.peerlab.checker.Snapshot;
import dev.peerlab.checker.Step;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is different in what a world shows of its peers after a step. */
final class Differences {

    private Differences() {}

    /** {@return what the step changed at its peer, one text for each part that is different} */
    static List<String> of(Snapshot before, Step step) {
        Snapshot after = step.after().snapshot();
        int peer = step.event().peer();
        if (step.event() instanceof Event.Loss || step.after().failure().isPresent()) {
            return List.of();
        }
        if (!before.isUp(peer) || !after.isUp(peer)) {
            return after.isUp(peer) ? List.of(after.view(peer, Object.class).toString()) : List.of();
        }
        return between(before.view(peer, Object.class), after.view(peer, Object.class));
    }

    static List<String> between(@Nullable Object before, @Nullable Object after) {
        if (Snapshot.isAlike(before, after)) {
            return List.of();
        }
        if (before instanceof Record one && after instanceof Record other && one.getClass() == other.getClass()) {
            return parts(one, other);
        }
        if (before instanceof Map<?, ?> one && after instanceof Map<?, ?> other) {
            Set<Object> keys = new LinkedHashSet<>(one.keySet());
            keys.addAll(other.keySet());
            List<String> changes = new ArrayList<>();
            keys.forEach(key -> between(one.get(key), other.get(key)).forEach(text -> changes.add(key + ": " + text)));
            return changes;
        }
        return List.of(text(before) + " → " + text(after));
    }

    private static String text(@Nullable Object part) {
        Object inside = part instanceof Optional<?> optional ? optional.orElse(null) : part;
        return inside == null ? "none" : inside.toString();
    }

    private static List<String> parts(Record before, Record after) {
        List<String> changes = new ArrayList<>();
        try {
            for (RecordComponent part : before.getClass().getRecordComponents()) {
                part.getAccessor().setAccessible(true);
                between(part.getAccessor().invoke(before), part.getAccessor().invoke(after))
                        .forEach(text -> changes.add(part.getName() + ": " + text));
            }
            return changes;
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            return List.of(before + " → " + after);
        }
    }
}
