package dev.peerlab.conformance.search;

import dev.peerlab.conformance.search.FloodingPlay.Move;
import dev.peerlab.conformance.search.FloodingStep.Ask;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.flooding.FloodingMessage.QueryHit;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How one peer's handling of queries is judged: FLOOD-2, 3, 4 and 9. */
final class FloodingQueryChecks {

    private FloodingQueryChecks() {}

    /**
     * FLOOD-2, on stories in which queries come again and again. Queries that are not held must be passed on when they come
     * first; for those that are held this is FLOOD-5's business.
     */
    static void atMostOnce(FloodingStory story) {
        FloodingPlay play = FloodingPlay.of(story);
        List<String> queries = story.steps().stream()
                .map(step -> ((Ask) step).query())
                .distinct()
                .toList();
        for (String query : queries) {
            forwardsAtMostOnce(play, query);
            answersAtMostOnce(play, query);
        }
    }

    private static void forwardsAtMostOnce(FloodingPlay play, String query) {
        List<Move> times = play.moves().stream()
                .filter(move -> !copies(move, play.id(query)).isEmpty())
                .toList();
        if (times.size() > 1) {
            throw play.violation("forwarded " + play.shortName(query) + " " + count(times.size()) + " (" + whens(times)
                            + ")")
                    .expected("each query at most once, when it comes first")
                    .actual(wheres(times, play.id(query)))
                    .build();
        }
        for (Move move : times) {
            Set<Address> receivers = move.deeds().receivers(Query.class);
            if (copies(move, play.id(query)).size() > receivers.size()) {
                throw play.violation("sent " + play.shortName(query) + " more than once to the same neighbor ("
                                + FloodingPlay.time(move) + ")")
                        .expected("one copy to each neighbor")
                        .actual(wheres(times, play.id(query)))
                        .build();
            }
        }
        if (times.isEmpty() && mustForward(play, query)) {
            Move first = firstOf(play, query);
            throw notForwarded(play, first);
        }
    }

    private static boolean mustForward(FloodingPlay play, String query) {
        Ask first = (Ask) firstOf(play, query).step();
        return !first.held() && first.ttl() > 1 && play.story().neighbors() > 1;
    }

    private static Move firstOf(FloodingPlay play, String query) {
        return play.moves(Ask.class, ask -> ask.query().equals(query)).get(0);
    }

    private static void answersAtMostOnce(FloodingPlay play, String query) {
        List<Move> answers = new ArrayList<>();
        for (Move move : play.moves()) {
            move.deeds().messages(QueryHit.class).stream()
                    .filter(hit -> hit.id().equals(play.id(query)))
                    .forEach(hit -> answers.add(move));
        }
        if (answers.size() > 1) {
            throw play.violation("answered " + play.shortName(query) + " " + count(answers.size()) + " ("
                            + whens(answers) + ")")
                    .expected("each query at most once")
                    .actual(answers.size() + " hits")
                    .build();
        }
    }

    /** FLOOD-3, on stories in which one query comes once, and is to be passed on. */
    static void notBackToTheSender(FloodingStory story) {
        FloodingPlay play = FloodingPlay.of(story);
        Move move = play.last();
        Ask ask = (Ask) move.step();
        Address from = Address.of(ask.from());
        Set<Address> receivers = move.deeds().receivers(Query.class);
        Set<Address> expected = new TreeSet<>(Bench.neighbors(story.neighbors()));
        expected.remove(from);
        if (receivers.equals(expected)) {
            return;
        }
        Set<Address> missing = new TreeSet<>(expected);
        missing.removeAll(receivers);
        String wrong = receivers.contains(from)
                ? "sent " + play.shortName(ask.query()) + " back to peer " + from + ", from which it came"
                : missing.isEmpty()
                        ? "sent " + play.shortName(ask.query()) + " to a peer that is not its neighbor"
                        : "did not forward " + play.shortName(ask.query()) + " to its neighbor "
                                + ShortNames.peers(missing);
        throw play.violation(wrong + " (" + FloodingPlay.time(move) + ")")
                .expected("to every neighbor but " + from + ": " + ShortNames.peers(expected))
                .actual("to " + ShortNames.peers(receivers))
                .build();
    }

