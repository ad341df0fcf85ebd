package dev.peerlab.conformance.membership;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.routing.RoutingTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table without fingers, as a case has it.
 *
 * @param self whose it is
 * @param predecessor who is before it
 * @param successors who follow it
 */
record GivenTable(Contact self, @Nullable Contact predecessor, List<Contact> successors) implements RoutingTable {

    @Override
    public IdSpace space() {
        return Circle.SPACE;
    }

    @Override
    public int successorCount() {
        return successors.size();
    }

    @Override
    public Contact successor(int index) {
        return successors.get(index);
    }

    @Override
    public @Nullable Contact finger(int i) {
        return i == 0 ? successor() : null;
    }
}
