package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Violation;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.Id;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordLookup;
import dev.peerlab.contract.chord.kit.NodeTable;
import java.math.BigInteger;

/** How the arithmetic of the circle is judged: LOOKUP-1 and LOOKUP-3. */
final class CircleChecks {

    private CircleChecks() {}

    /** LOOKUP-1. */
    static void knowsWhatLiesBetween(Arc arc) {
        ChordLookup part = part(arc.space(), arc.from());
        judge(
                arc,
                "isBetween",
                "",
                Ids.isBetween(arc.space(), arc.id(), arc.from(), arc.to()),
                part.isBetween(arc.id(), arc.from(), arc.to()));
        judge(
                arc,
                "isBetweenOrAt",
                ", or at it",
                Ids.isBetweenOrAt(arc.space(), arc.id(), arc.from(), arc.to()),
                part.isBetweenOrAt(arc.id(), arc.from(), arc.to()));
    }

    private static void judge(Arc arc, String method, String orAt, boolean expected, boolean actual) {
        if (actual != expected) {
            String id = Ids.text(arc.id());
            throw Violation.of(method + " says that " + id + (actual ? " lies" : " does not lie") + " between "
                            + Ids.text(arc.from()) + " and " + Ids.text(arc.to()) + orAt)
                    .expected(expected + ": it is " + Ids.distance(arc.space(), arc.from(), arc.id())
                            + " past the first, of " + way(arc) + " to the second")
                    .actual(String.valueOf(actual))
                    .in(arc)
                    .build();
        }
    }

    private static String way(Arc arc) {
        BigInteger way = Ids.distance(arc.space(), arc.from(), arc.to());
        return way.signum() == 0 ? "the whole circle of " + Ids.size(arc.space()) : way.toString();
    }

    /** LOOKUP-3. */
    static void aimsItsFingers(Aim aim) {
        Id expected = Ids.id(aim.space(), Ids.number(aim.self()).add(BigInteger.ONE.shiftLeft(aim.finger())));
        Id actual = part(aim.space(), aim.self()).fingerStart(aim.space(), aim.self(), aim.finger());
        if (!expected.equals(actual)) {
            throw Violation.of("peer " + Ids.text(aim.self()) + " aims its finger " + aim.finger() + " at "
                            + Ids.text(actual) + " on a circle of 2^" + aim.bits())
                    .expected(Ids.text(expected) + ": 2^" + aim.finger() + " past the peer, modulo 2^" + aim.bits())
                    .actual(Ids.text(actual))
                    .in(aim)
                    .build();
        }
    }

    private static ChordLookup part(IdSpace space, Id self) {
        return Still.part(new NodeTable(space, new Contact(self, Address.of(0))));
    }
}
