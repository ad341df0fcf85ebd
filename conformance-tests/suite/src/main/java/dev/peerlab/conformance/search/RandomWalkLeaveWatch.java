package dev.peerlab.conformance.search;

import dev.peerlab.conformance.exhaustive.Fault;
import dev.peerlab.conformance.exhaustive.Step;
import dev.peerlab.conformance.exhaustive.Step.Arrival;
import dev.peerlab.conformance.exhaustive.Step.Sending;
import dev.peerlab.conformance.exhaustive.Step.Use;
import dev.peerlab.conformance.exhaustive.Watch;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Check;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.CheckReply;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Exhausted;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.search.SearchUpcall.Ended;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an issuer gives its walkers leave while a search is open, and no longer (rule WALK-6).
 *
 * <p>A walker that is said to have ended asks no more; what is answered to one that does is not judged.
 */
final class RandomWalkLeaveWatch implements Watch {

    private final int interval;
    private final Set<QueryId> open = new HashSet<>();
    private final Set<QueryId> over = new HashSet<>();
    private final Set<WalkerName> gone = new HashSet<>();

    RandomWalkLeaveWatch(int interval) {
        this.interval = interval;
    }

    @Override
    public Optional<Fault> judge(Step step) {
        Optional<Fault> fault = Optional.empty();
        if (step.cause() instanceof Use use) {
            open.add((QueryId) use.result());
        } else if (step.cause() instanceof Arrival arrival) {
            fault = arrived(step, arrival);
        }
        step.told().forEach(upcall -> {
            if (upcall instanceof Ended ended && open.remove(ended.query())) {
                over.add(ended.query());
            }
        });
        return fault;
    }

    private Optional<Fault> arrived(Step step, Arrival arrival) {
        if (arrival.message() instanceof Exhausted news) {
            gone.add(WalkerName.of(news));
        } else if (arrival.message() instanceof Check check) {
            return asked(step, arrival, check);
        } else if (arrival.message() instanceof Walker walker && over.contains(walker.id())) {
            return cameHome(step, walker);
        }
        return Optional.empty();
    }

    private Optional<Fault> asked(Step step, Arrival arrival, Check check) {
        boolean isOpen = open.contains(check.id());
        WalkerName name = WalkerName.of(check);
        if ((!isOpen && !over.contains(check.id())) || gone.contains(name)) {
            return Optional.empty();
        }
        Sending due = new Sending(arrival.from(), new CheckReply(check.id(), check.walker(), isOpen));
        List<Sending> replies = step.sent().stream()
                .filter(sending -> sending.message() instanceof CheckReply)
                .toList();
        return replies.equals(List.of(due))
                ? Optional.empty()
                : Optional.of(new Fault(
                        "peer " + step.peer() + " was asked whether " + name + " shall go on, in a search that is "
                                + (isOpen ? "open" : "over") + ", and answered "
                                + (replies.isEmpty() ? "nothing" : "wrongly"),
                        due.message() + " to " + due.to(),
                        replies.isEmpty()
                                ? "nothing"
                                : replies.get(0).message() + " to "
                                        + replies.get(0).to()));
    }

    /** At home no message is needed, but no walker goes on after the end that would have to ask elsewhere. */
    private Optional<Fault> cameHome(Step step, Walker walker) {
        WalkerName name = WalkerName.of(walker);
        boolean isDue = interval > 0 && (walker.hops() + 1) % interval == 0;
        return isDue && !name.sent(step, Walker.class).isEmpty()
                ? Optional.of(new Fault(
                        "peer " + step.peer() + " sent " + name + " on though the search was over",
                        "the walker ends here: a check is due, and the issuer knows the answer",
                        "sent on"))
                : Optional.empty();
    }
}
