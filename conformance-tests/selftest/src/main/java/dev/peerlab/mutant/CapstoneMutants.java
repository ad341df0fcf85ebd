package dev.peerlab.mutant;

import dev.peerlab.conformance.Exercise;
import java.util.List;

/** Solutions of the capstone with a mistake in one of the three parts. */
final class CapstoneMutants {

    private CapstoneMutants() {}

    static List<Mutant> all() {
        return List.of(
                mutant(
                        "CHORD-1",
                        "never tells its successor",
                        "peer # has a wrong predecessor, # rounds of maintenance after the last change (t=# ms)",
                        Exercise.CHORD_JOIN,
                        "} else { host.notify(successor); }",
                        "}"),
                mutant(
                        "CHORD-1",
                        "never fixes a finger",
                        "peer # has a wrong finger #, # rounds of maintenance after the last change (t=# ms)",
                        Exercise.CHORD_JOIN,
                        "if (host.table().successorCount() == 0 || fixing.isPresent()) {",
                        "if (nextFinger > 0) {"),
                mutant(
                        "CHORD-1",
                        "takes its successor for the owner of all keys",
                        "peer # looked up key # in a ring that is exact, and found nobody (t=# ms)",
                        Exercise.CHORD_LOOKUP,
                        "isBetweenOrAt(key, self.id(), successor.id()) ?",
                        "table.successorCount() > 0 ?"),
                mutant(
                        "CHORD-1",
                        "takes over no list",
                        "peer # has a wrong list of successors, # rounds of maintenance after the last change (t=# ms)",
                        Exercise.RECOVERY,
                        "if (onward && list.size() < host.settings().successors()) {",
                        "if (list.isEmpty()) {"),
                mutant(
                        "CHORD-2",
                        "never repairs",
                        "peer # owns key #, which # peers keep, # rounds of repair after the last change (t=# ms)",
                        Exercise.RECOVERY,
                        "round++;",
                        "if (round >= 0) { return; } round++;"),
                mutant(
                        "CHORD-2",
                        "does not keep the copies that it is sent",
                        "peer # owns key #, which # peers keep, # rounds of repair after the last change (t=# ms)",
                        Exercise.RECOVERY,
                        "replicate.entries().forEach(host.store()::put);",
                        ""),
                mutant(
                        "CHORD-2",
                        "does not look for copies that are too many",
                        "peer # owns key #, which # peers keep, # rounds of repair after the last change (t=# ms)",
                        Exercise.RECOVERY,
                        "doubtful.add(entry.keyVersion());",
                        ""),
                mutant(
                        "CHORD-3",
                        "forgets a lookup when a peer does not answer",
                        "peer # looked up key #, and that did not end (t=# ms)",
                        Exercise.CHORD_LOOKUP,
                        "if (search != null) { goBack(search, to); }",
                        "searches.remove(ask.lookup());"),
                mutant(
                        "CHORD-3",
                        "believes who is told to be the owner",
                        "peer # looked up key # and found #@#, which had been gone for the whole time (t=# ms)",
                        Exercise.CHORD_LOOKUP,
                        "if (next.last() && next.contact().equals(host.self())) { end(search, Optional.of(host.self())); }",
                        "if (next.last()) { end(search, Optional.of(next.contact())); }"));
    }

    private static Mutant mutant(
            String rule, String name, String message, Exercise edited, String find, String replace) {
        return new Mutant(name, Exercise.CAPSTONE, edited, rule, message, List.of(new Edit(find, replace)));
    }
}
