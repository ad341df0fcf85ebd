package dev.peerlab.conformance.search;

import dev.peerlab.checker.Predicate;
import dev.peerlab.conformance.exhaustive.Fault;
import dev.peerlab.conformance.exhaustive.Step;
import dev.peerlab.conformance.exhaustive.Step.Alarm;
import dev.peerlab.conformance.exhaustive.Step.Arrival;
import dev.peerlab.conformance.exhaustive.Step.Use;
import dev.peerlab.conformance.exhaustive.Watch;
import dev.peerlab.conformance.exhaustive.Watched;
import dev.peerlab.contract.Upcall;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Check;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Exhausted;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Hit;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.contract.randomwalk.RandomWalkTimer.SearchOver;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.search.SearchUpcall.Ended;
import dev.peerlab.contract.search.SearchUpcall.Found;
import dev.peerlab.contract.search.SearchUpcall.Outcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an issuer says once, and at the right time, that a search is over (rule WALK-11).
 *
 * <p>Where the network doubles walkers it is not always clear which of them have ended; then no end is asked for, and only what
 * must not be said is judged. The same holds for a walker that is said to have ended and yet finds something, and where an issuer
 * tells itself of the end by a message.
 */
final class RandomWalkEndWatch implements Watch {

    private final int walkers;
    private final Map<QueryId, Progress> searches = new HashMap<>();
    private final Set<Arrival> cameHome = new HashSet<>();

    RandomWalkEndWatch(int walkers) {
        this.walkers = walkers;
    }

    /** What is known of a search. */
    private static final class Progress {
        private final Set<Integer> ended = new HashSet<>();
        private boolean isDoubtful;
        private boolean isOver;
    }

    @Override
    public Optional<Fault> judge(Step step) {
        if (step.cause() instanceof Use use) {
            searches.put((QueryId) use.result(), new Progress());
        }
        for (Map.Entry<QueryId, Progress> each : searches.entrySet()) {
            Optional<Fault> fault = judge(step, each.getKey(), each.getValue());
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> judge(Step step, QueryId id, Progress search) {
        List<Upcall> told =
                step.told().stream().filter(upcall -> isAbout(upcall, id)).toList();
        boolean wasOver = search.isOver;
        List<Upcall> due = wasOver ? List.of() : due(step, id, search);
        search.isOver |= told.stream().anyMatch(Ended.class::isInstance);
        boolean mayWait = !wasOver && (search.isDoubtful || step.cause() instanceof Alarm);
        if (told.equals(due) || (mayWait && (told.isEmpty() || isAnEnd(told, step)))) {
            return Optional.empty();
        }
        return Optional.of(new Fault(
                "peer " + step.peer() + " " + event(step, id) + (wasOver ? ", after the end of " + id + "," : "")
                        + " and reported " + inWords(told),
                inWords(due),
                inWords(told)));
    }

    private static boolean isAbout(Upcall upcall, QueryId id) {
        return upcall instanceof Found found
                ? found.query().equals(id)
                : upcall instanceof Ended ended && ended.query().equals(id);
    }

    /** {@return what is to be reported} */
    private List<Upcall> due(Step step, QueryId id, Progress search) {
        if (step.cause() instanceof Alarm alarm) {
            return alarm.timer().equals(new SearchOver(id)) ? List.of(new Ended(id, Outcome.TIMED_OUT)) : List.of();
        }
        if (!(step.cause() instanceof Arrival arrival)) {
            return List.of();
        }
        if (arrival.message() instanceof Hit hit && hit.id().equals(id)) {
            search.isDoubtful |= search.ended.contains(hit.walker());
            return List.of(new Found(id, hit.holder()), new Ended(id, Outcome.FOUND));
        }
        if (arrival.message() instanceof Exhausted news && news.id().equals(id)) {
            return without(news.walker(), id, search);
        }
        return arrival.message() instanceof Walker walker && walker.id().equals(id)
                ? cameHome(step, arrival, walker, search)
                : List.of();
    }

    private List<Upcall> cameHome(Step step, Arrival arrival, Walker walker, Progress search) {
        WalkerName name = WalkerName.of(walker);
        boolean isKept = !name.sent(step, Check.class).isEmpty();
        boolean isToldToItself = !name.sent(step, Exhausted.class).isEmpty();
        search.isDoubtful |= isKept || isToldToItself || !cameHome.add(arrival);
        boolean wentOn = isKept || !name.sent(step, Walker.class).isEmpty();
        return wentOn ? List.of() : without(walker.walker(), walker.id(), search);
    }

    private List<Upcall> without(int walker, QueryId id, Progress search) {
        search.ended.add(walker);
        return search.ended.size() == walkers ? List.of(new Ended(id, Outcome.EXHAUSTED)) : List.of();
    }

    /** {@return whether this is one of the things that may be said at the end of a search, upon what happened} */
    private static boolean isAnEnd(List<Upcall> told, Step step) {
        if (!(told.get(told.size() - 1) instanceof Ended ended)) {
            return false;
        }
        boolean found = step.cause() instanceof Arrival arrival && arrival.message() instanceof Hit;
        return switch (ended.outcome()) {
            case FOUND -> found && told.size() == 2 && told.get(0) instanceof Found;
            case EXHAUSTED -> !found && told.size() == 1 && !(step.cause() instanceof Alarm);
            case TIMED_OUT -> told.size() == 1 && step.cause() instanceof Alarm;
        };
    }

    private static String event(Step step, QueryId id) {
        if (step.cause() instanceof Alarm) {
            return "came to the end of the time of " + id;
        }
        if (!(step.cause() instanceof Arrival arrival)) {
            return "began " + id;
        }
        return arrival.message() instanceof Hit hit
                ? "heard that " + WalkerName.of(hit) + " came to a holder"
                : arrival.message() instanceof Exhausted news
                        ? "heard that " + WalkerName.of(news) + " ended"
                        : arrival.message() instanceof Walker walker
                                ? "got its own " + WalkerName.of(walker)
                                : "got a message";
    }

    private static String inWords(List<Upcall> upcalls) {
        return upcalls.isEmpty()
                ? "nothing"
                : String.join(
                        ", then ",
                        upcalls.stream().map(RandomWalkEndWatch::inWords).toList());
    }

    private static String inWords(Upcall upcall) {
        return upcall instanceof Found found
                ? "holder " + found.holder()
                : upcall instanceof Ended ended ? "the end, " + ended.outcome() : upcall.toString();
    }

    /** {@return the searches that are still open} */
    @Override
    public Object seen() {
        Set<QueryId> open = new HashSet<>();
        searches.forEach((id, search) -> {
            if (!search.isOver) {
                open.add(id);
            }
        });
        return Set.copyOf(open);
    }

    /** {@return that no search is open once no message is under way; true where nothing gets lost} */
    static Predicate allOver() {
        return Predicate.of("once no message is under way, every search is over", world -> {
            for (int i = 0; world.isAtRest() && i < world.size(); i++) {
                for (Object id : (Set<?>) world.view(i, Watched.Seen.class).peer()) {
                    return Optional.of(new Fault(
                                    "peer " + i + " never heard how " + id + " ended",
                                    "each walker ends at a holder, or its end is told to the issuer",
                                    "nothing is under way any more, and the search is still open")
                            .detail());
                }
            }
            return Optional.empty();
        });
    }
}
