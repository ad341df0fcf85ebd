package dev.peerlab.conformance.search;

import dev.peerlab.conformance.search.FloodingPlay.Move;
import dev.peerlab.conformance.search.FloodingStep.Answer;
import dev.peerlab.conformance.search.FloodingStep.Ask;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.flooding.FloodingMessage.QueryHit;
import java.util.ArrayList;
import java.util.List;

/**
 * How the bound of a peer's memory is judged: FLOOD-10.
 *
 * <p>A memory that drops the oldest query and one that drops the least recently used do the same here: nothing that is
 * remembered comes again before all that is to be forgotten was forgotten. A peer's own searches, which need not count, do
 * not occur.
 */
final class FloodingMemoryChecks {

    private FloodingMemoryChecks() {}

    /** FLOOD-10, on stories of more queries than can be remembered, then hits for them, then the same queries again. */
    static void forgetsTheOldest(FloodingStory story) {
        FloodingPlay play = FloodingPlay.of(story);
        List<String> seen = new ArrayList<>();
        for (Move move : play.moves()) {
            if (move.step() instanceof Ask ask) {
                boolean knows = remembered(play, seen).contains(ask.query());
                boolean forwarded = !move.deeds().sent(Query.class).isEmpty();
                if (forwarded == knows) {
                    throw wrong(play, move, ask.query(), seen, forwarded ? "forwarded" : "did not forward");
                }
                if (!knows) {
                    seen.add(ask.query());
                }
            } else if (move.step() instanceof Answer hit) {
                boolean passedBack = !move.deeds().sent(QueryHit.class).isEmpty();
                if (passedBack != remembered(play, seen).contains(hit.query())) {
                    String did = passedBack ? "passed back a hit for" : "dropped a hit for";
                    throw wrong(play, move, hit.query(), seen, did);
                }
            }
        }
    }

    private static List<String> remembered(FloodingPlay play, List<String> seen) {
        int capacity = play.story().settings().seenCapacity();
        return seen.subList(Math.max(0, seen.size() - capacity), seen.size());
    }

    private static AssertionError wrong(FloodingPlay play, Move move, String query, List<String> seen, String did) {
        List<String> remembered = remembered(play, seen);
        int capacity = play.story().settings().seenCapacity();
        int since = seen.size() - 1 - seen.lastIndexOf(query);
        boolean knows = remembered.contains(query);
        String why = !seen.contains(query)
                ? "which it had never seen"
                : (knows ? "which it should remember: " : "which it should have forgotten: ") + since
                        + (since == 1 ? " query" : " queries") + " came after it";
        return play.violation(did + " " + play.shortName(query) + ", " + why + " (" + FloodingPlay.time(move) + ")")
                .expected("the last " + capacity + " queries are remembered, older ones are forgotten")
                .actual(did + " " + play.shortName(query))
                .build();
    }
}
