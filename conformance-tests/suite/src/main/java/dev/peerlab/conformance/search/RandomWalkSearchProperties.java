package dev.peerlab.conformance.search;

import static dev.peerlab.conformance.search.RandomWalkBench.KEYWORD;
import static dev.peerlab.conformance.search.RandomWalkBench.PEER;
import static dev.peerlab.conformance.search.RandomWalkBench.only;
import static dev.peerlab.conformance.search.RandomWalkBench.time;
import static dev.peerlab.conformance.search.RandomWalkStepProperties.neighbors;
import static dev.peerlab.conformance.search.RandomWalkStepProperties.places;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.contract.search.QueryId;
import dev.peerlab.simulator.Restart;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** How a search begins. */
@Rules(Exercise.RANDOM_WALK)
class RandomWalkSearchProperties {

    @Provide
    Arbitrary<RandomWalkSpot> searches() {
        return Replayable.arbitrary(RandomWalkSpot::parse, RandomWalkSpots.searches());
    }

    @Rule("WALK-1")
    @SeededProperty
    void aSearchSendsItsWalkers(@ForAll("searches") RandomWalkSpot spot) {
        RandomWalkBench bench = new RandomWalkBench(spot);
        List<Sent> sent = only(Walker.class, bench.search());
        checkCount(bench, sent);
        QueryId id = bench.id(0);
        for (Sent each : sent) {
            Walker walker = (Walker) each.message();
            Walker due = new Walker(id, walker.walker(), KEYWORD, spot.ttl(), 0);
            String summary = "peer 0 began its search with a walker ";
            if (!walker.equals(due) || !id.issuer().equals(PEER)) {
                throw bench.violation(summary + "other than asked for (" + time(each.at()) + ")")
                        .expected("the id that search returned, issued by peer 0, the keyword, ttl " + spot.ttl()
                                + ", hops 0")
                        .actual(walker.toString())
                        .build();
            }
            if (!neighbors(spot).contains(each.to())) {
                throw bench.violation(summary + "to " + each.to() + ", no neighbor of it (" + time(each.at()) + ")")
                        .expected("to one of its neighbors, " + NextHops.oneOf(neighbors(spot)))
                        .actual(places(sent))
                        .build();
            }
        }
        checkNumbers(bench, sent);
    }

    private static void checkCount(RandomWalkBench bench, List<Sent> sent) {
        int walkers = bench.spot().settings().walkers();
        if (sent.size() != walkers) {
            throw bench.violation("peer 0 began its search with " + count(sent.size()) + " (" + bench.now() + ")")
                    .expected(count(walkers))
                    .actual(places(sent))
                    .build();
        }
    }

    private static String count(int walkers) {
        return walkers == 1 ? "1 walker" : walkers + " walkers";
    }

    private static void checkNumbers(RandomWalkBench bench, List<Sent> sent) {
        List<Integer> due =
                IntStream.range(0, bench.spot().settings().walkers()).boxed().toList();
        List<Integer> numbers = sent.stream()
                .map(each -> ((Walker) each.message()).walker())
                .sorted()
                .toList();
        if (!numbers.equals(due)) {
            String problem = new TreeSet<>(numbers).size() < numbers.size() ? "the same number twice" : "wrong numbers";
            throw bench.violation("peer 0 gave its walkers " + problem + " (" + bench.now() + ")")
                    .expected("the numbers " + due)
                    .actual("the numbers " + numbers)
                    .build();
        }
    }

    @Rule("WALK-1")
    @SeededProperty
    void everySearchHasAFreshId(@ForAll("searches") RandomWalkSpot spot) {
        RandomWalkBench bench = new RandomWalkBench(spot);
        bench.search();
        bench.search();
        bench.simulation().crash(PEER);
        bench.simulation().restart(PEER, Restart.WITHOUT_STATE);
        List<Sent> sent = only(Walker.class, bench.search());
        checkCount(bench, sent);
        for (int later = 1; later <= 2; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (bench.id(earlier).equals(bench.id(later))) {
                    throw bench.violation("peer 0 gave two searches the same id"
                                    + (later == 2 ? ", one before and one after a restart without memory" : ""))
                            .expected("an id of its own for each search")
                            .actual("search " + (earlier + 1) + " and search " + (later + 1) + " are both "
                                    + bench.id(later))
                            .build();
                }
            }
        }
    }
}
