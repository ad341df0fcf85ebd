package dev.peerlab.conformance.search;

import static dev.peerlab.conformance.ReadBack.isReadBack;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whether each case of a flooding rule can be replayed from its line. */
class FloodingLinesProperties {

    @Provide
    Arbitrary<FloodingStory> stories() {
        return Arbitraries.oneOf(List.of(
                FloodingStories.searches(),
                FloodingStories.repeatedQueries(),
                FloodingStories.oneToForward(),
                FloodingStories.oneOfAnyTtl(),
                FloodingStories.oneOfLargeTtl(),
                FloodingStories.oneToAnswer(),
                FloodingStories.hitsOnTheirWay(),
                FloodingStories.unknownHits(),
                FloodingStories.hitsForTheIssuer(),
                FloodingStories.moreThanCanBeRemembered(),
                FloodingStories.anything(),
                FloodingStories.nonsense()));
    }

    @Provide
    Arbitrary<FloodingScenario> networks() {
        return Arbitraries.oneOf(
                List.of(FloodingScenarios.inStep(), FloodingScenarios.outOfStep(), FloodingScenarios.storms()));
    }

    @Provide
    Arbitrary<FloodingRingStory> rings() {
        return FloodingRingStory.any();
    }

    @Property(seed = "1", tries = 300)
    void aStoryIsReadBackFromItsLine(@ForAll("stories") FloodingStory story) {
        isReadBack(story, FloodingStory::parse);
    }

    @Property(seed = "1", tries = 200)
    void aNetworkIsReadBackFromItsLine(@ForAll("networks") FloodingScenario scenario) {
        isReadBack(scenario, FloodingScenario::parse);
    }

    @Property(seed = "1", tries = 100)
    void aRingIsReadBackFromItsLine(@ForAll("rings") FloodingRingStory story) {
        isReadBack(story, FloodingRingStory::parse);
    }
}
