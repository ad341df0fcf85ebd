package dev.peerlab.conformance.search;

import static dev.peerlab.conformance.search.RandomWalkBench.PEER;
import static dev.peerlab.conformance.search.RandomWalkBench.only;
import static dev.peerlab.conformance.search.RandomWalkBench.time;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import dev.peerlab.conformance.search.RandomWalkSpot.Arrival;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Exhausted;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Hit;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** What one peer does with a walker that comes to it. */
@Rules(Exercise.RANDOM_WALK)
class RandomWalkStepProperties {

    @Provide
    Arbitrary<RandomWalkSpot> firstVisits() {
        return Replayable.arbitrary(RandomWalkSpot::parse, RandomWalkSpots.firstVisits(false, 0));
    }

    @Provide
    Arbitrary<RandomWalkSpot> visitsOfAHolder() {
        return Replayable.arbitrary(RandomWalkSpot::parse, RandomWalkSpots.firstVisits(true, 0));
    }

    @Provide
    Arbitrary<RandomWalkSpot> memorylessVisits() {
        return Replayable.arbitrary(RandomWalkSpot::parse, RandomWalkSpots.memorylessVisits());
    }

    @Provide
    Arbitrary<RandomWalkSpot> wholeTrails() {
        return Replayable.arbitrary(RandomWalkSpot::parse, RandomWalkSpots.wholeTrails());
    }

    @Rule("WALK-2")
    @SeededProperty
    void aWalkerGoesOnByOneHopUntilItsTtlIsUsedUp(@ForAll("firstVisits") RandomWalkSpot spot) {
        RandomWalkBench bench = new RandomWalkBench(spot);
        for (Arrival arrival : spot.arrivals()) {
            String came = "peer 0 got " + name(bench, arrival) + " with ttl " + arrival.ttl() + " and sent it ";
            List<Sent> steps = only(Walker.class, bench.arrive(arrival));
            if (arrival.ttl() == 1 && !steps.isEmpty()) {
                throw bench.violation(came + "on (" + time(steps.get(0).at()) + ")")
                        .expected("not sent on: this was its last hop")
                        .actual(places(steps))
                        .build();
            }
            if (arrival.ttl() > 1 && steps.size() != 1) {
                throw bench.violation(came + (steps.isEmpty() ? "nowhere" : steps.size() + " times") + " ("
                                + bench.now() + ")")
                        .expected("sent to exactly one neighbor")
                        .actual(places(steps))
                        .build();
            }
            steps.forEach(step -> checkStep(bench, arrival, step));
        }
    }

    private static void checkStep(RandomWalkBench bench, Arrival arrival, Sent step) {
        Walker came = bench.walker(arrival);
        Walker due = new Walker(came.id(), came.walker(), came.keyword(), came.ttl() - 1, came.hops() + 1);
        Walker sent = (Walker) step.message();
        String summary = "peer 0 sent " + name(bench, arrival) + " on ";
        if (!sent.equals(due)) {
            throw bench.violation(summary + "with " + difference(due, sent) + " (" + time(step.at()) + ")")
                    .expected(due.toString())
                    .actual(sent.toString())
                    .build();
        }
        if (!neighbors(bench.spot()).contains(step.to())) {
            throw bench.violation(summary + "to " + step.to() + ", no neighbor of it (" + time(step.at()) + ")")
                    .expected("to one of its neighbors, " + NextHops.oneOf(neighbors(bench.spot())))
                    .actual(places(List.of(step)))
                    .build();
        }
    }

    private static String difference(Walker due, Walker sent) {
        if (sent.ttl() != due.ttl()) {
            return "ttl " + sent.ttl() + " instead of " + due.ttl();
        }
        if (sent.hops() != due.hops()) {
            return "hops " + sent.hops() + " instead of " + due.hops();
        }
        return "another id, number or keyword";
    }

    @Rule("WALK-3")
    @SeededProperty
    void aSelfAvoidingWalkerVisitsEveryNeighborAndThenGoesBack(@ForAll("wholeTrails") RandomWalkSpot spot) {
        judgeChoices(spot);
    }

    @Rule("WALK-4")
    @SeededProperty
    void aMemorylessWalkerDoesNotTurnRound(@ForAll("memorylessVisits") RandomWalkSpot spot) {
        judgeChoices(spot);
    }

