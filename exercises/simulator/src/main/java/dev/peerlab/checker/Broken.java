package dev.peerlab.checker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown when a peer breaks what the checker rests on, or throws: the search ends there. */
final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    /** The events that led there and are known to whoever threw it. */
    private final transient List<Event> events;

    /**
     * Says what is broken.
     *
     * @param rule the rule, e.g. {@code DET-1}
     * @param message what happened
     */
    Broken(String rule, String message, @Nullable Throwable cause) {
        this(rule, message, cause, List.of());
    }

    private Broken(String rule, @Nullable String message, @Nullable Throwable cause, List<Event> events) {
        super(message, cause, false, false);
        this.rule = rule;
        this.events = events;
    }

    /** {@return the same, with the events that led there, the one whose step it was included} */
    Broken after(List<Event> story) {
        return new Broken(rule, getMessage(), getCause(), List.copyOf(story));
    }

    /** {@return the rule that is broken} */
    String rule() {
        return rule;
    }

    /** {@return what led there, as far as it is known: at least the event whose step it was, if there was one} */
    List<Event> events() {
        return events;
    }
}
