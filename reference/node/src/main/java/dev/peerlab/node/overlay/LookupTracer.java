package dev.peerlab.node.overlay;

import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.ChordReply;
import dev.peerlab.contract.chord.ChordRequest.Ask;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.node.overlay.LookupTrace.Step;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Watches the questions of some lookups of one peer, and their answers. */
final class LookupTracer {

    /** More questions than a lookup may have hops are not told. */
    private static final int MAX_QUESTIONS = 1_000;

    private final LongSupplier nanos;

    /** By the number of the lookup; never iterated. */
    private final Map<Long, Trail> trails = new HashMap<>();

    /** The lookups whose questions wait for an answer, by the number of the request; never iterated. */
    private final Map<Long, Trail> asked = new HashMap<>();

    /** The lookup that is just being begun, whose number is not known yet. */
    private @Nullable Trail begun;

    /** One lookup that is watched. */
    private static final class Trail {
        final long beganNanos;

        /** By the number of the request, in the order in which they were asked. */
        final Map<Long, Question> questions = new LinkedHashMap<>();

        Trail(long beganNanos) {
            this.beganNanos = beganNanos;
        }
    }

    private record Question(Contact asked, long nanos, Optional<Duration> took) {}

    LookupTracer(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Watches the lookup that a call begins and returns the number of. */
    long watch(LongSupplier begin) {
        Trail trail = new Trail(nanos.getAsLong());
        begun = trail;
        try {
            long number = begin.getAsLong();
            trails.put(number, trail);
            return number;
        } finally {
            begun = null;
        }
    }

    void sending(Address to, Envelope envelope) {
        if (envelope.body() instanceof Ask ask) {
            Trail trail = begun != null ? begun : trails.get(ask.lookup());
            if (trail != null && trail.questions.size() < MAX_QUESTIONS) {
                // Asked again, a question keeps its number, and its time runs on.
                asked.put(envelope.number(), trail);
                trail.questions.putIfAbsent(
                        envelope.number(),
                        new Question(new Contact(envelope.to(), to), nanos.getAsLong(), Optional.empty()));
            }
        }
    }

    void receiving(Envelope envelope) {
        Trail trail = envelope.body() instanceof ChordReply.Answer ? asked.remove(envelope.number()) : null;
        if (trail != null) {
            trail.questions.computeIfPresent(envelope.number(), (number, question) -> {
                Duration took = Duration.ofNanos(nanos.getAsLong() - question.nanos());
                return new Question(question.asked(), question.nanos(), Optional.of(took));
            });
        }
    }

    /** {@return what was seen of a lookup that ended: its time and its steps} */
    Seen end(long number) {
        Trail trail = trails.remove(number);
        if (trail == null) {
            return new Seen(Duration.ZERO, List.of());
        }
        asked.keySet().removeAll(trail.questions.keySet());
        List<Step> steps = trail.questions.values().stream()
                .map(question -> new Step(question.asked(), question.took()))
                .toList();
        return new Seen(Duration.ofNanos(nanos.getAsLong() - trail.beganNanos), steps);
    }

    /** What was seen of a lookup. */
    record Seen(Duration took, List<Step> steps) {}
}
