package dev.peerlab.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A world at one moment, from which one can go on by any event that can happen there.
 *
 * <p>It never changes. Those that come from one beginning belong to one thread.
 */
public final class Moment {

    private final Stage stage;
    private final long fingerprint;
    private final int[] parts;
    private final Optional<Failure> failure;

    /**
     * That a peer broke a rule that any peer must keep.
     *
     * @param rule the rule, e.g. {@code DET-3}
     * @param detail what happened
     */
    public record Failure(String rule, String detail) {}

    Moment(Stage stage, long fingerprint, int[] parts) {
        this(stage, fingerprint, parts, Optional.empty());
    }

    private Moment(Stage stage, long fingerprint, int[] parts, Optional<Failure> failure) {
        this.stage = stage;
        this.fingerprint = fingerprint;
        this.parts = parts;
        this.failure = failure;
    }

    /** {@return a world at its beginning} */
    public static Moment beginningOf(World world) {
        Stage stage = new Stage(world);
        try {
            return stage.beginning();
        } catch (Broken e) {
            return new Moment(stage, 0, stage.nothing(), Optional.of(failure(e)));
        }
    }

    private static Failure failure(Broken e) {
        return new Failure(e.rule(), String.valueOf(e.getMessage()));
    }

    /** {@return the world} */
    public World world() {
        return stage.world();
    }

    /** {@return a number that worlds have in common which are alike, and hardly any others} */
    public long fingerprint() {
        return fingerprint;
    }

    /** {@return what a predicate sees} */
    public Snapshot snapshot() {
        return stage.snapshot(parts);
    }

    /** {@return the rule that a peer broke in the event that led here, after which nothing can happen; empty if it did not} */
    public Optional<Failure> failure() {
        return failure;
    }

    /** {@return all that can happen here and makes a difference} */
    public List<Event> possible() {
        return failure.isPresent() ? List.of() : stage.possible(fingerprint, parts);
    }

    /**
     * {@return the worlds that an event leads to: none if it cannot happen here; several if chance has a part in it, or a message
     * can come twice}
     */
    public List<Moment> after(Event event) {
        if (failure.isPresent()) {
            return List.of();
        }
        try {
            return stage.after(event, fingerprint, parts);
        } catch (Broken e) {
            return List.of(new Moment(stage, fingerprint, parts, Optional.of(failure(e))));
        }
    }

    /**
     * {@return an event that led from here to there, with what the peer did}
     *
     * @param event the event
     * @param after one of those that it leads to from here
     */
    public Step step(Event event, Moment after) {
        return after.failure.isPresent() ? new Step(event, Deeds.NONE, false, after) : stage.step(event, parts, after);
    }

    /** {@return the steps that lead from nothing to the beginning: every peer starts, then there is what is to be done first} */
    public List<Step> opening() {
        try {
            return stage.opening();
        } catch (Broken e) {
            return List.of();
        }
    }

    int[] parts() {
        return parts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Moment moment
                && moment.fingerprint == fingerprint
                && moment.stage == stage
                && moment.failure.equals(failure);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(fingerprint);
    }

    @Override
    public String toString() {
        List<String> texts = new ArrayList<>();
        Snapshot snapshot = snapshot();
        for (int peer = 0; peer < snapshot.size(); peer++) {
            texts.add(peer + ": " + (snapshot.isUp(peer) ? snapshot.view(peer, Object.class) : "down"));
        }
        return String.join(", ", texts);
    }
}
