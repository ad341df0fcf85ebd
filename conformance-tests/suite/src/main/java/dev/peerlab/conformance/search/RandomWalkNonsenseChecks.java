package dev.peerlab.conformance.search;

import static dev.peerlab.conformance.search.RandomWalkBench.KEYWORD;
import static dev.peerlab.conformance.search.RandomWalkBench.PEER;
import static dev.peerlab.conformance.search.RandomWalkBench.only;

import dev.peerlab.conformance.search.RandomWalkNonsense.Item;
import dev.peerlab.conformance.search.RandomWalkNonsense.Kind;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Message;
import dev.peerlab.contract.Peer;
import dev.peerlab.contract.Timer;
import dev.peerlab.contract.Upcall;
import dev.peerlab.contract.flooding.FloodingMessage.QueryHit;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Check;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.CheckReply;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Exhausted;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Hit;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.contract.randomwalk.RandomWalkTimer.SearchOver;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.search.SearchUpcall.Found;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.util.List;
import java.util.function.UnaryOperator;

/** How a peer's patience is judged: DET-3 in random walks. */
final class RandomWalkNonsenseChecks {

    private static final Address NEIGHBOR = Address.of(1);
    private static final QueryId UNKNOWN = new QueryId(PEER, -987_654_321);
    private static final QueryId FOREIGN = new QueryId(NEIGHBOR, 5);

    private final RandomWalkNonsense nonsense;
    private final RandomWalkBench bench;

    private RandomWalkNonsenseChecks(RandomWalkNonsense nonsense) {
        this.nonsense = nonsense;
        RandomWalkSpot spot = new RandomWalkSpot(3, nonsense.settings(), 0, 5, false, true, List.of(), nonsense.seed());
        bench = new RandomWalkBench(spot, nonsense, UnaryOperator.identity());
    }

    /** A timer of nobody's protocol. */
    private record AlienTimer() implements Timer {}

    /** Nothing is thrown, what can have no effect has none, and afterwards the peer does its work as before. */
    static void nonsenseIsHarmless(RandomWalkNonsense nonsense) {
        RandomWalkNonsenseChecks checks = new RandomWalkNonsenseChecks(nonsense);
        checks.bench.search();
        nonsense.items().forEach(checks::suffer);
        checks.requireWork();
    }

    private void suffer(Item item) {
        int mark = bench.mark();
        Address from = Address.of(item.from());
        switch (item.kind()) {
            case ALIEN_TIMER -> fire(new AlienTimer());
            case TIMER_NEVER_SET -> fire(new SearchOver(UNKNOWN));
            case WALKER_COME_TWICE -> {
                bench.deliver(NEIGHBOR, message(item.kind()));
                bench.deliver(NEIGHBOR, message(item.kind()));
            }
            default -> bench.deliver(from, message(item.kind()));
        }
        List<Sent> sent = bench.sentSince(mark);
        List<Upcall> reported = bench.upcallsSince(mark);
        if (item.kind().isIdle() && !(sent.isEmpty() && reported.isEmpty())) {
            throw bench.violation("peer 0 " + (sent.isEmpty() ? "reported" : "sent")
                            + " something because of nonsense: " + item.kind().inWords() + " (" + bench.now() + ")")
                    .expected("nothing: it makes no sense here")
                    .actual(String.valueOf(
                            sent.isEmpty() ? reported.get(0) : sent.get(0).message()))
                    .build();
        }
    }

    private void fire(Timer timer) {
        bench.simulation().tell(PEER, Peer.class, peer -> peer.onTimer(timer));
        bench.settle();
    }

    private Message message(Kind kind) {
        int noWalker = nonsense.settings().walkers();
        return switch (kind) {
            case HIT_OF_UNKNOWN_SEARCH -> new Hit(UNKNOWN, 0, NEIGHBOR);
            case EXHAUSTED_OF_UNKNOWN_SEARCH -> new Exhausted(UNKNOWN, 0);
            case REPLY_NEVER_ASKED_FOR -> new CheckReply(FOREIGN, 0, true);
            case HIT_OF_ANOTHER_ISSUER -> new Hit(FOREIGN, 0, NEIGHBOR);
            case EXHAUSTED_OF_NO_WALKER -> new Exhausted(bench.id(0), noWalker);
            case HIT_OF_NO_WALKER -> new Hit(bench.id(0), -1, NEIGHBOR);
            case CHECK_OF_UNKNOWN_SEARCH -> new Check(UNKNOWN, 0);
            case WALKER_WITHOUT_TTL -> new Walker(new QueryId(NEIGHBOR, 6), 0, KEYWORD, 0, 3);
            case WALKER_OF_NO_NUMBER -> new Walker(new QueryId(NEIGHBOR, 7), -1, KEYWORD, 3, 3);
            case WALKER_FROM_FAR_AWAY -> new Walker(new QueryId(NEIGHBOR, 8), 0, KEYWORD, 3, Integer.MAX_VALUE);
            case WALKER_COME_TWICE -> new Walker(new QueryId(NEIGHBOR, 9), 0, KEYWORD, 3, 3);
            case ALIEN_MESSAGE, ALIEN_TIMER, TIMER_NEVER_SET -> new QueryHit(bench.id(0), NEIGHBOR);
        };
    }

    private void requireWork() {
        stillDoes(
                "send the walkers of a search",
                !only(Walker.class, bench.search()).isEmpty());
        Walker passing = new Walker(
                new QueryId(Address.of(4), 10),
                0,
                KEYWORD,
                4,
                nonsense.settings().checkInterval());
        stillDoes(
                "send a walker on, or ask about it",
                !bench.deliver(NEIGHBOR, passing).isEmpty());
        int mark = bench.mark();
        bench.deliver(NEIGHBOR, new Hit(bench.id(1), 0, NEIGHBOR));
        stillDoes(
                "report an answer to its search", bench.upcallsSince(mark).contains(new Found(bench.id(1), NEIGHBOR)));
    }

    private void stillDoes(String what, boolean done) {
        if (!done) {
            throw bench.violation("peer 0 did not " + what + " after it had been sent nonsense (" + bench.now() + ")")
                    .expected("nonsense changes nothing")
                    .actual("nothing of the kind")
                    .build();
        }
    }
}
