package dev.peerlab.conformance.lookup;

import dev.peerlab.conformance.Violation;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Contact;
import dev.peerlab.contract.IdSpace;
import dev.peerlab.contract.chord.ChordReply.Answer;
import dev.peerlab.contract.chord.ChordRequest.Ask;
import dev.peerlab.contract.routing.RoutingTable;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How the reading of a table is judged: LOOKUP-2, 4 and 5. */
final class TableChecks {

    private static final Contact ASKER = new Contact(new IdSpace(1).id(0), Address.of(999));

    private TableChecks() {}

    /** LOOKUP-2: the owner is named if the table tells it, and nobody if it does not. */
    static void namesTheOwner(TableCase given) {
        judgeOwner(given, owner -> true);
    }

    /** LOOKUP-5: likewise, for what is the successor's. */
    static void namesTheSuccessor(TableCase given) {
        RoutingTable table = given.table();
        judgeOwner(given, owner -> TableOracle.isSuccessors(table, given.key()));
    }

    private static void judgeOwner(TableCase given, Predicate<@Nullable Contact> isJudged) {
        RoutingTable table = given.table();
        Contact expected = TableOracle.owner(table, given.key());
        if (isJudged.test(expected)) {
            Contact actual = Still.part(table).owner(table, given.key());
            if (!Objects.equals(expected, actual)) {
                throw wrongOwner(given, table, expected, actual);
            }
        }
    }

    private static Violation wrongOwner(
            TableCase given, RoutingTable table, @Nullable Contact expected, @Nullable Contact actual) {
        String key = Ids.text(given.key());
        String self = "peer " + Ids.text(table.self());
        String what = actual == null
                ? " does not know who owns key " + key
                : actual.equals(table.self())
                        ? " takes itself for the owner of key " + key
                        : " takes " + Ids.text(actual) + " for the owner of key " + key;
        return Violation.of(self + what)
                .expected(expected == null ? "null: the owner lies further on" : Ids.text(expected) + why(given, table))
                .actual(name(actual))
                .in(given)
                .build();
    }

    private static String why(TableCase given, RoutingTable table) {
        if (table.successorCount() == 0) {
            return ", which is alone";
        }
        Contact before = table.predecessor();
        if (given.key().equals(table.self().id())) {
            return ", which has this very id";
        }
        return TableOracle.isOwn(table, given.key()) && before != null
                ? ": the key lies between its predecessor " + Ids.text(before) + " and itself"
                : ", the successor: the key lies between the two";
    }

    /** LOOKUP-4: the next hop for a key that lies further on. */
    static void choosesTheNextHop(TableCase given) {
        RoutingTable table = given.table();
        if (TableOracle.owner(table, given.key()) == null) {
            Contact expected = TableOracle.closest(table, given.key());
            judgeHop(given, expected, Still.part(table).closestPreceding(table, given.key()), "");
        }
    }

    /** LOOKUP-4: the next hop for somebody who asks, and who could not reach some. */
    static void namesTheNextHop(TableCase given) {
        RoutingTable table = given.table();
        RoutingTable left = table.without(given.avoided());
        if (TableOracle.owner(table, given.key()) == null && TableOracle.owner(left, given.key()) == null) {
            Answer answer = ask(given, table, false);
            if (answer.last()) {
                throw Violation.of("peer " + Ids.text(table.self()) + " says that " + Ids.text(answer.contact())
                                + " owns key " + Ids.text(given.key()) + ", which its table does not tell")
                        .expected("the closest preceding peer, and that it is not the last")
                        .actual(String.valueOf(answer))
                        .in(given)
                        .build();
            }
            judgeHop(given, TableOracle.closest(left, given.key()), answer.contact(), ", asked");
        }
    }

    private static void judgeHop(TableCase given, Contact expected, @Nullable Contact actual, String when) {
        if (!expected.equals(actual)) {
            throw Violation.of("peer " + Ids.text(given.peer()) + chose(given, expected, actual) + " for key "
                            + Ids.text(given.key()) + when)
                    .expected(Ids.text(expected) + ", the closest of those that it knows between itself and the key")
                    .actual(name(actual))
                    .in(given)
                    .build();
        }
    }

    private static String chose(TableCase given, Contact expected, @Nullable Contact actual) {
        if (actual == null) {
            return " chose no next hop";
        }
        String next = " chose the next hop " + Ids.text(actual);
        if (actual.equals(given.peer())) {
            return " chose itself as the next hop";
        }
        if (given.avoided().contains(actual)) {
            return next + ", which was to be avoided,";
        }
        return Ids.isBetween(given.space(), actual.id(), given.peer().id(), given.key())
                ? next + " instead of " + Ids.text(expected)
                : next + ", past the key,";
    }

    /** LOOKUP-2: asked, a peer names the owner if its table tells it. */
    static void tellsTheOwner(TableCase given) {
        RoutingTable table = given.table();
        Contact owner = TableOracle.owner(table.without(given.avoided()), given.key());
        if (owner != null && tellsMoreThanItself(given, table)) {
            judgeAnswer(given, new Answer(owner, true), ask(given, table, false), "asked");
        }
    }

    /** LOOKUP-2: told that it is the owner, a peer names a predecessor that is nearer to the key. */
    static void knowsBetterThanWhoAsks(TableCase given) {
        RoutingTable table = given.table();
        RoutingTable left = table.without(given.avoided());
        Contact before = left.predecessor();
        boolean own = TableOracle.isOwn(left, given.key());
        if (tellsMoreThanItself(given, table) && (own || !TableOracle.isSuccessors(left, given.key()))) {
            Contact expected = own || before == null ? table.self() : before;
            judgeAnswer(given, new Answer(expected, true), ask(given, table, true), "told to be the owner");
        }
    }

    /** With no successor left, a table looks like that of a peer that is alone. */
    private static boolean tellsMoreThanItself(TableCase given, RoutingTable table) {
        return table.successorCount() == 0 || table.without(given.avoided()).successorCount() > 0;
    }

    private static void judgeAnswer(TableCase given, Answer expected, @Nullable Answer actual, String how) {
        if (!expected.equals(actual)) {
            String said = actual == null
                    ? "nothing"
                    : (actual.contact().equals(given.peer()) ? "itself" : Ids.text(actual.contact()))
                            + (actual.last() ? ", as the owner," : ", as the next hop,");
            throw Violation.of("peer " + Ids.text(given.peer()) + ", " + how + ", names " + said + " for key "
                            + Ids.text(given.key()))
                    .expected(Ids.text(expected.contact()) + ", as the owner")
                    .actual(String.valueOf(actual))
                    .in(given)
                    .build();
        }
    }

    private static Answer ask(TableCase given, RoutingTable table, boolean last) {
        return Still.part(table).onAsk(ASKER, new Ask(1, given.key(), last, given.avoided()));
    }

    private static String name(@Nullable Contact contact) {
        return contact == null ? "null" : Ids.text(contact);
    }
}