    /** Compares each step with the oracle; how many there are, and what they carry, is not judged here. */
    private static void judgeChoices(RandomWalkSpot spot) {
        RandomWalkBench bench = new RandomWalkBench(spot);
        Map<String, NextHops> oracles = new HashMap<>();
        if (spot.issuer() == 0) {
            for (Sent sent : only(Walker.class, bench.search())) {
                Walker walker = (Walker) sent.message();
                oracle(oracles, spot, "0:" + walker.walker()).went(sent.to());
            }
        }
        for (Arrival arrival : spot.arrivals()) {
            int search = spot.issuer() == 0 ? 0 : arrival.search();
            NextHops oracle = oracle(oracles, spot, search + ":" + arrival.walker());
            oracle.came(Address.of(arrival.from()));
            judgeChoice(bench, arrival, oracle);
        }
    }

    private static NextHops oracle(Map<String, NextHops> oracles, RandomWalkSpot spot, String walker) {
        return oracles.computeIfAbsent(
                walker, name -> new NextHops(spot.settings().policy(), neighbors(spot), spot.issuer() == 0));
    }

    private static void judgeChoice(RandomWalkBench bench, Arrival arrival, NextHops oracle) {
        List<Address> allowed = oracle.allowed();
        String expected = oracle.inWords();
        List<Sent> steps = only(Walker.class, bench.arrive(arrival));
        String summary = "peer 0 got " + name(bench, arrival) + " from " + arrival.from() + " and sent it ";
        if (steps.isEmpty() && !allowed.isEmpty()) {
            throw bench.violation(summary + "nowhere (" + bench.now() + ")")
                    .expected(expected)
                    .actual("not sent on")
                    .build();
        }
        for (Sent step : steps) {
            if (!allowed.contains(step.to())) {
                throw bench.violation(summary + "to " + step.to() + " (" + time(step.at()) + ")")
                        .expected(expected)
                        .actual(places(steps))
                        .build();
            }
            oracle.went(step.to());
        }
    }

    @Rule("WALK-5")
    @SeededProperty
    void aHolderAnswersTheIssuerAndEndsTheWalker(@ForAll("visitsOfAHolder") RandomWalkSpot spot) {
        RandomWalkBench bench = new RandomWalkBench(spot);
        for (Arrival arrival : spot.arrivals()) {
            List<Sent> sent = bench.arrive(arrival);
            String summary = "peer 0 holds the keyword, and " + name(bench, arrival) + " came: it ";
            if (!only(Walker.class, sent).isEmpty()) {
                throw bench.violation(summary + "sent the walker on (" + bench.now() + ")")
                        .expected("the walker ends with the holder")
                        .actual(places(only(Walker.class, sent)))
                        .build();
            }
            if (!only(Exhausted.class, sent).isEmpty()) {
                throw bench.violation(summary + "said that the walker found nothing (" + bench.now() + ")")
                        .expected("one Hit to the issuer, and nothing else")
                        .actual(sent.toString())
                        .build();
            }
            checkAnswer(bench, arrival, only(Hit.class, sent), summary);
        }
    }

    private static void checkAnswer(RandomWalkBench bench, Arrival arrival, List<Sent> hits, String summary) {
        Hit due = new Hit(bench.id(arrival), arrival.walker(), PEER);
        Address issuer = due.id().issuer();
        if (hits.size() != 1) {
            throw bench.violation(summary + "answered " + hits.size() + " times (" + bench.now() + ")")
                    .expected("one Hit to the issuer, " + issuer)
                    .actual(hits.isEmpty() ? "no answer" : places(hits))
                    .build();
        }
        Sent hit = hits.get(0);
        if (!hit.to().equals(issuer) || !hit.message().equals(due)) {
            throw bench.violation(
                            summary + "answered " + hit.to() + " by " + hit.message() + " (" + time(hit.at()) + ")")
                    .expected("to the issuer, " + issuer + ": " + due)
                    .actual("to " + hit.to() + ": " + hit.message())
                    .build();
        }
    }

    static List<Address> neighbors(RandomWalkSpot spot) {
        return IntStream.rangeClosed(1, spot.degree()).mapToObj(Address::of).toList();
    }

    static String name(RandomWalkBench bench, Arrival arrival) {
        return "walker " + arrival.walker()
                + (bench.spot().issuer() == 0
                        ? " of its own"
                        : " of " + ShortNames.in(bench.log()).of(bench.id(arrival)));
    }

    static String places(List<Sent> sent) {
        return sent.isEmpty()
                ? "not sent"
                : String.join(
                        ", ",
                        sent.stream()
                                .map(each -> "to " + each.to() + " at " + time(each.at()))
                                .toList());
    }
}
