package dev.peerlab.mutant;

import dev.peerlab.conformance.Exercise;
import java.util.List;

/** Wrong solutions of exercise 5: the ring. Those about copies of keys are in {@code RecoveryKeyMutants}. */
final class RecoveryMutants {

    private static final String HEAD = "list.add(successor);";
    private static final String TOLD = "for (Contact next : itsList) {";
    private static final String ONWARD = "host.isBetween(next.id(), last.id(), host.self().id());";
    private static final String TAKE = "if (onward && list.size() < host.settings().successors()) {";
    private static final String LIST = "return list;";
    private static final String LEFT = "table.setSuccessors(left);";
    private static final String NO_FINGER = "table.setFinger(i, null);";
    private static final String NO_PREDECESSOR = "table.setPredecessor(null);";
    private static final String TELL =
            "anyoneElse().ifPresent(other -> table.setSuccessors(List.of(other))); } host.stabilize();";
    private static final String PING = "host.ask(predecessor, new Ping());";
    private static final String PING_REPLACEMENT = "host.ask(replacement, new Ping());";
    private static final String LEFT_BY = "suspected(from);";
    private static final String WAS_SUCCESSOR = "boolean wasSuccessor =";
    private static final String FIELD = "private int round;";
    private static final String ASK_KEEPERS =
            "keepers().forEach(keeper -> host.ask(keeper, new Inventory(true, own)));";
    private static final String MINE = "if (inventory.mine()) { Set<KeyVersion> there";

    private RecoveryMutants() {}

