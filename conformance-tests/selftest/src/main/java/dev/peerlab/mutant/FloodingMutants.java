package dev.peerlab.mutant;

import dev.peerlab.conformance.Exercise;
import java.util.List;

/** Wrong solutions of exercise 1: queries. Those about hits and rounds are in {@link FloodingReplyMutants}. */
final class FloodingMutants {

    private static final String START = "new Query(id, keyword, ttl, 0)";
    private static final String SEND_FIRST = "host.send(neighbor, query);";
    private static final String SEND_ONWARD = "host.send(neighbor, onward);";
    private static final String FRESH = "host.random().nextLong()";
    private static final String NONSENSE = "if (query.ttl() < 1 || query.hops() < 0) {";
    private static final String OWN = "if (isOwn(query.id())) { return; }";
    private static final String SEEN = "if (seen.containsKey(query.id())) { return; }";
    private static final String NOT_BACK = "if (!neighbor.equals(from)) {";
    private static final String AFTER_HIT = "if (!hit || settings.forwardAfterHit()) {";
    private static final String CLAMP = "Math.min(query.ttl(), settings.maxTtl() - query.hops())";
    private static final String LAST_HOP = "if (ttl <= 1) {";
    private static final String ONWARD = "ttl - 1, query.hops() + 1)";
    private static final String FULL = "seen.size() > settings.seenCapacity()";
    private static final String EVICT = "seen.remove(oldest);";

    private FloodingMutants() {}

    static List<Mutant> all() {
        return List.of(
                mutant(
                        "FLOOD-1",
                        "starts with hops 1",
                        "peer # sent a wrong query to # in its search with ttl # (t=# ms)",
                        edit(START, "new Query(id, keyword, ttl, 1)")),
                mutant(
                        "FLOOD-1",
                        "starts with one hop less",
                        "peer # sent a wrong query to # in its search with ttl # (t=# ms)",
                        edit(START, "new Query(id, keyword, ttl - 1, 0)")),
                mutant(
                        "FLOOD-1",
                        "sends at ttl 0",
                        "peer # sent something for its search with ttl # (t=# ms)",
                        edit("if (ttl >= 1) {", "if (ttl >= 0) {")),
                mutant(
                        "FLOOD-1",
                        "gives every search the same id",
                        "peer # gave two searches the same id (t=# ms, t=# ms)",
                        edit(FRESH, "1")),
                mutant(
                        "FLOOD-1",
                        "asks its first neighbor only",
                        "peer # did not ask its neighbor # in its search with ttl # (t=# ms)",
                        edit(SEND_FIRST, SEND_FIRST + " break;")),
                mutant("FLOOD-2", "keeps no seen set", "peer # answered q# twice (t=# ms, t=# ms)", edit(SEEN, "")),
                mutant(
                        "FLOOD-2",
                        "answers a query each time that it comes",
                        "peer # answered q# twice (t=# ms, t=# ms)",
                        edit(
                                SEEN,
                                "boolean old = seen.containsKey(query.id());"
                                        + " if (old && place.shared().contains(query.keyword())) answer(from, query.id());"
                                        + " if (old) return;")),
                mutant(
                        "FLOOD-3",
                        "echoes a query to its sender",
                        "peer # sent q# back to peer #, from which it came (t=# ms)",
                        edit(NOT_BACK, "if (true) {")),
                mutant(
                        "FLOOD-3",
                        "forwards to one neighbor",
                        "peer # did not forward q# to its neighbor # (t=# ms)",
                        edit(SEND_ONWARD, SEND_ONWARD + " break;")),
                mutant(
                        "FLOOD-4",
                        "forwards at ttl 0",
                        "peer # forwarded q# although its ttl was # (t=# ms)",
                        edit(LAST_HOP, "if (ttl < 1) {")),
                mutant(
                        "FLOOD-4",
                        "lets the ttl wrap",
                        "peer # forwarded q# although its ttl was # (t=# ms)",
                        edit(NONSENSE, "if (query.hops() < 0) {"),
                        edit(LAST_HOP, "if (ttl == 1) {"),
                        edit(ONWARD, "(ttl - 1) & 0xFF, query.hops() + 1)")),
                mutant(
                        "FLOOD-4",
                        "freezes the hops",
                        "peer # forwarded q# with ttl # and hops # (t=# ms)",
                        edit(ONWARD, "ttl - 1, query.hops())")),
                mutant(
                        "FLOOD-4",
                        "freezes the ttl",
                        "peer # forwarded q# with ttl # and hops # (t=# ms)",
                        edit(ONWARD, "ttl, query.hops() + 1)")),
                mutant(
                        "FLOOD-5",
                        "stops forwarding at a hit in every setting",
                        "peer # did not forward q# after it answered it (t=# ms)",
                        edit(AFTER_HIT, "if (!hit) {")),
                mutant(
                        "FLOOD-5",
                        "forwards after a hit in every setting",
                        "peer # forwarded q# after it answered it (t=# ms)",
                        edit(AFTER_HIT, "if (true) {")),
                mutant(
                        "FLOOD-5",
                        "names the issuer as the holder",
                        "peer # answered q# wrongly (t=# ms)",
                        edit("new QueryHit(id, host.self())", "new QueryHit(id, id.issuer())")),
                mutant(
                        "FLOOD-8",
                        "does not know its own query",
                        "peer # answered its own query q# (t=# ms)",
                        edit(OWN, "")),
                mutant(
                        "FLOOD-9",
                        "does not clamp the ttl",
                        "peer # forwarded q# with ttl # after hop #, maximum # (t=# ms)",
                        edit(CLAMP, "query.ttl()")),
                mutant(
                        "FLOOD-9",
                        "clamps the ttl whatever the hops",
                        "peer # forwarded q# although it had traveled # of at most # hops (t=# ms)",
                        edit(CLAMP, "Math.min(query.ttl(), settings.maxTtl())")),
                mutant(
                        "FLOOD-10",
                        "never forgets a query",
                        "peer # passed back a hit for q#, which it should have forgotten: # query came after it (t=# ms)",
                        edit(FULL, "seen.isEmpty()")),
                mutant(
                        "FLOOD-10",
                        "forgets the newest query",
                        "peer # dropped a hit for q#, which it should remember: # queries came after it (t=# ms)",
                        edit(EVICT, "seen.remove(id);")),
                mutant(
                        "FLOOD-10",
                        "forgets all queries at once",
                        "peer # dropped a hit for q#, which it should remember: # queries came after it (t=# ms)",
                        edit(EVICT, "seen.clear();")),
                mutant(
                        "FLOOD-10",
                        "remembers one query less",
                        "peer # dropped a hit for q#, which it should remember: # queries came after it (t=# ms)",
                        edit(FULL, "seen.size() >= settings.seenCapacity()")),
                mutant(
                        "FLOOD-12",
                        "spares the issuer",
                        "peer # sent # copy of q# instead of #",
                        edit(NOT_BACK, "if (!neighbor.equals(from) && !neighbor.equals(query.id().issuer())) {")));
    }

    private static Mutant mutant(String rule, String name, String message, Edit... edits) {
        return new Mutant(name, Exercise.FLOODING, rule, message, List.of(edits));
    }

    private static Edit edit(String find, String replace) {
        return new Edit(find, replace);
    }
}
