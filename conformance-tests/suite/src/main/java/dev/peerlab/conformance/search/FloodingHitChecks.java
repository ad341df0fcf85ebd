package dev.peerlab.conformance.search;

import dev.peerlab.conformance.search.FloodingPlay.Move;
import dev.peerlab.conformance.search.FloodingStep.Answer;
import dev.peerlab.conformance.search.FloodingStep.Ask;
import dev.peerlab.conformance.search.FloodingStep.Search;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.flooding.FloodingMessage;
import dev.peerlab.contract.flooding.FloodingMessage.Query;
import dev.peerlab.contract.flooding.FloodingMessage.QueryHit;
import dev.peerlab.contract.flooding.FloodingSettings.Reply;
import dev.peerlab.contract.search.SearchUpcall.Found;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How one peer's handling of hits is judged: FLOOD-5 to 8. */
final class FloodingHitChecks {

    private FloodingHitChecks() {}

    /** FLOOD-5, on stories in which one query comes once. Where the hit goes is FLOOD-6's business. */
    static void answersForItself(FloodingStory story) {
        FloodingPlay play = FloodingPlay.of(story);
        Move move = play.last();
        Ask ask = (Ask) move.step();
        List<QueryHit> hits = move.deeds().messages(QueryHit.class);
        String query = play.shortName(ask.query());
        List<QueryHit> expected = ask.held() ? List.of(new QueryHit(play.id(ask.query()), Bench.PEER)) : List.of();
        if (!hits.equals(expected)) {
            String wrong = !ask.held()
                    ? "answered " + query + ", although it does not share the keyword"
                    : hits.isEmpty()
                            ? "did not answer " + query + ", although it shares the keyword"
                            : hits.size() > 1
                                    ? "answered " + query + " more than once"
                                    : "answered " + query + " wrongly";
            throw play.violation(wrong + " (" + FloodingPlay.time(move) + ")")
                    .expected(ask.held() ? "one hit with the query's id and holder 0" : "no hit")
                    .actual(
                            hits.isEmpty()
                                    ? "no hit"
                                    : ShortNames.in(play.log()).tidy(hits.toString()))
                    .build();
        }
        if (ask.held()) {
            forwardsAsSet(play, move);
        }
    }

    private static void forwardsAsSet(FloodingPlay play, Move move) {
        Ask ask = (Ask) move.step();
        boolean forwarded = !move.deeds().sent(Query.class).isEmpty();
        boolean goOn = play.story().settings().forwardAfterHit();
        boolean could = ask.ttl() > 1 && play.story().neighbors() > 1;
        if (forwarded ? !goOn : goOn && could) {
            throw play.violation((forwarded ? "forwarded " : "did not forward ") + play.shortName(ask.query())
                            + " after it answered it (" + FloodingPlay.time(move) + ")")
                    .expected("forwardAfterHit is " + goOn + ": the query " + (goOn ? "goes on" : "ends here"))
                    .actual(
                            forwarded
                                    ? "sent on to "
                                            + ShortNames.peers(move.deeds().receivers(Query.class))
                                    : "no query sent")
                    .build();
        }
    }

    /**
     * FLOOD-6, on stories of queries from neighbors, then of hits for them from other neighbors. A hit that comes twice need
     * not be passed back twice.
     */
    static void hitsGoTheirWay(FloodingStory story) {
        FloodingPlay play = FloodingPlay.of(story);
        Set<String> asked = new LinkedHashSet<>();
        Set<QueryHit> passed = new LinkedHashSet<>();
        for (Move move : play.moves()) {
            if (move.step() instanceof Ask ask) {
                if (asked.add(ask.query()) && ask.held()) {
                    goesItsWay(play, move, ask.query(), new QueryHit(play.id(ask.query()), Bench.PEER));
                }
            } else if (move.step() instanceof Answer answer && asked.contains(answer.query())) {
                QueryHit hit = new QueryHit(play.id(answer.query()), Address.of(answer.holder()));
                if (passed.add(hit)) {
                    goesItsWay(play, move, answer.query(), hit);
                }
            }
        }
    }

    private static void goesItsWay(FloodingPlay play, Move move, String query, QueryHit hit) {
        boolean direct = play.story().settings().reply() == Reply.DIRECT;
        Address to = direct ? hit.id().issuer() : firstSender(play, query);
        List<Sent> sent = move.deeds().sent(QueryHit.class);
        boolean right =
                sent.stream().allMatch(s -> s.to().equals(to) && s.message().equals(hit));
        if (right && !sent.isEmpty()) {
            return;
        }
        String name = play.shortName(query);
        List<Address> receivers = sent.stream().map(Sent::to).toList();
        String wrong = sent.isEmpty()
                ? (move.step() instanceof Ask ? "did not answer " : "did not pass back a hit for ") + name
                : receivers.stream().allMatch(to::equals)
                        ? "changed a hit for " + name + " on its way"
                        : "sent a hit for " + name + " to " + ShortNames.peers(receivers);
        throw play.violation(wrong + " (" + FloodingPlay.time(move) + ")")
                .expected("a hit that names holder " + hit.holder() + ", to peer " + to
                        + (direct ? ", the issuer" : ", from which " + name + " first came"))
                .actual(
                        sent.isEmpty()
                                ? "nothing sent"
                                : "to " + ShortNames.peers(receivers) + ": "
                                        + sent.get(0).message())
                .build();
    }

