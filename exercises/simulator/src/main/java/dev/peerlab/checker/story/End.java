package dev.peerlab.checker.story;

import dev.peerlab.checker.Checker;
import dev.peerlab.checker.Moment;
import dev.peerlab.checker.Predicate;
import dev.peerlab.checker.Report.Ending;
import dev.peerlab.checker.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * Where a story ends.
 *
 * @param ending how
 * @param name the predicate that is broken or reached there, or the rule
 * @param predicate that predicate; empty for a rule
 * @param stages what has to be reached before, one after the other: one of several goals each
 */
record End(Ending ending, String name, Optional<Predicate> predicate, List<List<Predicate>> stages) {

    static End broken(Predicate predicate) {
        return new End(Ending.BROKEN, predicate.name(), Optional.of(predicate), List.of());
    }

    static End reached(Predicate goal) {
        return new End(Ending.REACHED, goal.name(), Optional.of(goal), List.of());
    }

    /** {@return the end of a story in whose last event a peer breaks a rule that any peer must keep, e.g. {@code DET-3}} */
    static End rule(String rule) {
        return new End(Ending.BROKEN, rule, Optional.empty(), List.of());
    }

    /** {@return the end of what a search finds} */
    static End of(Checker checker, Ending ending, String name) {
        return new End(ending, name, checker.predicate(name), checker.goalsBefore(name));
    }

    /** {@return how many stages are over in a world, if so many were before} */
    int passed(Moment moment, int before) {
        int passed = before;
        while (passed < stages.size() && moment.failure().isEmpty() && isReached(stages.get(passed), moment)) {
            passed++;
        }
        return passed;
    }

    private static boolean isReached(List<Predicate> goals, Moment moment) {
        Snapshot world = moment.snapshot();
        return goals.stream().anyMatch(goal -> goal.fault(world).isEmpty());
    }

    /** {@return what is wrong in a world where the story ends; empty if it does not} */
    Optional<String> detail(Moment moment) {
        return detail(moment, moment.snapshot());
    }

    private Optional<String> detail(Moment moment, Snapshot world) {
        if (predicate.isEmpty() || moment.failure().isPresent()) {
            return moment.failure()
                    .filter(failure -> predicate.isEmpty() && failure.rule().equals(name))
                    .map(Moment.Failure::detail);
        }
        if (ending == Ending.REACHED) {
            return predicate.get().fault(world).isEmpty() ? Optional.of("reached") : Optional.empty();
        }
        try {
            return predicate.get().fault(world);
        } catch (IllegalStateException e) { // a predicate that goes wrong is broken, too
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** {@return how maintenance goes on from there, in lines, if it should lead somewhere} */
    List<String> aftermath(Moment moment) {
        Snapshot world = moment.snapshot();
        detail(moment, world);
        return world.aftermath();
    }

    /** {@return how a story ends in one line, e.g. {@code broken: the ring is ordered: …}} */
    String line(String detail) {
        return (ending == Ending.REACHED ? "reached: " : "broken: ")
                + name
                + (ending == Ending.REACHED ? "" : ": " + detail);
    }
}
