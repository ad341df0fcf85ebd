package dev.peerlab.conformance.ring;

import dev.peerlab.conformance.exhaustive.Fault;
import dev.peerlab.conformance.exhaustive.Step;
import dev.peerlab.conformance.exhaustive.Step.Alarm;
import dev.peerlab.conformance.exhaustive.Step.Arrival;
import dev.peerlab.conformance.exhaustive.Step.Use;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.ChordRequest.HandOver;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.contract.routing.RoutingTable;
import java.util.Optional;

/**
 * Whether a peer takes nobody for its successor or predecessor on another's word (rules JOIN-3 and RECOVER-3).
 *
 * <p>Who is new there must be the one whose message has just come. What a table may also take over: the next of the list of
 * successors, any that is left when there is no other, and the predecessor that a HandOver names.
 */
public final class HearsayWatch extends TableWatch {

    @Override
    protected Optional<Fault> judge(Step step, RoutingTable before, RoutingTable after) {
        Contact successor = after.successor();
        if (!successor.equals(before.successor()) && !mayFollow(step, before, successor)) {
            return Optional.of(fault(step, successor, "successor"));
        }
        Contact predecessor = after.predecessor();
        if (predecessor != null && !predecessor.equals(before.predecessor()) && !mayPrecede(step, predecessor)) {
            return Optional.of(fault(step, predecessor, "predecessor"));
        }
        return Optional.empty();
    }

    private static boolean mayFollow(Step step, RoutingTable before, Contact successor) {
        boolean lastResort = before.successorCount() == 0 && successor.equals(before.predecessor());
        return comesFrom(step, successor)
                || before.successors().contains(successor)
                || successor.equals(before.self())
                || lastResort
                || step.cause() instanceof Alarm
                || isInstalled(step, before);
    }

    private static boolean mayPrecede(Step step, Contact predecessor) {
        return comesFrom(step, predecessor)
                || (step.cause() instanceof Arrival arrival
                        && arrival.message() instanceof Envelope envelope
                        && envelope.body() instanceof HandOver handOver
                        && predecessor.equals(handOver.predecessor()))
                || step.cause() instanceof Use;
    }

    /** At the beginning a peer is put into its ring. */
    private static boolean isInstalled(Step step, RoutingTable before) {
        return step.cause() instanceof Use && before.successorCount() == 0;
    }

    private static boolean comesFrom(Step step, Contact peer) {
        return step.cause() instanceof Arrival arrival
                && arrival.message() instanceof Envelope envelope
                && arrival.from().equals(peer.address())
                && envelope.from().equals(peer.id());
    }

    private static Fault fault(Step step, Contact peer, String what) {
        String cause = step.cause() instanceof Arrival arrival ? " upon " + arrival.message() : "";
        return new Fault(
                "peer " + step.peer() + " took " + peer + " for its " + what + " on another's word",
                "nobody becomes a successor or predecessor before it has answered",
                "no message of " + peer + " had come" + cause);
    }
}
