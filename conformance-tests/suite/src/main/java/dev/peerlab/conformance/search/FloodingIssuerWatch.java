package dev.peerlab.conformance.search;

import dev.peerlab.conformance.exhaustive.Fault;
import dev.peerlab.conformance.exhaustive.Step;
import dev.peerlab.conformance.exhaustive.Step.Arrival;
import dev.peerlab.conformance.exhaustive.Step.Sending;
import dev.peerlab.conformance.exhaustive.Step.Use;
import dev.peerlab.conformance.exhaustive.Watch;
import dev.peerlab.contract.Upcall;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.flooding.FloodingMessage.QueryHit;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.search.SearchUpcall.Found;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Whether one issuer reports each holder once, and leaves its own queries alone (rule FLOOD-8). */
final class FloodingIssuerWatch implements Watch {

    private final Set<QueryId> searches = new HashSet<>();
    private final Set<Found> reported = new HashSet<>();

    @Override
    public Optional<Fault> judge(Step step) {
        if (step.cause() instanceof Use use) {
            searches.add((QueryId) use.result());
        }
        return reports(step).or(() -> leavesItsOwnAlone(step));
    }

    private Optional<Fault> reports(Step step) {
        Optional<Found> due = Optional.empty();
        if (step.cause() instanceof Arrival arrival
                && arrival.message() instanceof QueryHit hit
                && searches.contains(hit.id())) {
            due = Optional.of(new Found(hit.id(), hit.holder())).filter(found -> !reported.contains(found));
        }
        for (Upcall upcall : step.told()) {
            if (upcall instanceof Found found && !reported.add(found)) {
                return Optional.of(new Fault(
                        "peer " + step.peer() + " reported holder " + found.holder() + " of " + found.query()
                                + " again",
                        "no report: this holder is known already",
                        "reported " + found.holder()));
            }
        }
        return due.filter(found -> !reported.contains(found))
                .map(found -> new Fault(
                        "peer " + step.peer() + " did not report holder " + found.holder() + " of " + found.query(),
                        "one report of this holder",
                        "no report"));
    }

    private static Optional<Fault> leavesItsOwnAlone(Step step) {
        for (Sending sending : step.sent()) {
            if (sending.message() instanceof Query query
                    && query.id().issuer().equals(step.peer())
                    && !(step.cause() instanceof Use)) {
                return Optional.of(fault(step, "forwarded its own query " + query.id(), "a query to " + sending.to()));
            }
            if (sending.message() instanceof QueryHit hit
                    && hit.id().issuer().equals(step.peer())
                    && hit.holder().equals(step.peer())) {
                return Optional.of(fault(step, "answered its own query " + hit.id(), "a hit to " + sending.to()));
            }
        }
        return Optional.empty();
    }

    private static Fault fault(Step step, String what, String actual) {
        return new Fault(
                "peer " + step.peer() + " " + what,
                "nothing is sent: the issuer is where a query begins and answers end",
                actual);
    }
}
