package dev.peerlab.conformance.search;

import static dev.peerlab.conformance.search.RandomWalkBench.PEER;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import dev.peerlab.contract.randomwalk.RandomWalkSettings;
import dev.peerlab.contract.randomwalk.RandomWalkSettings.Policy;
import dev.peerlab.simulator.EventLog;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Whether random walks can be repeated, and bear nonsense. */
@Rules(Exercise.RANDOM_WALK)
class RandomWalkDeterminismProperties {

    /** A triangle with a tail, and a holder at its end. */
    private static final RandomWalkScenario ANOTHER = new RandomWalkScenario(
            NetworkSketch.of(4, new Edge(0, 1), new Edge(0, 2), new Edge(1, 2), new Edge(2, 3)),
            new RandomWalkSettings(2, 2, Policy.SELF_AVOIDING, Duration.ofMinutes(1)),
            1,
            8,
            List.of(3),
            List.of());

    @Provide
    Arbitrary<RandomWalkScenario> networks() {
        return Replayable.arbitrary(RandomWalkScenario::parse, RandomWalkScenarios.checked());
    }

    @Provide
    Arbitrary<RandomWalkSpot> visits() {
        return Replayable.arbitrary(RandomWalkSpot::parse, RandomWalkSpots.firstVisits(false, 0));
    }

    @Provide
    Arbitrary<RandomWalkNonsense> nonsense() {
        return Replayable.arbitrary(RandomWalkNonsense::parse, RandomWalkNonsense.any());
    }

    @Rule("DET-1")
    @SeededProperty
    void aWalkTakenTwiceIsTheSame(@ForAll("networks") RandomWalkScenario scenario) {
        DeterminismChecks.sameTwice(scenario, () -> RandomWalkRun.of(scenario).log());
    }

    @Rule("DET-1")
    @SeededProperty
    void aPeerThatLivesThroughTheSameDoesTheSame(@ForAll("visits") RandomWalkSpot spot) {
        DeterminismChecks.sameTwice(spot, () -> life(spot).log());
    }

    @Rule("DET-2")
    @SeededProperty
    void noWalkerIsCarriedOverFromAnotherNetwork(@ForAll("networks") RandomWalkScenario scenario) {
        DeterminismChecks.sameAfterAnother(
                scenario, () -> RandomWalkRun.of(scenario).log(), () -> RandomWalkRun.of(ANOTHER));
    }

    @Rule("DET-2")
    @SeededProperty
    void aPeerWithWalkersActsThroughItsHostAlone(@ForAll("visits") RandomWalkSpot spot) {
        RandomWalkBench bench = life(spot);
        EventLog log = bench.log();
        DeterminismChecks.actsThroughItsHostAlone(
                spot, log, bench.simulation().peer(PEER).getClass());
    }

    @Rule("DET-3")
    @SeededProperty
    void nonsenseAboutWalkersThrowsAndChangesNothing(@ForAll("nonsense") RandomWalkNonsense nonsense) {
        RandomWalkNonsenseChecks.nonsenseIsHarmless(nonsense);
    }

    private static RandomWalkBench life(RandomWalkSpot spot) {
        RandomWalkBench bench = new RandomWalkBench(spot);
        spot.arrivals().forEach(bench::arrive);
        return bench;
    }
}
