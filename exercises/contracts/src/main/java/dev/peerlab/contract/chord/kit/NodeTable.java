package dev.peerlab.contract.chord.kit;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.routing.MutableRoutingTable;
import dev.peerlab.contract.routing.RoutingTable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table that is written down, entry by entry: a peer's own. It begins as that of a peer that is alone. */
public final class NodeTable implements MutableRoutingTable {

    private final IdSpace space;
    private final Contact self;
    private final @Nullable Contact[] fingers;
    private List<Contact> successors = List.of();
    private @Nullable Contact predecessor;

    /**
     * Makes the table of a peer that knows nobody.
     *
     * @param space where its ids are from
     * @param self whose it is
     */
    public NodeTable(IdSpace space, Contact self) {
        this.space = space;
        this.self = self;
        this.fingers = new Contact[space.bits()];
    }

    void install(RoutingTable other) {
        setPredecessor(other.predecessor());
        setSuccessors(other.successors());
        for (int i = 1; i < fingers.length; i++) {
            setFinger(i, other.finger(i));
        }
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
    public List<Contact> successors() {
        return successors;
    }

    @Override
    public @Nullable Contact finger(int i) {
        return i == 0 ? successor() : fingers[i];
    }

    @Override
    public void setPredecessor(@Nullable Contact predecessor) {
        this.predecessor = predecessor;
    }

    @Override
    public void setSuccessors(List<Contact> successors) {
        this.successors = List.copyOf(successors);
    }

    @Override
    public void setFinger(int i, @Nullable Contact finger) {
        Objects.checkIndex(i, fingers.length);
        if (i > 0) {
            fingers[i] = finger;
        }
    }

    @Override
    public String toString() {
        return self + " after " + predecessor + ", before " + successors;
    }
}
