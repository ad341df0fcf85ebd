package dev.peerlab.conformance.exhaustive;

import java.util.Optional;

/**
 * Judges one peer, from its start to its crash, step by step.
 *
 * <p>What a watch remembers is part of the peer's state when worlds are compared: fields of the JDK's types and records, and no more of
 * them than the rule needs.
 */
public interface Watch {

    /** A watch that finds nothing wrong: only what any peer must not do is found out. */
    Watch NONE = step -> Optional.empty();

    /** {@return what is wrong with a step; empty if nothing is} */
    Optional<Fault> judge(Step step);

    /** {@return a watch that finds what this one finds, or else what another does; predicates see what this one shows} */
    default Watch or(Watch other) {
        return new BothWatches(this, other);
    }

    /** {@return what predicates on whole worlds are to see of the peer: an immutable copy} */
    default Object seen() {
        return "";
    }
}
