package dev.peerlab.conformance.lookup;

import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.routing.RoutingTable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a table tells about a key, found by measuring the way to every entry. */
final class TableOracle {

    private TableOracle() {}

    /** {@return the owner if the table tells it: the peer itself, or its successor; null if it does not} */
    static @Nullable Contact owner(RoutingTable table, Id key) {
        if (isOwn(table, key)) {
            return table.self();
        }
        return isSuccessors(table, key) ? table.successor() : null;
    }

    /** {@return whether a key is this peer's own, as far as it knows its predecessor} */
    static boolean isOwn(RoutingTable table, Id key) {
        Contact before = table.predecessor();
        Id self = table.self().id();
        return key.equals(self) || (before != null && Ids.isBetweenOrAt(table.space(), key, before.id(), self));
    }

    /** {@return whether a key lies between this peer and its successor} */
    static boolean isSuccessors(RoutingTable table, Id key) {
        return Ids.isBetweenOrAt(
                table.space(), key, table.self().id(), table.successor().id());
    }

    /** {@return of the peers in a table the one that most closely precedes the key; the peer itself if there is none} */
    static Contact closest(RoutingTable table, Id key) {
        Id self = table.self().id();
        Contact closest = table.self();
        BigInteger way = BigInteger.ZERO;
        for (Contact contact : known(table)) {
            BigInteger further = Ids.distance(table.space(), self, contact.id());
            if (Ids.isBetween(table.space(), contact.id(), self, key) && further.compareTo(way) > 0) {
                closest = contact;
                way = further;
            }
        }
        return closest;
    }

    private static List<Contact> known(RoutingTable table) {
        List<Contact> known = new ArrayList<>(table.successors());
        for (int i = 0; i < table.space().bits(); i++) {
            Contact finger = table.finger(i);
            if (finger != null) {
                known.add(finger);
            }
        }
        return known;
    }
}