    static List<Mutant> all() {
        return List.of(
                mutant(
                        "RECOVER-1",
                        "leaves its successor off the list",
                        "peer # made a wrong list of successors",
                        edit(LIST, "return List.copyOf(list.subList(1, list.size()));")),
                mutant(
                        "RECOVER-1",
                        "does not cut its list",
                        "peer # made a wrong list of successors",
                        edit(TAKE, "if (onward) {")),
                mutant(
                        "RECOVER-1",
                        "has itself on its list",
                        "peer # made a wrong list of successors",
                        edit(ONWARD, "host.isBetweenOrAt(next.id(), last.id(), host.self().id());")),
                mutant(
                        "RECOVER-1",
                        "takes over a list out of order",
                        "peer # made a wrong list of successors",
                        edit(ONWARD, "!next.equals(last) && !next.id().equals(host.self().id());")),
                mutant(
                        "RECOVER-1",
                        "promotes a finger instead of the next on the list",
                        "peer # has wrong successors after peer # did not answer (t=# ms)",
                        edit(LEFT, """
                                Contact top = table.finger(host.settings().space().bits() - 1);
                                table.setSuccessors(wasSuccessor && top != null && !top.equals(host.self()) ? List.of(top) : left);
                                """)),
                mutant(
                        "RECOVER-2",
                        "has no list when its successor dies",
                        "peer # does not have # as its successor: the next of its list after peer # did not answer (t=# ms)",
                        edit(LEFT, "table.setSuccessors(wasSuccessor ? List.of() : left);")),
                mutant(
                        "RECOVER-2",
                        "keeps a dead finger",
                        "peer # kept peer #, which did not answer, as a successor (t=# ms)",
                        edit(NO_FINGER, "")),
                mutant(
                        "RECOVER-2",
                        "does not tell its new successor",
                        "peer # did not tell its new successor # about itself (t=# ms)",
                        edit(TELL, TELL.replace("host.stabilize();", ""))),
                mutant(
                        "RECOVER-3",
                        "adopts the predecessor of one that leaves, unprobed",
                        "peer # took # for its predecessor on the word of #, though it never answered (t=# ms)",
                        edit(LEFT_BY, """
                                boolean before = from.equals(host.table().predecessor());
                                suspected(from);
                                if (before) {
                                    host.table().setPredecessor(leaving.predecessor());
                                }
                                """)),
                mutant(
                        "RECOVER-3",
                        "adopts the successor of one that leaves, unprobed",
                        "peer # took # for its successor on the word of #, though it never answered (t=# ms)",
                        edit(PING_REPLACEMENT, "host.table().setSuccessors(List.of(others.get(0)));")),
                mutant(
                        "RECOVER-4",
                        "keeps a dead predecessor",
                        "peer # kept its predecessor #, which did not answer (t=# ms)",
                        edit(NO_PREDECESSOR, "")),
                mutant(
                        "RECOVER-4",
                        "never checks its predecessor",
                        "peer # did not ask its predecessor # whether it is there (t=# ms)",
                        edit(PING, "")),
                mutant(
                        "RECOVER-4",
                        "forgets its predecessor at each check",
                        "peer # forgot its predecessor # although it answered (t=# ms)",
                        edit(PING, PING + " host.table().setPredecessor(null);")),
                mutant(
                        "RECOVER-5",
                        "knows one successor and no more",
                        "peer # broke the ring at step F#: AtMostOneRing",
                        edit(LIST, "return List.of(successor);")),
                mutant(
                        "RECOVER-5",
                        "keeps its own list behind a new successor",
                        "peer # has a wrong list of successors # rounds of maintenance after the last event",
                        edit(TOLD, "for (Contact next : host.table().successors()) {")),
                mutant(
                        "RECOVER-6",
                        "takes itself for alone when one of its list dies",
                        "peer # ended its lookup of key # at # (t=# ms)",
                        edit(LEFT, "table.setSuccessors(left.size() < table.successorCount() ? List.of() : left);")),
                mutant(
                        "RECOVER-11",
                        "never takes back whom it took for dead",
                        "peer # does not have # as its successor: it answers again, and the next peer names it (t=# ms)",
                        edit(FIELD, FIELD + " private final Set<Contact> buried = new HashSet<>();"),
                        edit(WAS_SUCCESSOR, "buried.add(peer); " + WAS_SUCCESSOR),
                        edit(HEAD, "if (!buried.contains(successor)) { list.add(successor); }"),
                        edit(
                                "Contact last = list.get(list.size() - 1);",
                                "Contact last = list.isEmpty() ? host.self() : list.get(list.size() - 1);"),
                        edit(TAKE, TAKE.replace("onward", "onward && !buried.contains(next)"))),
                mutant(
                        "RECOVER-12",
                        "strikes whom it took for dead off all lists",
                        "peer # has a wrong list of successors # rounds of maintenance after the last event",
                        edit(FIELD, FIELD + " private final Set<Contact> buried = new HashSet<>();"),
                        edit(WAS_SUCCESSOR, "buried.add(peer); " + WAS_SUCCESSOR),
                        edit(TAKE, TAKE.replace("onward", "onward && !buried.contains(next)"))),
                mutant(
                        "DET-1",
                        "asks in the order of the objects' identities",
                        "peer # acted differently in a second run of the same scenario (t=# ms)",
                        edit(ASK_KEEPERS, """
                                Map<Object, Contact> order = new HashMap<>();
                                keepers().forEach(keeper -> order.put(new Object(), keeper));
                                order.values().forEach(keeper -> host.ask(keeper, new Inventory(true, own)));
                                """)),
                mutant(
                        "DET-2",
                        "counts the rounds of all peers together",
                        "a peer does not act through its host alone: it keeps state in the static field Recovery.round, which all peers share",
                        edit(FIELD, "private static int round;")),
                mutant(
                        "DET-3",
                        "throws at an inventory of a key that it does not have",
                        "peer # threw java.util.NoSuchElementException: No value present",
                        edit("(here.isEmpty() ||", "(here.orElseThrow().value() == null ||")),
                mutant(
                        "DET-3",
                        "drops whatever anybody calls surplus",
                        "peer # changed its keys because it was told that its own key is one too many (t=# ms)",
                        edit(MINE, "verdict.surplus().forEach(host.store()::drop); " + MINE)));
    }

    private static Mutant mutant(String rule, String name, String message, Edit... edits) {
        return new Mutant(name, Exercise.RECOVERY, rule, message, List.of(edits));
    }

    private static Edit edit(String find, String replace) {
        return new Edit(find, replace);
    }
}
