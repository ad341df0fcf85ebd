package dev.peerlab.mutant;

import dev.peerlab.conformance.Exercise;
import java.util.List;

/** Wrong solutions of exercise 2: steps. Those about the issuer's side are in {@link RandomWalkIssuerMutants}. */
final class RandomWalkMutants {

    private static final String TTL = "int ttl = walker.ttl() - 1;";
    private static final String STOP = "if (ttl == 0 || choices.isEmpty()) {";
    private static final String NEXT = "ttl, walker.hops() + 1)";
    private static final String STEP =
            "send(pick(choices), new Walker(walker.id(), walker.walker(), walker.keyword(), " + NEXT + ");";
    private static final String PICK = "choices.get(host.random().nextInt(choices.size()))";
    private static final String CAME_FROM = "trail(walker, from).cameFrom.add(from);";
    private static final String SENT_TO = "trail(walker, host.self()).sentTo.add(next);";
    private static final String LAST_WAY = "return trail.isUnreturned(trail.first) ? List.of(trail.first) : List.of();";
    private static final String TURN = "return others.isEmpty() ? place.neighbors() : others;";
    private static final String ANSWER =
            "host.send(walker.id().issuer(), new Hit(walker.id(), walker.walker(), host.self()));";
    private static final String HOME = "boolean home = isOwn(walker.id());";

    private RandomWalkMutants() {}

    static List<Mutant> all() {
        return List.of(
                mutant(
                        "WALK-2",
                        "sends k walkers per hop",
                        "peer # got walker # of q# with ttl # and sent it # times (t=# ms)",
                        edit(STEP, "for (int i = 0; i < settings.walkers(); i++) " + STEP)),
                mutant(
                        "WALK-2",
                        "freezes the ttl",
                        "peer # sent walker # of q# on with ttl # instead of # (t=# ms)",
                        edit(TTL, "int ttl = walker.ttl();")),
                mutant(
                        "WALK-2",
                        "freezes the hops",
                        "peer # sent walker # of q# on with hops # instead of # (t=# ms)",
                        edit(NEXT, "ttl, walker.hops())")),
                mutant(
                        "WALK-2",
                        "goes on at ttl 0",
                        "peer # got walker # of q# with ttl # and sent it on (t=# ms)",
                        edit(STOP, "if (ttl < 0 || choices.isEmpty()) {")),
                mutant(
                        "WALK-3",
                        "dies at a leaf",
                        "peer # got walker # of q# from # and sent it nowhere (t=# ms)",
                        edit(LAST_WAY, "return List.of();")),
                mutant(
                        "WALK-3",
                        "forgets where the walker came from",
                        "peer # got walker # of q# from # and sent it to # (t=# ms)",
                        edit(CAME_FROM, "")),
                mutant(
                        "WALK-3",
                        "forgets where it sent the walker",
                        "peer # got walker # of its own from # and sent it to # (t=# ms)",
                        edit(SENT_TO, "")),
                mutant(
                        "WALK-3",
                        "goes back where the walker first came from, first",
                        "peer # got walker # of q# from # and sent it to # (t=# ms)",
                        edit("if (!back.isEmpty()) {", "if (!back.isEmpty() && !trail.isUnreturned(trail.first)) {")),
                mutant(
                        "WALK-4",
                        "goes straight back",
                        "peer # got walker # of its own from # and sent it to # (t=# ms)",
                        edit("neighbor -> !neighbor.equals(from)", "neighbor -> true")),
                mutant(
                        "WALK-4",
                        "dies at a dead end",
                        "peer # got walker # of its own from # and sent it nowhere (t=# ms)",
                        edit(TURN, "return others;")),
                mutant(
                        "WALK-5",
                        "walks on after a hit",
                        "peer # holds the keyword, and walker # of q# came: it sent the walker on (t=# ms)",
                        edit(ANSWER, ANSWER + " goOn(from, walker);")),
                mutant(
                        "WALK-5",
                        "answers the sender",
                        "peer # holds the keyword, and walker # of q# came: it answered # by Hit[id=q#@#, walker=#, holder=#] (t=# ms)",
                        edit(ANSWER, "host.send(from, new Hit(walker.id(), walker.walker(), host.self()));")),
                mutant(
                        "WALK-5",
                        "ends at a holder in silence",
                        "peer # holds the keyword, and walker # of q# came: it answered # times (t=# ms)",
                        edit(ANSWER, "")),
                mutant(
                        "WALK-7",
                        "sends a last walker along with its end",
                        "peer # sent query message number # of one search (t=# ms)",
                        edit(
                                "end(walker); return;",
                                "end(walker); if (!choices.isEmpty()) host.send(choices.get(0), new Walker(walker.id(),"
                                        + " walker.walker(), walker.keyword(), 0, walker.hops() + 1)); return;")),
                mutant(
                        "WALK-8",
                        "never picks the last choice",
                        "peer # chose # together with # for # of # first hops of walkers # and # of one search",
                        edit(PICK, "choices.get(host.random().nextInt(Math.max(1, choices.size() - 1)))")),
                mutant(
                        "WALK-8",
                        "picks the first of two draws",
                        "peer # chose # together with # for # of # first hops of walkers # and # of one search",
                        edit(
                                PICK,
                                "choices.get(Math.min(host.random().nextInt(choices.size()),"
                                        + " host.random().nextInt(choices.size())))")),
                mutant(
                        "WALK-8",
                        "sends all walkers the same way",
                        "peer # chose # together with # for # of # first hops of walkers # and # of one search",
                        edit(
                                "for (int number = 0; number",
                                "Address first = pick(place.neighbors()); for (int number = 0; number"),
                        edit("send(pick(place.neighbors()), ", "send(first, ")),
                mutant(
                        "WALK-8",
                        "sends its walkers round the neighbors in turn",
                        "peer # chose # together with # for # of # first hops of walkers # and # of one search",
                        edit(
                                "send(pick(place.neighbors()), ",
                                "send(place.neighbors().get(number % place.neighbors().size()), ")),
                mutant(
                        "WALK-9",
                        "ends a walker that it has seen before",
                        "peer # did not find the keyword, though peer # holds it and the walker may go # hops",
                        edit(
                                HOME,
                                HOME + " if (!home && trails.containsKey(Name.of(walker))) { end(walker); return; }")),
                mutant(
                        "WALK-10",
                        "draws from a random source of its own",
                        "peer # chose # for hop number #, and # before, with the same random numbers from its host",
                        edit(PICK, "choices.get(new java.util.Random().nextInt(choices.size()))")),
                mutant(
                        "WALK-10",
                        "draws from a random source with a seed of its own",
                        "peer # chose the same # hops of passing walkers again, with other random numbers from its host",
                        edit(HOME, HOME + " if (own == null) own = new java.util.Random(host.self().number());"),
                        edit("private final Host host;", "private final Host host; private java.util.Random own;"),
                        edit(PICK, "choices.get((own == null ? host.random() : own).nextInt(choices.size()))")));
    }

    private static Mutant mutant(String rule, String name, String message, Edit... edits) {
        return new Mutant(name, Exercise.RANDOM_WALK, rule, message, List.of(edits));
    }

    private static Edit edit(String find, String replace) {
        return new Edit(find, replace);
    }
}
