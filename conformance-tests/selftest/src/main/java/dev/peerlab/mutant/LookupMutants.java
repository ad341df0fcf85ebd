package dev.peerlab.mutant;

import dev.peerlab.conformance.Exercise;
import java.util.List;

/** Wrong solutions of exercise 3: the circle and the table. Those about lookups and payloads are in {@link RouteMutants}. */
final class LookupMutants {

    private static final String BETWEEN = "return after.compareTo(before) < 0 ? passed && ahead : passed || ahead;";
    private static final String OR_AT = "return after.compareTo(upTo) < 0 ? passed && reached : passed || reached;";
    private static final String START = "return space.plusPowerOfTwo(self, i);";
    private static final String OWN = "isBetweenOrAt(key, predecessor.id(), self.id())";
    private static final String SUCCESSORS = "isBetweenOrAt(key, self.id(), successor.id())";
    private static final String OWN_ID = "predecessor == null ? key.equals(self.id())";
    private static final String UNKNOWN = "isBetweenOrAt(key, self.id(), successor.id()) ? successor : null";
    private static final String DOWNWARD = "for (int i = table.space().log2Distance(self.id(), key); i >= 0; i--) {";
    private static final String FINGER = "if (finger != null && isBetween(finger.id(), self.id(), key)) {";
    private static final String BY_LIST = "for (int i = last; i >= 0; i--) {";
    private static final String CLOSEST = "Contact finger = closestFinger(table, key);";
    private static final String MISTAKEN = "new Answer(predecessor == null ? self : predecessor, true)";
    private static final String AVOID = "direction(host.table().without(ask.avoid()), ask.key(), ask.last())";

    private LookupMutants() {}

