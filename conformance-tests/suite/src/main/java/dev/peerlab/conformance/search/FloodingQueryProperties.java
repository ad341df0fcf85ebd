package dev.peerlab.conformance.search;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** What one peer sends when it searches, and what it does with queries. */
@Rules(Exercise.FLOODING)
class FloodingQueryProperties {

    @Provide
    Arbitrary<FloodingStory> searches() {
        return Replayable.arbitrary(FloodingStory::parse, FloodingStories.searches());
    }

    @Provide
    Arbitrary<FloodingStory> repeatedQueries() {
        return Replayable.arbitrary(FloodingStory::parse, FloodingStories.repeatedQueries());
    }

    @Provide
    Arbitrary<FloodingStory> oneToForward() {
        return Replayable.arbitrary(FloodingStory::parse, FloodingStories.oneToForward());
    }

    @Provide
    Arbitrary<FloodingStory> oneOfAnyTtl() {
        return Replayable.arbitrary(FloodingStory::parse, FloodingStories.oneOfAnyTtl());
    }

    @Provide
    Arbitrary<FloodingStory> oneOfLargeTtl() {
        return Replayable.arbitrary(FloodingStory::parse, FloodingStories.oneOfLargeTtl());
    }

    @Provide
    Arbitrary<FloodingStory> moreThanCanBeRemembered() {
        return Replayable.arbitrary(FloodingStory::parse, FloodingStories.moreThanCanBeRemembered());
    }

    @Rule("FLOOD-1")
    @SeededProperty
    void aSearchSendsOneQueryToEachNeighbor(@ForAll("searches") FloodingStory story) {
        FloodingSearchChecks.asksEveryNeighborOnce(story);
    }

    @Rule("FLOOD-2")
    @SeededProperty
    void aPeerForwardsAndAnswersAQueryAtMostOnce(@ForAll("repeatedQueries") FloodingStory story) {
        FloodingQueryChecks.atMostOnce(story);
    }

    @Rule("FLOOD-3")
    @SeededProperty
    void aQueryGoesToEveryNeighborButItsSender(@ForAll("oneToForward") FloodingStory story) {
        FloodingQueryChecks.notBackToTheSender(story);
    }

    @Rule("FLOOD-4")
    @SeededProperty
    void aForwardedQueryHasOneHopLessToGo(@ForAll("oneOfAnyTtl") FloodingStory story) {
        FloodingQueryChecks.countsHops(story);
    }

    @Rule("FLOOD-9")
    @SeededProperty
    void aTtlThatIsTooLargeIsClamped(@ForAll("oneOfLargeTtl") FloodingStory story) {
        FloodingQueryChecks.clampsTheTtl(story);
    }

    @Rule("FLOOD-10")
    @SeededProperty
    void theOldestQueryIsForgottenFirst(@ForAll("moreThanCanBeRemembered") FloodingStory story) {
        FloodingMemoryChecks.forgetsTheOldest(story);
    }
}
