package dev.peerlab.mutant;

import static dev.peerlab.mutant.MembershipMutants.edit;
import static dev.peerlab.mutant.MembershipMutants.mutant;

import java.util.List;

/** Wrong solutions of exercise 4: keys that change hands. */
final class MembershipKeyMutants {

    private static final String FOR = "host.isBetweenOrAt(entry.key(), predecessor.id(), to.id());";
    private static final String SEND = "host.ask(to, new HandOver(before, entries));";
    private static final String BEGIN = "handOver(from, missing(from));";
    private static final String REST = "List<Entry> missing = missing(to);";
    private static final String KEEP = "handOver.entries().forEach(host.store()::put);";
    private static final String BEFORE = "host.table().setPredecessor(before);";
    private static final String NO_ANSWER =
            "public void onNotHandedOver(Contact to, HandOver handOver) { if (to.equals(heir)) { heir = null;";

    private MembershipKeyMutants() {}

    static List<Mutant> all() {
        return List.of(
                mutant(
                        "JOIN-7",
                        "hands over the keys below the newcomer's id only",
                        "peer #@# made #@# its predecessor, which had not said to keep key # (t=# ms)",
                        edit(FOR, FOR.replace("isBetweenOrAt", "isBetween"))),
                mutant(
                        "JOIN-7",
                        "hands over all keys but those between the newcomer and itself",
                        "peer #@# dropped key #, which #@# had not said to keep (t=# ms)",
                        edit(FOR, "!host.isBetweenOrAt(entry.key(), to.id(), host.self().id());")),
                mutant(
                        "JOIN-7",
                        "hands over its own keys, too",
                        "peer #@# dropped key #, which #@# had not said to keep (t=# ms)",
                        edit(FOR, FOR.replace("to.id()", "host.self().id()"))),
                mutant(
                        "JOIN-7",
                        "drops keys when it sends them",
                        "peer #@# dropped key #, which #@# had not said to keep (t=# ms)",
                        edit(SEND, SEND + " entries.forEach(entry -> host.store().drop(entry.key()));")),
                mutant(
                        "JOIN-7",
                        "forgets the keys that are put while others move",
                        "peer #@# made #@# its predecessor, which had not said to keep key # (t=# ms)",
                        edit(REST, "List<Entry> missing = List.of();")),
                mutant(
                        "JOIN-7",
                        "adopts a newcomer that needs no keys at once",
                        "peer #@# made #@# its predecessor before that one had answered a HandOver (t=# ms)",
                        edit(BEGIN, "if (missing(from).isEmpty()) { takeOver(from); } else { " + BEGIN + " }")),
                mutant(
                        "JOIN-7",
                        "does not say who is before",
                        "peer #@# handed keys over to #@#, and named nobody as its predecessor instead of #@#",
                        edit(SEND, "host.ask(to, new HandOver(null, entries));")),
                mutant(
                        "JOIN-7",
                        "does not keep what is handed over to it",
                        "peer #@# answered the HandOver of key #, and does not keep it",
                        edit(KEEP, "")),
                mutant(
                        "JOIN-7",
                        "does not take note of who is before",
                        "peer #@# was told by a HandOver that #@# is before it, and has the predecessor nobody",
                        edit(BEFORE, "")),
                mutant(
                        "JOIN-7",
                        "adopts a newcomer that has not taken its keys",
                        "peer #@# made #@# its predecessor before that one had answered a HandOver (t=# ms)",
                        edit(NO_ANSWER, NO_ANSWER + " takeOver(to);")),
                mutant(
                        "JOIN-7",
                        "waits forever for a newcomer that has not taken its keys",
                        "peer #@# did not make #@# its predecessor, which had notified it and keeps its keys",
                        edit(NO_ANSWER, NO_ANSWER.replace(" heir = null;", ""))),
                mutant(
                        "JOIN-8",
                        "adopts a newcomer before it has its keys",
                        "peer #@# named #@# as the owner of key #, who does not keep it (t=# ms)",
                        edit(BEGIN, BEGIN + " host.table().setPredecessor(from);"),
                        edit(REST, "List<Entry> missing = List.of();")),
                mutant(
                        "JOIN-8",
                        "answers for keys that it has sent off already",
                        "peer #@# named #@# as the owner of key #, who does not keep it (t=# ms)",
                        edit(BEGIN, BEGIN + " entriesGone(from);"),
                        edit(
                                "/** {@return what the heir",
                                "private void entriesGone(Contact to) { missing(to).forEach(entry -> host.store().drop(entry.key())); } /** {@return what the heir")));
    }
}
