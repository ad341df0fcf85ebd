package dev.peerlab.mutant;

import dev.peerlab.conformance.Exercise;
import java.util.List;

/** Wrong solutions of exercises 1 and 2 that only a rare order of events shows: two searches at once, or two walkers at one peer. */
final class RareOrderMutants {

    private static final String FOUND = "host.upcall(new Found(hit.id(), hit.holder()));";
    private static final String REPEATED = "if (isRepeated(hit)) {";
    private static final String NEW_SEARCH = "reported.put(id, new HashSet<>());";
    private static final String WAIT = "waiting.put(Name.of(walker), new Arrival(from, walker));";
    private static final String WAITED = "waiting.remove(new Name(reply.id(), reply.walker()));";
    private static final String HOME = "if (isOwn(walker.id())) { countOut(walker.id(), walker.walker());";
    private static final String FIELD = "private final Map<Name, Arrival> waiting = new HashMap<>();";

    private RareOrderMutants() {}

    static List<Mutant> all() {
        return List.of(
                flooding(
                        "FLOOD-2",
                        "forgets what it has seen when its own search is answered",
                        "peer # forwarded q# again",
                        edit(FOUND, FOUND + " seen = Map.of();")),
                flooding(
                        "FLOOD-6",
                        "keeps the hit of a holder that it has found itself",
                        "peer # did not pass back a hit for q#",
                        edit(
                                REPEATED,
                                "if (reported.values().stream().anyMatch(found -> found.contains(hit.holder()))) { return; } "
                                        + REPEATED)),
                flooding(
                        "FLOOD-8",
                        "forgets whom it reported when it searches again",
                        "peer # reported holder # of q# again",
                        edit(NEW_SEARCH, "reported.values().forEach(Set::clear); " + NEW_SEARCH)),
                randomWalk(
                        "WALK-6",
                        "lets one walker of a search wait, and drops the one before",
                        "peer # kept walker # of q# though told to go on",
                        edit(WAIT, "waiting.put(new Name(walker.id(), 0), new Arrival(from, walker));"),
                        edit(WAITED, "waiting.remove(new Name(reply.id(), 0));")),
                randomWalk(
                        "WALK-11",
                        "counts walkers that come home apart from those that end elsewhere",
                        "peer # heard that walker # of q# ended and reported nothing",
                        edit(FIELD, FIELD + " private final Map<QueryId, BitSet> home = new HashMap<>();"),
                        edit(
                                HOME,
                                "if (isOwn(walker.id())) {"
                                        + " BitSet ended = home.computeIfAbsent(walker.id(), id -> new BitSet());"
                                        + " ended.set(walker.walker());"
                                        + " if (isOpen(walker.id()) && ended.cardinality() == settings.walkers())"
                                        + " close(walker.id(), Outcome.EXHAUSTED);")));
    }

    private static Mutant flooding(String rule, String name, String message, Edit... edits) {
        return new Mutant(name, Exercise.FLOODING, rule, message, List.of(edits));
    }

    private static Mutant randomWalk(String rule, String name, String message, Edit... edits) {
        return new Mutant(name, Exercise.RANDOM_WALK, rule, message, List.of(edits));
    }

    private static Edit edit(String find, String replace) {
        return new Edit(find, replace);
    }
}
