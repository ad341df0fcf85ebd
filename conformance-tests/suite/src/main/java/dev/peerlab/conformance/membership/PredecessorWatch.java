package dev.peerlab.conformance.membership;

import dev.peerlab.conformance.exhaustive.Fault;
import dev.peerlab.conformance.exhaustive.Step;
import dev.peerlab.conformance.exhaustive.Step.Arrival;
import dev.peerlab.conformance.ring.RingOracle;
import dev.peerlab.conformance.ring.TableWatch;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.ChordRequest.Leaving;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.contract.routing.RoutingTable;
import java.util.Objects;
import java.util.Optional;

/** Whether a predecessor that nobody took for dead is replaced by nearer ones only (rules JOIN-4 and JOIN-9). */
final class PredecessorWatch extends TableWatch {

    @Override
    protected Optional<Fault> judge(Step step, RoutingTable before, RoutingTable after) {
        Contact old = before.predecessor();
        Contact now = after.predecessor();
        boolean isJudged = step.cause() instanceof Arrival arrival
                && !(arrival.message() instanceof Envelope envelope && envelope.body() instanceof Leaving);
        if (!isJudged || old == null || Objects.equals(old, now)) {
            return Optional.empty();
        }
        boolean isNearer = now != null
                && RingOracle.isBetween(now.id(), old.id(), before.self().id());
        return isNearer
                ? Optional.empty()
                : Optional.of(new Fault(
                        "peer " + step.peer() + " gave up its predecessor " + old
                                + (now == null ? "" : " for " + now + ", which is not nearer"),
                        "a predecessor that lives makes way for a nearer one only",
                        "upon " + step.cause()));
    }
}