    private static Address firstSender(FloodingPlay play, String query) {
        Move first = play.moves(Ask.class, ask -> ask.query().equals(query)).get(0);
        return Address.of(((Ask) first.step()).from());
    }

    /**
     * FLOOD-7, on stories of searches, then of hits: for these searches, which are to be reported, and for queries that
     * never came, which are to be dropped. In DIRECT mode, hits for queries of others that did come are to be dropped too.
     */
    static void unknownHitsAreDropped(FloodingStory story) {
        FloodingPlay play = FloodingPlay.of(story);
        Set<String> own = new LinkedHashSet<>();
        for (Move move : play.moves()) {
            if (move.step() instanceof Search) {
                own.add("s" + (own.size() + 1));
            } else if (move.step() instanceof Answer hit) {
                if (own.contains(hit.query())) {
                    isReported(play, move, hit);
                } else if (!isOnItsWayBack(play, hit)) {
                    isDropped(play, move, hit);
                }
            }
        }
    }

    private static boolean isOnItsWayBack(FloodingPlay play, Answer hit) {
        return play.story().settings().reply() == Reply.REVERSE_PATH
                && !play.moves(Ask.class, ask -> ask.query().equals(hit.query()))
                        .isEmpty();
    }

    private static void isDropped(FloodingPlay play, Move move, Answer hit) {
        Deeds deeds = move.deeds();
        if (deeds.isNothing()) {
            return;
        }
        String query = play.shortName(hit.query());
        boolean known =
                !play.moves(Ask.class, ask -> ask.query().equals(hit.query())).isEmpty();
        String whose = known ? "another peer's query " + query : query + ", a query that it never saw";
        String did = deeds.reported().isEmpty() ? "passed on" : "reported";
        throw play.violation(did + " a hit for " + whose + " (" + FloodingPlay.time(move) + ")")
                .expected("the hit is dropped")
                .actual(
                        deeds.reported().isEmpty()
                                ? "sent to " + ShortNames.peers(deeds.receivers(QueryHit.class))
                                : "reported")
                .build();
    }

    private static void isReported(FloodingPlay play, Move move, Answer hit) {
        Found expected = new Found(play.id(hit.query()), Address.of(hit.holder()));
        if (!move.deeds().upcalls(Found.class).contains(expected)) {
            throw play.violation("did not report a hit for its own query " + play.shortName(hit.query()) + " ("
                            + FloodingPlay.time(move) + ")")
                    .expected("Found, holder " + hit.holder())
                    .actual(move.deeds().reported().isEmpty() ? "no report" : "another report")
                    .build();
        }
    }

    /** FLOOD-8, on stories of searches, then of hits for them and of these searches' own queries coming back. */
    static void reportsEachHolderOnce(FloodingStory story) {
        FloodingPlay play = FloodingPlay.of(story);
        Set<Found> known = new LinkedHashSet<>();
        for (Move move : play.moves()) {
            if (move.step() instanceof Answer hit) {
                reportsOnce(play, move, hit, known);
            }
            if (!(move.step() instanceof Search)) {
                leavesItsOwnQueryAlone(play, move);
            }
        }
    }

    private static void reportsOnce(FloodingPlay play, Move move, Answer hit, Set<Found> known) {
        Found found = new Found(play.id(hit.query()), Address.of(hit.holder()));
        List<Found> expected = known.add(found) ? List.of(found) : List.of();
        List<Found> reported = move.deeds().upcalls(Found.class);
        if (!reported.equals(expected)) {
            String query = play.shortName(hit.query());
            String wrong = reported.isEmpty()
                    ? "did not report holder "
                    : expected.isEmpty() ? "reported again holder " : "misreported holder ";
            throw play.violation(wrong + hit.holder() + " of " + query + " (" + FloodingPlay.time(move) + ")")
                    .expected(
                            expected.isEmpty()
                                    ? "no report: this holder is known already"
                                    : "one report of this holder")
                    .actual(reported.isEmpty() ? "no report" : holders(reported))
                    .build();
        }
    }

    private static String holders(List<Found> reported) {
        List<Address> holders = new ArrayList<>();
        reported.forEach(found -> holders.add(found.holder()));
        return "reported " + ShortNames.peers(holders);
    }

    private static void leavesItsOwnQueryAlone(FloodingPlay play, Move move) {
        List<Sent> sent = move.deeds().sent(FloodingMessage.class);
        if (!sent.isEmpty()) {
            boolean isQuery = sent.get(0).message() instanceof Query;
            String query = move.step() instanceof Ask ask ? ask.query() : ((Answer) move.step()).query();
            String did = isQuery ? "forwarded" : move.step() instanceof Ask ? "answered" : "passed on a hit for";
            throw play.violation(did + " its own query " + play.shortName(query) + " (" + FloodingPlay.time(move) + ")")
                    .expected("nothing is sent: the issuer is where answers end")
                    .actual((isQuery ? "a query" : "a hit") + " to "
                            + sent.get(0).to())
                    .build();
        }
    }
}
