package dev.peerlab.conformance.search;

import dev.peerlab.conformance.search.FloodingPlay.Move;
import dev.peerlab.conformance.search.FloodingStep.Search;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** How the begin of a search is judged: FLOOD-1. */
final class FloodingSearchChecks {

    private FloodingSearchChecks() {}

    /** FLOOD-1, on stories of searches, with restarts between them. */
    static void asksEveryNeighborOnce(FloodingStory story) {
        FloodingPlay play = FloodingPlay.of(story);
        Map<QueryId, Move> earlier = new HashMap<>();
        int searches = 0;
        for (Move move : play.moves()) {
            if (move.step() instanceof Search search) {
                QueryId id = play.id("s" + ++searches);
                isFresh(play, move, id, earlier);
                sendsAsItShould(play, move, new Query(id, search.keyword(), search.ttl(), 0));
            }
        }
    }

    private static void isFresh(FloodingPlay play, Move move, QueryId id, Map<QueryId, Move> earlier) {
        Move before = earlier.put(id, move);
        if (before != null) {
            throw play.violation("gave two searches the same id (" + FloodingPlay.time(before) + ", "
                            + FloodingPlay.time(move) + ")")
                    .expected("a fresh id for each search, also after a restart without memory")
                    .actual("number " + id.number() + " again")
                    .build();
        }
        if (!id.issuer().equals(Bench.PEER)) {
            throw play.violation("named another issuer in its own search (" + FloodingPlay.time(move) + ")")
                    .expected("issuer 0: itself")
                    .actual("issuer " + id.issuer())
                    .build();
        }
    }

    private static void sendsAsItShould(FloodingPlay play, Move move, Query query) {
        List<Sent> sent = move.deeds().sent();
        List<Address> receivers = sent.stream().map(Sent::to).sorted().toList();
        List<Address> expected =
                query.ttl() == 0 ? List.of() : Bench.neighbors(play.story().neighbors());
        String search = "its search with ttl " + query.ttl() + " (" + FloodingPlay.time(move) + ")";
        if (!receivers.equals(expected)) {
            TreeSet<Address> missing = new TreeSet<>(expected);
            missing.removeAll(receivers);
            String wrong = missing.isEmpty()
                    ? query.ttl() == 0 ? "sent something for " : "sent too many messages for "
                    : "did not ask its neighbor " + ShortNames.peers(missing) + " in ";
            throw play.violation(wrong + search)
                    .expected(
                            expected.isEmpty()
                                    ? "nothing is sent"
                                    : "one query to each of " + ShortNames.peers(expected))
                    .actual("to " + ShortNames.peers(receivers))
                    .build();
        }
        for (Sent each : sent) {
            if (!each.message().equals(query)) {
                ShortNames names = ShortNames.in(play.log());
                throw play.violation("sent a wrong query to " + each.to() + " in " + search)
                        .expected(names.tidy(query.toString()))
                        .actual(names.tidy(each.message().toString()))
                        .build();
            }
        }
    }
}
