package dev.peerlab.conformance.search;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import dev.peerlab.contract.flooding.FloodingSettings;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Whether flooding peers can be trusted to do the same again, and to bear nonsense. */
@Rules(Exercise.FLOODING)
class FloodingDeterminismProperties {

    /** A triangle with a tail, and holders at both ends. */
    private static final FloodingScenario ANOTHER = FloodingScenario.of(
            NetworkSketch.of(4, new Edge(0, 1), new Edge(0, 2), new Edge(1, 2), new Edge(2, 3)),
            FloodingSettings.GNUTELLA,
            1,
            3,
            List.of(0, 3));

    @Provide
    Arbitrary<FloodingScenario> networks() {
        return Replayable.arbitrary(FloodingScenario::parse, FloodingScenarios.storms());
    }

    @Provide
    Arbitrary<FloodingStory> anything() {
        return Replayable.arbitrary(FloodingStory::parse, FloodingStories.anything());
    }

    @Provide
    Arbitrary<FloodingStory> nonsense() {
        return Replayable.arbitrary(FloodingStory::parse, FloodingStories.nonsense());
    }

    @Rule("DET-1")
    @SeededProperty
    void aNetworkRunTwiceDoesTheSame(@ForAll("networks") FloodingScenario scenario) {
        DeterminismChecks.sameTwice(scenario, () -> FloodingRun.of(scenario).log());
    }

    @Rule("DET-1")
    @SeededProperty
    void twinsThatLiveThroughTheSameDoTheSame(@ForAll("anything") FloodingStory story) {
        DeterminismChecks.twinsActAlike(story, () -> FloodingPlay.begin(story));
    }

    @Rule("DET-2")
    @SeededProperty
    void nothingIsCarriedOverFromAnotherNetwork(@ForAll("networks") FloodingScenario scenario) {
        DeterminismChecks.sameAfterAnother(
                scenario, () -> FloodingRun.of(scenario).log(), () -> FloodingRun.of(ANOTHER));
    }

    @Rule("DET-3")
    @SeededProperty
    void nonsenseThrowsAndChangesNothing(@ForAll("nonsense") FloodingStory story) {
        FloodingNonsenseChecks.nonsenseIsHarmless(story);
    }
}
