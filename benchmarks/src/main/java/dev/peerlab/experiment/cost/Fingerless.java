package dev.peerlab.experiment.cost;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.routing.RoutingTable;
import org.jspecify.annotations.Nullable;

/** A table as it would be if there were no fingers. */
record Fingerless(RoutingTable whole) implements RoutingTable {

    @Override
    public IdSpace space() {
        return whole.space();
    }

    @Override
    public Contact self() {
        return whole.self();
    }

    @Override
    public @Nullable Contact predecessor() {
        return whole.predecessor();
    }

    @Override
    public int successorCount() {
        return whole.successorCount();
    }

    @Override
    public Contact successor(int index) {
        return whole.successor(index);
    }

    /** {@return the successor for 0, as of every table; else null} */
    @Override
    public @Nullable Contact finger(int i) {
        return i == 0 ? successor() : null;
    }
}
