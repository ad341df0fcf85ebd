package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.exhaustive.Fault;
import dev.peerlab.conformance.exhaustive.Step;
import dev.peerlab.conformance.exhaustive.Step.Alarm;
import dev.peerlab.conformance.exhaustive.Step.Arrival;
import dev.peerlab.conformance.exhaustive.Step.Sending;
import dev.peerlab.conformance.ring.TableWatch;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.chord.ChordRequest;
import dev.peerlab.contract.chord.ChordRequest.AskNeighbors;
import dev.peerlab.contract.chord.kit.ChordTimer.Unanswered;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.contract.routing.RoutingTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a peer that did not answer is gone from the table at once, and its place taken by the next (RECOVER-2 and RECOVER-4). */
final class DeadWatch extends TableWatch {

    /** Who was asked, by the number of the request; never iterated. */
    private final Map<Long, Contact> asked = new HashMap<>();

    @Override
    protected Optional<Fault> judge(Step step, RoutingTable before, RoutingTable after) {
        Optional<Contact> dead = Optional.empty();
        if (step.cause() instanceof Alarm alarm && alarm.timer() instanceof Unanswered unanswered) {
            dead = Optional.ofNullable(asked.remove(unanswered.number()));
        } else if (step.cause() instanceof Arrival arrival && arrival.message() instanceof Envelope envelope) {
            asked.remove(envelope.number());
        }
        for (Sending sending : step.sent()) {
            if (sending.message() instanceof Envelope envelope && envelope.body() instanceof ChordRequest) {
                asked.put(envelope.number(), new Contact(envelope.to(), sending.to()));
            }
        }
        return dead.flatMap(peer -> stillThere(step, peer, after).or(() -> notReplaced(step, peer, before, after)));
    }

    private static Optional<Fault> stillThere(Step step, Contact dead, RoutingTable after) {
        String where = after.successors().contains(dead)
                ? "its list of successors"
                : dead.equals(after.predecessor()) ? "its place as predecessor" : finger(dead, after);
        return where.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fault(
                        "peer " + step.peer() + " keeps " + dead + ", which did not answer",
                        "a peer that did not answer is gone from the whole table at once",
                        "it is still in " + where));
    }

    private static String finger(Contact dead, RoutingTable after) {
        for (int i = 1; i < after.space().bits(); i++) {
            if (dead.equals(after.finger(i))) {
                return "finger " + i;
            }
        }
        return "";
    }

    private static Optional<Fault> notReplaced(Step step, Contact dead, RoutingTable before, RoutingTable after) {
        List<Contact> left =
                before.successors().stream().filter(peer -> !peer.equals(dead)).toList();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        if (!after.successors().equals(left)) {
            return Optional.of(new Fault(
                    "peer " + step.peer() + " changed more of its list than " + dead + ", which did not answer",
                    left.toString(),
                    after.successors().toString()));
        }
        boolean tells = step.sent().stream()
                .anyMatch(sending -> sending.to().equals(left.get(0).address())
                        && sending.message() instanceof Envelope envelope
                        && envelope.body() instanceof AskNeighbors);
        return tells || !dead.equals(before.successor())
                ? Optional.empty()
                : Optional.of(new Fault(
                        "peer " + step.peer() + " did not turn to its next successor when " + dead + " did not answer",
                        "it stabilizes at once, by asking " + left.get(0),
                        step.sent().toString()));
    }
}