    /** FLOOD-4, on stories in which one query comes once, with a ttl that is not too large. */
    static void countsHops(FloodingStory story) {
        FloodingPlay play = FloodingPlay.of(story);
        Move move = play.last();
        Ask ask = (Ask) move.step();
        List<Query> sent = move.deeds().messages(Query.class);
        if (ask.ttl() <= 1) {
            forwardsNothing(play, move, Integer.MIN_VALUE, "its ttl was " + ask.ttl());
            return;
        }
        if (sent.isEmpty()) {
            throw notForwarded(play, move);
        }
        Query expected = new Query(play.id(ask.query()), ask.keyword(), ask.ttl() - 1, ask.hops() + 1);
        for (Query query : sent) {
            if (!query.equals(expected)) {
                throw play.violation("forwarded " + play.shortName(ask.query()) + difference(expected, query) + " ("
                                + FloodingPlay.time(move) + ")")
                        .expected("ttl " + expected.ttl() + ", hops " + expected.hops() + ": it came with ttl "
                                + ask.ttl() + ", hops " + ask.hops())
                        .actual("ttl " + query.ttl() + ", hops " + query.hops())
                        .build();
            }
        }
    }

    private static String difference(Query expected, Query actual) {
        if (!actual.id().equals(expected.id())) {
            return " under another id";
        }
        if (!actual.keyword().equals(expected.keyword())) {
            return " with the keyword '" + actual.keyword() + "'";
        }
        return " with ttl " + actual.ttl() + " and hops " + actual.hops();
    }

    /**
     * FLOOD-9, on stories in which one query comes once, with a ttl that is too large for its hops. That nothing goes on with
     * ttl 0 or less is FLOOD-4's business.
     */
    static void clampsTheTtl(FloodingStory story) {
        FloodingPlay play = FloodingPlay.of(story);
        Move move = play.last();
        Ask ask = (Ask) move.step();
        int most = story.settings().maxTtl();
        int left = most - ask.hops() - 1;
        if (left < 1) {
            forwardsNothing(play, move, 1, "it had traveled " + (ask.hops() + 1) + " of at most " + most + " hops");
            return;
        }
        List<Query> sent = move.deeds().messages(Query.class);
        if (sent.isEmpty()) {
            throw notForwarded(play, move);
        }
        for (Query query : sent) {
            if (query.ttl() != left) {
                throw play.violation(
                                "forwarded " + play.shortName(ask.query()) + " with ttl " + query.ttl() + " after hop "
                                        + (ask.hops() + 1) + ", maximum " + most + " (" + FloodingPlay.time(move) + ")")
                        .expected("ttl " + left + ": ttl + hops never more than " + most)
                        .actual("ttl " + query.ttl())
                        .build();
            }
        }
    }

    private static void forwardsNothing(FloodingPlay play, Move move, int leastTtl, String why) {
        List<Query> sent = move.deeds().messages(Query.class).stream()
                .filter(query -> query.ttl() >= leastTtl)
                .toList();
        if (!sent.isEmpty()) {
            Ask ask = (Ask) move.step();
            throw play.violation("forwarded " + play.shortName(ask.query()) + " although " + why + " ("
                            + FloodingPlay.time(move) + ")")
                    .expected("nothing")
                    .actual("ttl " + sent.get(0).ttl() + " to "
                            + ShortNames.peers(move.deeds().receivers(Query.class)))
                    .build();
        }
    }

    private static AssertionError notForwarded(FloodingPlay play, Move move) {
        Ask ask = (Ask) move.step();
        return play.violation("did not forward " + play.shortName(ask.query()) + " (" + FloodingPlay.time(move) + ")")
                .expected("to its other neighbors: it came with ttl " + ask.ttl())
                .actual("no query sent")
                .build();
    }

    private static List<Sent> copies(Move move, QueryId id) {
        return move.deeds().sent(Query.class).stream()
                .filter(sent -> ((Query) sent.message()).id().equals(id))
                .toList();
    }

    private static String count(int times) {
        return times == 2 ? "twice" : times + " times";
    }

    private static String whens(List<Move> moves) {
        return String.join(
                ", ", moves.stream().map(FloodingPlay::time).distinct().toList());
    }

    private static String wheres(List<Move> moves, QueryId id) {
        List<String> each = new ArrayList<>();
        for (Move move : moves) {
            List<Address> to = copies(move, id).stream().map(Sent::to).toList();
            each.add("to " + ShortNames.peers(to) + " at " + FloodingPlay.time(move));
        }
        return String.join("; ", each);
    }
}
