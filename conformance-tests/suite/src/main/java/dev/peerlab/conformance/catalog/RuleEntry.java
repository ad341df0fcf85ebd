package dev.peerlab.conformance.catalog;

import dev.peerlab.conformance.Exercise;
import java.util.List;
import java.util.Optional;

/**
 * One row of {@code RULES.md}.
 *
 * @param id the rule's name, e.g. {@code FLOOD-2}
 * @param kind how binding it is
 * @param points what it is worth, in each exercise that it is graded in
 * @param text what it says
 * @param why the reason, one line
 * @param source the system or paper that it comes from
 * @param after the rules that must pass before it counts
 */
public record RuleEntry(String id, Kind kind, int points, String text, String why, String source, List<String> after) {

    /** How binding a rule is. */
    public enum Kind {
        /** Holds on every case. */
        MUST,
        /** Good practice, worth points. */
        SHOULD,
        /** Allowed; never judged. */
        MAY,
        /** A bound that a correct implementation misses with a probability of at most 10^-6 a run. */
        STATISTICAL
    }

    /** {@return the letters before the number, e.g. {@code FLOOD}} */
    public String prefix() {
        return id.substring(0, id.indexOf('-'));
    }

    /** {@return the exercise that the rule belongs to; empty if it is graded in every exercise} */
    public Optional<Exercise> exercise() {
        return Exercise.ofPrefix(prefix());
    }
}
