package dev.peerlab.checker.story;

import dev.peerlab.checker.Moment;
import dev.peerlab.checker.Predicate;
import dev.peerlab.checker.Report.Ending;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a story ends.
 *
 * @param ending how
 * @param name the predicate that is broken or reached there, or the rule
 * @param detail says of a world that it is one where the story ends, and what is wrong there; empty if it is none
 */
record End(Ending ending, String name, Function<Moment, Optional<String>> detail) {

    static End broken(Predicate predicate) {
        return new End(
                Ending.BROKEN,
                predicate.name(),
                moment -> moment.failure().isPresent() ? Optional.empty() : fault(predicate, moment));
    }

    /** A predicate that goes wrong is broken, too. */
    private static Optional<String> fault(Predicate predicate, Moment moment) {
        try {
            return predicate.fault(moment.snapshot());
        } catch (IllegalStateException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    static End reached(Predicate goal) {
        return new End(
                Ending.REACHED,
                goal.name(),
                moment -> moment.failure().isPresent()
                                || goal.fault(moment.snapshot()).isPresent()
                        ? Optional.empty()
                        : Optional.of("reached"));
    }

    /** {@return the end of a story in whose last event a peer breaks a rule that any peer must keep, e.g. {@code DET-3}} */
    static End rule(String rule) {
        return new End(
                Ending.BROKEN,
                rule,
                moment -> moment.failure()
                        .filter(failure -> failure.rule().equals(rule))
                        .map(Moment.Failure::detail));
    }

    boolean isAt(Moment moment) {
        return detail.apply(moment).isPresent();
    }

    /** {@return how a story ends in one line, e.g. {@code broken: the ring is ordered: …}} */
    String line(String detail) {
        return (ending == Ending.REACHED ? "reached: " : "broken: ")
                + name
                + (ending == Ending.REACHED ? "" : ": " + detail);
    }
}
