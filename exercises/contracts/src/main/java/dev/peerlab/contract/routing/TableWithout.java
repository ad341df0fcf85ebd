package dev.peerlab.contract.routing;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.IdSpace;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table seen as if some peers were not known. */
final class TableWithout implements RoutingTable {

    private final RoutingTable table;
    private final Set<Contact> avoided;
    private final List<Contact> successors;

    TableWithout(RoutingTable table, Collection<Contact> avoided) {
        this.table = table;
        this.avoided = Set.copyOf(avoided);
        this.successors =
                table.successors().stream().filter(c -> !avoided.contains(c)).toList();
    }

    @Override
    public IdSpace space() {
        return table.space();
    }

    @Override
    public Contact self() {
        return table.self();
    }

    @Override
    public @Nullable Contact predecessor() {
        return known(table.predecessor());
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
        return i == 0 ? successor() : known(table.finger(i));
    }

    private @Nullable Contact known(@Nullable Contact contact) {
        return contact == null || avoided.contains(contact) ? null : contact;
    }
}
