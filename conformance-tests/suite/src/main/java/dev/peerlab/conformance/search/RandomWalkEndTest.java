package dev.peerlab.conformance.search;

import static dev.peerlab.conformance.search.RandomWalkBench.KEYWORD;
import static dev.peerlab.conformance.search.RandomWalkBench.PEER;
import static dev.peerlab.conformance.search.RandomWalkBench.only;
import static dev.peerlab.conformance.search.RandomWalkBench.time;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.search.RandomWalkSpot.Arrival;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.Upcall;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Hit;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.contract.randomwalk.RandomWalkPeer;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.contract.search.SearchUpcall.Ended;
import dev.peerlab.contract.search.SearchUpcall.Outcome;
import dev.peerlab.simulator.Restart;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a search ends, in cases small enough to follow by hand. */
@Rules(Exercise.RANDOM_WALK)
class RandomWalkEndTest {

    @Rule("WALK-11")
    @Test
    void aSearchWithTtlZeroEndsAtOnce() {
        for (Policy policy : Policy.values()) {
            requireEndAtOnce(spot(2, 3, policy, 0, false));
        }
    }

    @Rule("WALK-11")
    @Test
    void aSearchWithoutNeighborsEndsAtOnce() {
        for (Policy policy : Policy.values()) {
            requireEndAtOnce(spot(0, 3, policy, 7, false));
        }
    }

    private static void requireEndAtOnce(RandomWalkSpot spot) {
        RandomWalkBench bench = new RandomWalkBench(spot);
        QueryId id = bench.simulation().call(PEER, RandomWalkPeer.class, peer -> peer.search(KEYWORD, spot.ttl()));
        require(bench, bench.upcallsSince(0), "searched where no walker can go", new Ended(id, Outcome.EXHAUSTED));
        bench.simulation().runFor(spot.settings().timeout().plusSeconds(1));
        require(bench, bench.upcallsSince(0), "let the time of a search pass", new Ended(id, Outcome.EXHAUSTED));
        List<Sent> sent = only(Walker.class, bench.sentSince(0));
        if (!sent.isEmpty()) {
            throw bench.violation("peer 0 sent " + sent.get(0).message() + " to "
                            + sent.get(0).to() + " (" + time(sent.get(0).at()) + ")")
                    .expected("no walker: " + (spot.degree() == 0 ? "there is no neighbor" : "its ttl would be 0"))
                    .build();
        }
    }

    @Rule("WALK-11")
    @Test
    void aSearchThatNobodyAnswersTimesOut() {
        RandomWalkBench bench = new RandomWalkBench(spot(2, 2, Policy.SELF_AVOIDING, 7, false));
        bench.search();
        Duration timeout = bench.spot().settings().timeout();
        bench.simulation().runUntil(timeout.minusMillis(1));
        require(bench, bench.upcallsSince(0), "waited, and its time was not up");
        bench.simulation().runUntil(timeout.plusSeconds(1));
        require(bench, bench.upcallsSince(0), "waited in vain", new Ended(bench.id(0), Outcome.TIMED_OUT));
        Duration at = bench.log().events(Reported.class).get(0).at();
        if (!at.equals(timeout)) {
            throw bench.violation("peer 0 reported its timeout late (" + time(at) + ")")
                    .expected("after " + timeout.toSeconds() + " s")
                    .build();
        }
        int mark = bench.mark();
        bench.deliver(Address.of(1), new Hit(bench.id(0), 0, Address.of(1)));
        require(bench, bench.upcallsSince(mark), "got an answer after the timeout");
    }

    @Rule("WALK-11")
    @Test
    void anAnswerToAForgottenSearchIsNotReported() {
        RandomWalkBench bench = new RandomWalkBench(spot(2, 1, Policy.SELF_AVOIDING, 7, false));
        bench.search();
        bench.simulation().crash(PEER);
        bench.simulation().restart(PEER, Restart.WITHOUT_STATE);
        bench.search();
        int mark = bench.mark();
        bench.deliver(Address.of(1), new Hit(bench.id(0), 0, Address.of(1)));
        require(bench, bench.upcallsSince(mark), "got an answer to a search from before its restart");
    }

    @Rule("WALK-11")
    @Test
    void aSelfAvoidingWalkerWithNothingLeftAtHomeEndsTheSearch() {
        RandomWalkBench bench = new RandomWalkBench(spot(1, 1, Policy.SELF_AVOIDING, 7, false));
        bench.search();
        bench.arrive(new Arrival(0, 0, 1, 6, 1));
        require(
                bench,
                bench.upcallsSince(0),
                "got its only walker back from its only neighbor",
                new Ended(bench.id(0), Outcome.EXHAUSTED));
    }

    @Rule("WALK-11")
    @Test
    void walkersThatComeHomeOnTheirLastHopEndTheSearch() {
        for (Policy policy : Policy.values()) {
            RandomWalkBench bench = new RandomWalkBench(spot(3, 2, policy, 2, false));
            bench.search();
            bench.arrive(new Arrival(0, 1, 2, 1, 1));
            require(bench, bench.upcallsSince(0), "got one of its two walkers back on its last hop");
            bench.arrive(new Arrival(0, 0, 1, 1, 1));
            require(
                    bench,
                    bench.upcallsSince(0),
                    "got both of its walkers back on their last hop",
                    new Ended(bench.id(0), Outcome.EXHAUSTED));
        }
    }

    @Rule("WALK-5")
    @Test
    void anIssuerThatHoldsTheKeywordDoesNotAnswerItself() {
        for (Policy policy : Policy.values()) {
            RandomWalkBench bench = new RandomWalkBench(spot(3, 1, policy, 7, true));
            int first = only(Walker.class, bench.search()).stream()
                    .mapToInt(sent -> sent.to().number())
                    .findFirst()
                    .orElse(1);
            List<Sent> sent = bench.arrive(new Arrival(0, 0, first, 5, 2));
            require(bench, bench.upcallsSince(0), "holds what it searches for itself, and got its own walker");
            if (only(Walker.class, sent).size() != 1 || !only(Hit.class, sent).isEmpty()) {
                throw bench.violation(
                                "peer 0 holds what it searches for itself, and did not just send its own walker on ("
                                        + bench.now() + ")")
                        .expected("the walker sent on, and no Hit")
                        .actual(sent.isEmpty() ? "nothing sent" : sent.toString())
                        .build();
            }
        }
    }

    private static void require(RandomWalkBench bench, List<Upcall> reported, String what, Upcall... due) {
        if (!reported.equals(List.of(due))) {
            throw bench.violation("peer 0 " + what + ", and reported " + words(reported) + " (" + bench.now() + ")")
                    .expected(words(List.of(due)))
                    .actual(words(reported))
                    .build();
        }
    }

    private static String words(List<Upcall> upcalls) {
        List<String> words = upcalls.stream()
                .map(each -> each instanceof Ended ended ? "Ended " + ended.outcome() : each.toString())
                .toList();
        return words.isEmpty() ? "nothing" : String.join(", then ", words);
    }

    private static RandomWalkSpot spot(int degree, int walkers, Policy policy, int ttl, boolean holder) {
        return new RandomWalkSpot(
                degree, RandomWalkSpot.settings(walkers, 0, policy), 0, ttl, holder, true, List.of(), 1);
    }
}
