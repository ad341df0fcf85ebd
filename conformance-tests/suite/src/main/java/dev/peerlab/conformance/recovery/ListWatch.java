package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.exhaustive.Fault;
import dev.peerlab.conformance.exhaustive.Step;
import dev.peerlab.conformance.ring.RingOracle;
import dev.peerlab.conformance.ring.TableWatch;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.routing.RoutingTable;
import java.util.List;
import java.util.Optional;

/** Whether a list of successors is in order after each step, names each peer once and never its own, and is no longer than r (RECOVER-1). */
final class ListWatch extends TableWatch {

    private final int most;

    ListWatch(int most) {
        this.most = most;
    }

    @Override
    protected Optional<Fault> judge(Step step, RoutingTable before, RoutingTable after) {
        List<Contact> list = after.successors();
        Contact self = after.self();
        boolean alone = list.equals(List.of(self));
        boolean inOrder = list.size() <= most && (alone || !list.contains(self));
        for (int i = 1; i < list.size(); i++) {
            inOrder &= RingOracle.isBetween(list.get(i).id(), list.get(i - 1).id(), self.id());
        }
        return inOrder
                ? Optional.empty()
                : Optional.of(new Fault(
                        "peer " + step.peer() + " has a list of successors that is out of order, or too long",
                        "at most " + most + " peers in the order of the circle, none of them twice, and not itself",
                        list + " after " + before.successors()));
    }
}
