package dev.peerlab.mutant;

import dev.peerlab.conformance.Exercise;
import java.util.List;

/** Wrong solutions of exercise 1: hits, rounds, and what every exercise asks for. */
final class FloodingReplyMutants {

    private static final String REVERSE = "settings.reply() == Reply.REVERSE_PATH) {";
    private static final String WAY = "settings.reply() == Reply.DIRECT ? id.issuer() : from";
    private static final String PASS_BACK = "if (back != null) { host.send(back, hit); }";
    private static final String SEEN = "if (seen.containsKey(query.id())) { return; }";
    private static final String OWN_HIT = "if (isOwn(hit.id())) {";
    private static final String UNKNOWN = "if (holders == null) { return; }";
    private static final String NEW_HOLDER = "if (holders.add(hit.holder())) {";
    private static final String NEXT_ROUND = "expansion.round = search(expansion.keyword, ttl);";
    private static final String FRESH = "host.random().nextLong()";
    private static final String SEEN_FIELD = "private Map<QueryId, Address> seen = Map.of();";

    private FloodingReplyMutants() {}

    static List<Mutant> all() {
        return List.of(
                mutant(
                        "FLOOD-6",
                        "takes a hit for a query that it has seen",
                        "peer # did not pass back a hit for q# (t=# ms)",
                        edit(REVERSE, "settings.reply() == Reply.REVERSE_PATH && !seen.containsKey(hit.id())) {")),
                mutant(
                        "FLOOD-6",
                        "answers straight in every setting",
                        "peer # sent a hit for q# to # (t=# ms)",
                        edit(WAY, "id.issuer()")),
                mutant(
                        "FLOOD-6",
                        "answers hop by hop in every setting",
                        "peer # sent a hit for q# to # (t=# ms)",
                        edit(WAY, "from")),
                mutant(
                        "FLOOD-6",
                        "sends hits where the query came from last",
                        "peer # sent a hit for q# to # (t=# ms)",
                        edit(SEEN, "if (seen.containsKey(query.id())) { seen.put(query.id(), from); return; }")),
                mutant(
                        "FLOOD-7",
                        "passes unknown hits to all neighbors",
                        "peer # passed on a hit for q#, a query that it never saw (t=# ms)",
                        edit(PASS_BACK, PASS_BACK + " else for (Address n : place.neighbors()) host.send(n, hit);")),
                mutant(
                        "FLOOD-7",
                        "passes unknown hits to the issuer",
                        "peer # passed on a hit for q#, a query that it never saw (t=# ms)",
                        edit(PASS_BACK, "host.send(back != null ? back : hit.id().issuer(), hit);")),
                mutant(
                        "FLOOD-8",
                        "reports a holder twice",
                        "peer # reported again holder # of q# (t=# ms)",
                        edit(NEW_HOLDER, "holders.add(hit.holder()); {")),
                mutant(
                        "FLOOD-7",
                        "reports a hit for somebody else",
                        "peer # reported a hit for q#, a query that it never saw (t=# ms)",
                        edit(
                                OWN_HIT,
                                "if (!isOwn(hit.id())) host.upcall(new Found(hit.id(), hit.holder())); " + OWN_HIT)),
                mutant(
                        "FLOOD-11",
                        "reports three holders at most",
                        "peer # did not report holder # of q#",
                        edit(NEW_HOLDER, "if (holders.size() < 3 && holders.add(hit.holder())) {")),
                mutant(
                        "FLOOD-13",
                        "uses one id for all rounds",
                        "peer # used the id of an earlier round again in round # (t=# ms)",
                        edit(
                                NEXT_ROUND,
                                "for (Address n : place.neighbors())"
                                        + " host.send(n, new Query(expansion.round, expansion.keyword, ttl, 0));")),
                mutant(
                        "FLOOD-13",
                        "goes on after a hit",
                        "peer # reported the end of its search wrongly (t=# ms)",
                        edit("end(expansion, Outcome.FOUND);", "")),
                mutant(
                        "FLOOD-13",
                        "does not grow the ring",
                        "peer # sent wrong queries in round # (t=# ms)",
                        edit(NEXT_ROUND, "expansion.round = search(expansion.keyword, expansion.ring.firstTtl());")),
                mutant(
                        "DET-3",
                        "throws at a hit for a search that it has forgotten",
                        "peer # threw java.lang.NullPointerException: no such search",
                        edit(UNKNOWN, "java.util.Objects.requireNonNull(holders, \"no such search\");")),
                mutant(
                        "DET-1",
                        "forwards in the order of the objects' identities",
                        "peer # acted differently in a second run of the same scenario (t=# ms)",
                        edit(
                                "Query onward",
                                "Map<Object, Address> order = new HashMap<>();"
                                        + " for (Address n : place.neighbors()) order.put(new Object(), n);"
                                        + " Query onward"),
                        edit(
                                "for (Address neighbor : place.neighbors()) { if",
                                "for (Address neighbor : order.values()) { if")),
                mutant(
                        "DET-2",
                        "counts the searches of all peers together",
                        "a peer does not act through its host alone: it keeps state in the static field Flooding.searches, which all peers share",
                        edit(SEEN_FIELD, "private static long searches; " + SEEN_FIELD),
                        edit(FRESH, "searches++")),
                mutant(
                        "DET-2",
                        "remembers queries for all peers together",
                        "a peer does not act through its host alone: it keeps state in the static field Flooding.seen, which all peers share",
                        edit(SEEN_FIELD, "private static Map<QueryId, Address> seen = Map.of();")),
                mutant(
                        "DET-2",
                        "remembers queries for all peers together, in a constant",
                        "peer # acted differently when run again after another network (t=# ms)",
                        edit(SEEN_FIELD, "private static final Map<QueryId, Address> seen = new LinkedHashMap<>();"),
                        edit("seen = new LinkedHashMap<>(2);", "")),
                mutant(
                        "DET-2",
                        "names a search by the clock",
                        "a peer does not act through its host alone: it calls System.nanoTime() in Flooding.freshId (Flooding.java:#)",
                        edit(FRESH, "System.nanoTime()")),
                mutant(
                        "DET-2",
                        "has a random source of its own",
                        "a peer does not act through its host alone: it makes a new Random in Flooding.freshId (Flooding.java:#)",
                        edit(FRESH, "new java.util.Random().nextLong()")),
                mutant(
                        "DET-3",
                        "throws at a ttl below 1",
                        "peer # threw java.lang.IllegalArgumentException: ttl",
                        edit(
                                "query.hops() < 0) { return;",
                                "query.hops() < 0) { throw new IllegalArgumentException(\"ttl\");")),
                mutant(
                        "FLOOD-14",
                        "throws at a hit that nobody asked it for, among many neighbors",
                        "peer # threw java.lang.NullPointerException",
                        edit(
                                PASS_BACK,
                                "if (back != null) { host.send(back, hit); } else if (place.neighbors().size() > 3) {"
                                        + " throw new NullPointerException(); }")),
                mutant(
                        "DET-3",
                        "throws at a message of another protocol",
                        "peer # threw java.lang.IllegalArgumentException: unknown message",
                        edit(
                                "// Queries",
                                "@Override public void onMessage(Address from, dev.peerlab.contract.Message message) {"
                                        + " if (!(message instanceof dev.peerlab.contract.flooding.FloodingMessage mine))"
                                        + " throw new IllegalArgumentException(\"unknown message\");"
                                        + " mine.dispatch(this, from); }")));
    }

    private static Mutant mutant(String rule, String name, String message, Edit... edits) {
        return new Mutant(name, Exercise.FLOODING, rule, message, List.of(edits));
    }

    private static Edit edit(String find, String replace) {
        return new Edit(find, replace);
    }
}
