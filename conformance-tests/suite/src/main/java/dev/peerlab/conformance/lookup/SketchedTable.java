package dev.peerlab.conformance.lookup;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.routing.RoutingTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is written down, entry by entry. It begins as that of a peer that is alone and knows nobody. */
final class SketchedTable implements RoutingTable {

    private final IdSpace space;
    private final Contact self;
    private final @Nullable Contact[] fingers;
    private final List<Contact> successors = new ArrayList<>();
    private @Nullable Contact predecessor;

    SketchedTable(IdSpace space, Contact self) {
        this.space = space;
        this.self = self;
        this.fingers = new Contact[space.bits()];
    }

    void setPredecessor(@Nullable Contact contact) {
        predecessor = contact;
    }

    void addSuccessor(Contact contact) {
        successors.add(contact);
    }

    void setFinger(int i, @Nullable Contact contact) {
        fingers[i] = contact;
    }

    @Override
    public IdSpace space() {
        return space;
    }

    @Override
    public Contact self() {
        return self;
    }

    @Override
    public @Nullable Contact predecessor() {
        return predecessor;
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
        return i == 0 ? successor() : fingers[i];
    }
}
