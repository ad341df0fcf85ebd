package dev.peerlab.mutant;

import dev.peerlab.conformance.Exercise;
import java.util.List;

/** Wrong solutions of exercise 5: copies of keys, and leaving. Those about the ring are in {@link RecoveryMutants}. */
final class RecoveryKeyMutants {

    private static final String NEXT_HOST = "if (set.size() < max && addresses.add(peer.address())) {";
    private static final String TO_KEEPERS = "keepers().forEach(keeper -> host.ask(keeper, new Inventory(true, own)));";
    private static final String KEEP = "replicate.entries().forEach(host.store()::put);";
    private static final String DOUBTFUL = "doubtful.add(entry.keyVersion());";
    private static final String CONCERNED = "boolean concerned = inventory.mine() || isOwn(key.key());";
    private static final String SAFE = "&& isSafe(here.get())";
    private static final String NOT_A_KEEPER = "&& !keepers().contains(from)";
    private static final String DROP = "host.store().drop(key.key());";
    private static final String ANSWER = "if (!entries.isEmpty()) { host.ask(from, new Replicate(entries));";
    private static final String LACKING = "} else if (lacking.isPresent()) {";
    private static final String TELL_SUCCESSOR = "} else if (!told.contains(successor)) {";
    private static final String TELL_PREDECESSOR = "} else if (predecessor != null && !told.contains(predecessor)) {";
    private static final String LAST_STEP = "} else { leaving = false; host.left(); }";

    private RecoveryKeyMutants() {}

    static List<Mutant> all() {
        return List.of(
                mutant(
                        "RECOVER-7",
                        "keeps copies on the virtual peers of one host",
                        "peer #@# named # wrong peers when asked for # to keep its keys",
                        edit(NEXT_HOST, "if (set.size() < max) {")),
                mutant(
                        "RECOVER-7",
                        "names one keeper too few",
                        "peer #@# named # wrong peers when asked for # to keep its keys",
                        edit(NEXT_HOST, NEXT_HOST.replace("max", "Math.max(1, max - 1)"))),
                mutant(
                        "RECOVER-7",
                        "does not keep the copies that it is sent",
                        "key # was lost when peer # crashed: no other peer had a copy (t=# ms)",
                        edit(KEEP, "")),
                mutant(
                        "RECOVER-7",
                        "repairs nothing on the peers after the first",
                        "key # was lost when peers #, # crashed: no other peer had a copy (t=# ms)",
                        edit(
                                TO_KEEPERS,
                                TO_KEEPERS.replace("keepers().forEach", "keepers().stream().limit(1).forEach"))),
                mutant(
                        "RECOVER-8",
                        "never repairs",
                        "peer # has no copy of key #, # rounds of repair after the last change (t=# ms)",
                        edit("round++;", "if (round >= 0) { return; } round++;")),
                mutant(
                        "RECOVER-8",
                        "sends nobody the copies that are wanted",
                        "peer # has no copy of key #, # rounds of repair after the last change (t=# ms)",
                        edit(ANSWER, "if (false) {")),
                mutant(
                        "RECOVER-8",
                        "does not look for copies that are too many",
                        "peer # still keeps a copy of key #, # rounds of repair after the last change (t=# ms)",
                        edit(DOUBTFUL, "")),
                mutant(
                        "RECOVER-8",
                        "drops copies without asking",
                        "peer # has no copy of key #, # rounds of repair after the last change (t=# ms)",
                        edit(DOUBTFUL, "host.store().drop(entry.key());")),
                mutant(
                        "RECOVER-8",
                        "never drops a copy",
                        "peer # still keeps a copy of key #, # rounds of repair after the last change (t=# ms)",
                        edit(DROP, "")),
                mutant(
                        "RECOVER-8",
                        "wants nothing as an owner",
                        "peer # did not want a newer version of its own key (t=# ms)",
                        edit(CONCERNED, "boolean concerned = inventory.mine();")),
                mutant(
                        "RECOVER-8",
                        "calls a copy surplus before others have it",
                        "peer # called a copy surplus before all others had said that they keep theirs (t=# ms)",
                        edit(SAFE, "")),
                mutant(
                        "RECOVER-8",
                        "calls the copy of a keeper surplus",
                        "peer # called the copy of a peer surplus that is to keep one (t=# ms)",
                        edit(NOT_A_KEEPER, "")),
                mutant(
                        "RECOVER-8",
                        "wants no newer version",
                        "peer # was offered copies to keep, and answered wrongly (t=# ms)",
                        edit("(here.isEmpty() || here.get().version() < key.version())", "here.isEmpty()")),
                mutant(
                        "RECOVER-8",
                        "takes all keys for its own",
                        "peer # called a copy of a key surplus that it does not own (t=# ms)",
                        edit(
                                "boolean isOwn(Id key) {",
                                "boolean isOwn(Id key) { if (host.table().predecessor() != null) { return true; }")),
                mutant(
                        "RECOVER-9",
                        "leaves without a handover",
                        "peer # asked for key # while others left and was told that it is not there (t=# ms)",
                        edit(LACKING, "} else if (lacking.isPresent() && told.size() > 99) {")),
                mutant(
                        "RECOVER-9",
                        "leaves without a word",
                        "peer # asked for key # while others left and was told that it is not there (t=# ms)",
                        edit("leaving = true;", "host.left();")),
                mutant(
                        "RECOVER-9",
                        "does not tell its successor that it leaves",
                        "peer # left without telling its successor, peer # (t=# ms)",
                        edit(TELL_SUCCESSOR, TELL_SUCCESSOR.replace("(!", "(told.size() > 99 && !"))),
                mutant(
                        "RECOVER-9",
                        "does not tell its predecessor that it leaves",
                        "peer # left without telling its predecessor, peer # (t=# ms)",
                        edit(TELL_PREDECESSOR, TELL_PREDECESSOR.replace("!= null", "!= null && told.size() > 99"))),
                mutant(
                        "RECOVER-9",
                        "says twice that it has left",
                        "peer # was told to leave and reported # times that it had left, # s later (t=# ms)",
                        edit(LAST_STEP, "} else { leaving = false; host.left(); host.left(); }")),
                mutant(
                        "RECOVER-9",
                        "never comes to the end of a leave",
                        "peer # was told to leave and reported # times that it had left, # s later (t=# ms)",
                        edit(LAST_STEP, "} else { leaving = false; }")));
    }

    private static Edit edit(String find, String replace) {
        return new Edit(find, replace);
    }

    private static Mutant mutant(String rule, String name, String message, Edit... edits) {
        return new Mutant(name, Exercise.RECOVERY, rule, message, List.of(edits));
    }
}
