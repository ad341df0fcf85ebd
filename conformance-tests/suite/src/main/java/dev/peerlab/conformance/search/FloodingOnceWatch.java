package dev.peerlab.conformance.search;

import dev.peerlab.conformance.exhaustive.Fault;
import dev.peerlab.conformance.exhaustive.Step;
import dev.peerlab.conformance.exhaustive.Step.Arrival;
import dev.peerlab.conformance.exhaustive.Step.Sending;
import dev.peerlab.conformance.exhaustive.Watch;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.flooding.FloodingMessage.QueryHit;
import dev.peerlab.contract.search.QueryId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether one peer forwards each query of others at most once, and answers it at most once (rule FLOOD-2). */
final class FloodingOnceWatch implements Watch {

    private final Set<QueryId> forwarded = new HashSet<>();
    private final Set<QueryId> answered = new HashSet<>();

    @Override
    public Optional<Fault> judge(Step step) {
        return forwards(step).or(() -> answers(step));
    }

    private Optional<Fault> forwards(Step step) {
        Set<QueryId> now = new HashSet<>();
        for (Sending sending : step.sent()) {
            if (sending.message() instanceof Query query && !query.id().issuer().equals(step.peer())) {
                List<Address> to = receivers(step, query.id());
                if (forwarded.contains(query.id())) {
                    return Optional.of(fault(step, "forwarded " + query.id() + " again", "to " + ShortNames.peers(to)));
                }
                if (to.size() > new TreeSet<>(to).size()) {
                    return Optional.of(fault(
                            step,
                            "sent " + query.id() + " more than once to the same neighbor",
                            "to " + ShortNames.peers(to)));
                }
                now.add(query.id());
            }
        }
        forwarded.addAll(now);
        return Optional.empty();
    }

    private static List<Address> receivers(Step step, QueryId id) {
        List<Address> to = new ArrayList<>();
        for (Sending sending : step.sent()) {
            if (sending.message() instanceof Query query && query.id().equals(id)) {
                to.add(sending.to());
            }
        }
        return to;
    }

    /** A hit that came by is passed on; it is an answer only of the peer that it names. */
    private Optional<Fault> answers(Step step) {
        for (Sending sending : step.sent()) {
            if (sending.message() instanceof QueryHit hit
                    && hit.holder().equals(step.peer())
                    && !isPassedOn(step, hit)
                    && !answered.add(hit.id())) {
                return Optional.of(fault(step, "answered " + hit.id() + " again", "a hit to " + sending.to()));
            }
        }
        return Optional.empty();
    }

    private static boolean isPassedOn(Step step, QueryHit hit) {
        return step.cause() instanceof Arrival arrival && arrival.message().equals(hit);
    }

    private static Fault fault(Step step, String what, String actual) {
        return new Fault(
                "peer " + step.peer() + " " + what,
                "each query is forwarded at most once and answered at most once, whenever and from wherever it comes",
                actual);
    }
}
