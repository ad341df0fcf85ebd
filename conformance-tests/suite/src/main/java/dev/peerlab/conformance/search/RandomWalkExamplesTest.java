package dev.peerlab.conformance.search;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.contract.Address;
import dev.peerlab.contract.randomwalk.RandomWalkMessage.Walker;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.contract.search.SearchUpcall.Ended;
import dev.peerlab.contract.search.SearchUpcall.Outcome;
import dev.peerlab.simulator.TraceEvent.Delivered;
import dev.peerlab.simulator.TraceEvent.Reported;
import dev.peerlab.simulator.TraceEvent.Sent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Walks in small networks, to be followed by hand.
 *
 * <pre>
 *   path    0 - 1 - 2
 *
 *   trap    0 - 1 - 2 - 4      a walker that goes 0, 1, 2, 3, 1 and then only avoids
 *                \ /           its own steps goes home, and never sees 4
 *                 3
 * </pre>
 */
@Rules(Exercise.RANDOM_WALK)
class RandomWalkExamplesTest {

    private static final NetworkSketch PATH = NetworkSketch.of(3, new Edge(0, 1), new Edge(1, 2));
    private static final NetworkSketch TRAP =
            NetworkSketch.of(5, new Edge(0, 1), new Edge(1, 2), new Edge(2, 3), new Edge(3, 1), new Edge(2, 4));

    @Rule("WALK-3")
    @Test
    void aWalkerTurnsBackAtTheEndOfAPath() {
        RandomWalkNetworkProperties.judgeSteps(walk(PATH, Policy.SELF_AVOIDING, 4, List.of()));
    }

    @Rule("WALK-3")
    @Test
    void aWalkerInVainWalksEveryLinkBothWaysAndEndsAtHome() {
        RandomWalkScenario scenario = walk(TRAP, Policy.SELF_AVOIDING, 100, List.of());
        RandomWalkNetworkProperties.judgeSteps(scenario);
        RandomWalkRun run = RandomWalkRun.of(scenario);
        List<Sent> steps = run.steps();
        if (steps.size() != 10) {
            throw run.violation("peer 0 searched in vain, and its walker made " + steps.size() + " hops", Address.of(0))
                    .expected("10 hops: each of the 5 links once in each direction, and then no more")
                    .actual(steps.size() + " hops")
                    .build();
        }
        Ended due = new Ended(run.id(), Outcome.EXHAUSTED);
        if (run.log().events(Reported.class).stream()
                .noneMatch(each -> each.upcall().equals(due))) {
            throw run.violation(
                            "peer 0 got its walker back with nowhere left to go, and did not end its search",
                            issuer(run))
                    .expected("the walker ends without success, and so the search is EXHAUSTED")
                    .actual(run.log().events(Reported.class).stream()
                            .map(Reported::upcall)
                            .toList()
                            .toString())
                    .build();
        }
    }

    private static Address issuer(RandomWalkRun run) {
        return run.scenario().issuerAddress();
    }

    @Rule("WALK-4")
    @Test
    void aMemorylessWalkerGoesToAndFroOnAPath() {
        RandomWalkNetworkProperties.judgeSteps(walk(PATH, Policy.MEMORYLESS, 8, List.of()));
    }

    @Rule("WALK-2")
    @Test
    void aWalkerStopsWhenItsTtlIsUsedUp() {
        for (Policy policy : Policy.values()) {
            RandomWalkRun run = RandomWalkRun.of(walk(PATH, policy, 2, List.of()));
            List<Integer> ttls = run.log().events(Delivered.class).stream()
                    .filter(each -> each.message() instanceof Walker)
                    .map(each -> ((Walker) each.message()).ttl())
                    .toList();
            if (!ttls.equals(List.of(2, 1))) {
                throw run.violation(
                                "peer 0 searched with ttl 2, and its walker arrived with the ttls " + ttls, issuer(run))
                        .expected("it arrives at 1 with ttl 2, at 2 with ttl 1, and ends there")
                        .actual("ttls " + ttls)
                        .build();
            }
            run.requireEnd();
        }
    }

    @Rule("WALK-7")
    @Test
    void threeWalkersOfFourHopsCostTwelveMessages() {
        RandomWalkScenario one = walk(TRAP, Policy.MEMORYLESS, 4, List.of());
        RandomWalkSettings three =
                new RandomWalkSettings(3, 0, Policy.MEMORYLESS, one.settings().timeout());
        RandomWalkRun run = RandomWalkRun.of(new RandomWalkScenario(TRAP, three, 0, 4, List.of(), List.of()));
        int cost = run.steps().size();
        if (cost > 12 || cost < 3) {
            throw run.violation(
                            "peer 0 searched with 3 walkers of ttl 4, and that took " + cost + " query messages",
                            issuer(run))
                    .expected("3 · 4 = 12")
                    .actual(String.valueOf(cost))
                    .build();
        }
        run.requireEnd();
    }

    @Rule("WALK-9")
    @Test
    void aWalkerIsNotTrappedOnACycle() {
        for (long seed = 1; seed <= 8; seed++) {
            NetworkSketch network = new NetworkSketch(TRAP.size(), TRAP.edges(), TRAP.delay(), TRAP.faults(), seed);
            RandomWalkNetworkProperties.judgeFind(walk(network, Policy.SELF_AVOIDING, 10, List.of(4)));
        }
    }

    private static RandomWalkScenario walk(NetworkSketch network, Policy policy, int ttl, List<Integer> holders) {
        RandomWalkSettings settings = new RandomWalkSettings(1, 0, policy, Duration.ofMinutes(10));
        return new RandomWalkScenario(network, settings, 0, ttl, holders, List.of());
    }
}
