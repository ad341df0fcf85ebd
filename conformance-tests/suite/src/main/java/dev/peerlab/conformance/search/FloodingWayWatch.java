package dev.peerlab.conformance.search;

import dev.peerlab.checker.Predicate;
import dev.peerlab.conformance.exhaustive.Fault;
import dev.peerlab.conformance.exhaustive.Step;
import dev.peerlab.conformance.exhaustive.Step.Arrival;
import dev.peerlab.conformance.exhaustive.Step.Sending;
import dev.peerlab.conformance.exhaustive.Watch;
import dev.peerlab.conformance.exhaustive.Watched;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.flooding.FloodingMessage.QueryHit;
import dev.peerlab.contract.flooding.FloodingSettings.Reply;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.search.SearchUpcall.Found;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the hits that one peer sends go their way (rule FLOOD-6).
 *
 * <p>A hit that comes twice need not be passed back twice. Hits for queries that never came are FLOOD-7's business.
 */
final class FloodingWayWatch implements Watch {

    private final Reply reply;
    private final Map<QueryId, Address> cameFrom = new HashMap<>();
    private final Set<QueryHit> passed = new HashSet<>();
    private final Set<QueryHit> given = new HashSet<>();

    FloodingWayWatch(Reply reply) {
        this.reply = reply;
    }

    @Override
    public Optional<Fault> judge(Step step) {
        Address self = step.peer();
        Optional<QueryHit> came = Optional.empty();
        if (step.cause() instanceof Arrival arrival) {
            if (arrival.message() instanceof Query query && !query.id().issuer().equals(self)) {
                cameFrom.putIfAbsent(query.id(), arrival.from());
            } else if (arrival.message() instanceof QueryHit hit) {
                came = Optional.of(hit);
            }
        }
        for (Sending sending : step.sent()) {
            Optional<Fault> fault = sending.message() instanceof QueryHit hit
                    ? wrongWay(self, sending.to(), hit, came)
                    : Optional.empty();
            if (fault.isPresent()) {
                return fault;
            }
        }
        return came.flatMap(hit -> dropped(step, hit));
    }

    private Optional<Fault> wrongWay(Address self, Address to, QueryHit hit, Optional<QueryHit> came) {
        boolean isOwn = hit.holder().equals(self) && !came.equals(Optional.of(hit));
        if (isOwn) {
            given.add(hit);
        }
        Optional<Address> way = isOwn && reply == Reply.DIRECT
                ? Optional.of(hit.id().issuer())
                : reply == Reply.DIRECT ? Optional.empty() : Optional.ofNullable(cameFrom.get(hit.id()));
        if (way.isPresent() && !way.get().equals(to)) {
            return Optional.of(new Fault(
                    "peer " + self + " sent a hit for " + hit.id() + " to " + to, whither(way.get(), hit), "to " + to));
        }
        if (way.isPresent() && came.filter(other -> isChanged(hit, other)).isPresent()) {
            return Optional.of(new Fault(
                    "peer " + self + " changed a hit for " + hit.id() + " on its way",
                    "the hit as it came: it names holder " + came.get().holder(),
                    "it names holder " + hit.holder()));
        }
        return Optional.empty();
    }

    private static boolean isChanged(QueryHit sent, QueryHit came) {
        return sent.id().equals(came.id()) && !sent.holder().equals(came.holder());
    }

    private Optional<Fault> dropped(Step step, QueryHit hit) {
        if (reply == Reply.DIRECT || step.messages(QueryHit.class).anyMatch(hit::equals)) {
            passed.add(hit);
            return Optional.empty();
        }
        return Optional.ofNullable(cameFrom.get(hit.id()))
                .filter(way -> passed.add(hit))
                .map(way -> new Fault(
                        "peer " + step.peer() + " did not pass back a hit for " + hit.id(),
                        whither(way, hit),
                        "nothing sent"));
    }

    private String whither(Address way, QueryHit hit) {
        return "a hit that names holder " + hit.holder() + ", to peer " + way
                + (reply == Reply.DIRECT ? ", the issuer" : ", from which " + hit.id() + " first came");
    }

    /** {@return the answers that it gave} */
    @Override
    public Object seen() {
        return Set.copyOf(given);
    }

    /** {@return that every answer has come to its issuer once no message is under way; true where nothing gets lost} */
    static Predicate allHome() {
        return Predicate.of("once no message is under way, every answer has come to its issuer", world -> {
            for (int i = 0; world.isAtRest() && i < world.size(); i++) {
                for (Object each : (Set<?>) world.view(i, Watched.Seen.class).peer()) {
                    QueryHit hit = (QueryHit) each;
                    List<?> told = world.told(hit.id().issuer().number());
                    if (!told.contains(new Found(hit.id(), hit.holder()))) {
                        return Optional.of(new Fault(
                                        "peer " + hit.id().issuer() + " never heard that " + hit.holder() + " answered "
                                                + hit.id(),
                                        "every answer comes to the issuer, on the way that its query came",
                                        "nothing is under way any more, and nothing was reported")
                                .detail());
                    }
                }
            }
            return Optional.empty();
        });
    }
}