    static List<Mutant> all() {
        return List.of(
                mutant(
                        "LOOKUP-1",
                        "does not wrap",
                        "isBetween says that # does not lie between # and #",
                        edit(BETWEEN, "return passed && ahead;")),
                mutant(
                        "LOOKUP-1",
                        "takes (x, x) to be empty",
                        "isBetween says that # does not lie between # and #",
                        edit(BETWEEN, "return after.compareTo(before) <= 0 ? passed && ahead : passed || ahead;")),
                mutant(
                        "LOOKUP-1",
                        "takes (x, x] to be empty",
                        "isBetweenOrAt says that # does not lie between # and #, or at it",
                        edit(OR_AT, "return after.compareTo(upTo) <= 0 ? passed && reached : passed || reached;")),
                mutant(
                        "LOOKUP-1",
                        "includes the end",
                        "isBetween says that # lies between # and #",
                        edit(
                                "boolean ahead = id.compareTo(before) < 0;",
                                "boolean ahead = id.compareTo(before) <= 0;")),
                mutant(
                        "LOOKUP-1",
                        "reads ids as signed numbers",
                        "isBetween says that # does not lie between # and #",
                        edit(
                                BETWEEN,
                                "boolean bigger = id.low() > after.low(); boolean smaller = id.low() < before.low();"
                                        + " return after.low() < before.low() ? bigger && smaller : bigger || smaller;")),
                mutant(
                        "LOOKUP-2",
                        "misplaces the key that is its successor's id",
                        "peer #@# does not know who owns key #",
                        edit(SUCCESSORS, "isBetween(key, self.id(), successor.id())")),
                mutant(
                        "LOOKUP-2",
                        "takes its predecessor's id for its own",
                        "peer #@#, asked, names itself, as the owner, for key #",
                        edit(OWN, "(key.equals(predecessor.id()) || " + OWN + ")")),
                mutant(
                        "LOOKUP-2",
                        "does not own its id while it knows no predecessor",
                        "peer #@# does not know who owns key #",
                        edit(OWN_ID, "predecessor == null ? false")),
                mutant(
                        "LOOKUP-2",
                        "guesses itself when it does not know",
                        "peer #@# takes itself for the owner of key #",
                        edit(UNKNOWN, UNKNOWN.replace("null", "predecessor == null ? self : null"))),
                mutant(
                        "LOOKUP-2",
                        "believes whoever takes it for the owner",
                        "peer #@#, told to be the owner, names itself, as the owner, for key #",
                        edit(MISTAKEN, "new Answer(self, true)")),
                mutant(
                        "LOOKUP-2",
                        "does not say that the owner is the last",
                        "peer #@#, asked, names #@#, as the next hop, for key #",
                        edit("owner != null ? new Answer(owner, true)", "owner != null ? new Answer(owner, false)")),
                mutant(
                        "LOOKUP-3",
                        "aims a finger without modulo",
                        "peer # aims its finger # at # on a circle of #^#",
                        edit(START, "return new IdSpace(IdSpace.MAX_BITS).plusPowerOfTwo(self, i);")),
                mutant(
                        "LOOKUP-3",
                        "aims a finger half as far",
                        "peer # aims its finger # at # on a circle of #^#",
                        edit(START, "return i == 0 ? self : space.plusPowerOfTwo(self, i - 1);")),
                mutant(
                        "LOOKUP-3",
                        "aims a finger twice as far",
                        "peer # aims its finger # at # on a circle of #^#",
                        edit(START, "return i + 1 == space.bits() ? self : space.plusPowerOfTwo(self, i + 1);")),
                mutant(
                        "LOOKUP-4",
                        "scans its fingers upward",
                        "peer #@# chose the next hop #@# instead of #@# for key #, asked",
                        edit(DOWNWARD, "for (int i = 0; i <= table.space().log2Distance(self.id(), key); i++) {")),
                mutant(
                        "LOOKUP-4",
                        "overshoots",
                        "peer #@# chose the next hop #@#, past the key, for key #, asked",
                        edit(FINGER, "if (finger != null && !finger.equals(self)) {")),
                mutant(
                        "LOOKUP-4",
                        "falls back to itself",
                        "peer #@# chose itself as the next hop for key #, asked",
                        edit(FINGER, "if (finger == null) { break; } if (isBetween(finger.id(), self.id(), key)) {")),
                mutant(
                        "LOOKUP-4",
                        "does not look at its successors",
                        "peer #@# chose the next hop #@# instead of #@# for key #, asked",
                        edit(BY_LIST, "for (int i = last; i > last; i--) {")),
                mutant(
                        "LOOKUP-4",
                        "stops at a finger that is the key",
                        "peer #@# chose the next hop #@#, past the key, for key #, asked",
                        edit(FINGER, "if (finger != null && isBetweenOrAt(finger.id(), self.id(), key)) {")),
                mutant(
                        "LOOKUP-4",
                        "names whom it was told to avoid",
                        "peer #@# chose the next hop #@#, which was to be avoided, for key #, asked",
                        edit(AVOID, "direction(host.table(), ask.key(), ask.last())")),
                mutant(
                        "LOOKUP-5",
                        "looks no further than itself",
                        "peer #@# does not know who owns key #",
                        edit(SUCCESSORS, "predecessor == null && isBetweenOrAt(key, self.id(), successor.id())")),
                mutant(
                        "LOOKUP-5",
                        "owns nothing while it is alone",
                        "peer #@# does not know who owns key #",
                        edit(SUCCESSORS, "!successor.equals(self) && isBetweenOrAt(key, self.id(), successor.id())")),
                mutant(
                        "LOOKUP-7",
                        "goes from successor to successor",
                        "lookups among # peers take # hops on average",
                        edit(CLOSEST, "Contact finger = table.successor();"),
                        edit(BY_LIST, "for (int i = last; i > last; i--) {")),
                mutant(
                        "LOOKUP-9",
                        "spreads its fingers evenly",
                        "peers have # distinct fingers on average, in a ring of #",
                        edit(
                                START,
                                "Id start = space.plusPowerOfTwo(self, 0); for (int k = 0; k < i; k++) {"
                                        + " start = space.plusPowerOfTwo(start, Math.max(0, space.bits() - 5)); }"
                                        + " return start;")),
                mutant(
                        "LOOKUP-11",
                        "forgets the last finger",
                        "the path of key # from peer # is #, #, #, #, #",
                        edit(
                                DOWNWARD,
                                "for (int i = Math.min(table.space().bits() - 2, table.space().log2Distance(self.id(), key)); i >= 0; i--) {")),
                mutant(
                        "DET-2",
                        "looks at the clock",
                        "a peer does not act through its host alone: it calls System.nanoTime() in Lookup.closestPreceding (Lookup.java:#)",
                        edit(
                                CLOSEST,
                                "Contact finger = System.nanoTime() == 0 ? table.successor() : closestFinger(table, key);")),
                mutant(
                        "DET-3",
                        "knows every lookup that is answered",
                        "peer # threw java.lang.NullPointerException: Cannot read field \"number\" because \"search\" is null",
                        edit(
                                "public void onAnswer(Contact from, Ask ask, Answer answer) { Search search ="
                                        + " searches.get(ask.lookup()); if (search == null) { return; }",
                                "public void onAnswer(Contact from, Ask ask, Answer answer) { Search search ="
                                        + " searches.get(ask.lookup());")));
    }

    private static Mutant mutant(String rule, String name, String message, Edit... edits) {
        return new Mutant(name, Exercise.CHORD_LOOKUP, rule, message, List.of(edits));
    }

    private static Edit edit(String find, String replace) {
        return new Edit(find, replace);
    }
}
