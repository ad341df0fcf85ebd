package dev.peerlab.conformance.search;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** What one peer does when it holds what is looked for, and with the hits of others. */
@Rules(Exercise.FLOODING)
class FloodingHitProperties {

    @Provide
    Arbitrary<FloodingStory> oneToAnswer() {
        return Replayable.arbitrary(FloodingStory::parse, FloodingStories.oneToAnswer());
    }

    @Provide
    Arbitrary<FloodingStory> hitsOnTheirWay() {
        return Replayable.arbitrary(FloodingStory::parse, FloodingStories.hitsOnTheirWay());
    }

    @Provide
    Arbitrary<FloodingStory> unknownHits() {
        return Replayable.arbitrary(FloodingStory::parse, FloodingStories.unknownHits());
    }

    @Provide
    Arbitrary<FloodingStory> hitsForTheIssuer() {
        return Replayable.arbitrary(FloodingStory::parse, FloodingStories.hitsForTheIssuer());
    }

    @Rule("FLOOD-5")
    @SeededProperty
    void aHolderAnswersWithOneHitThatNamesItself(@ForAll("oneToAnswer") FloodingStory story) {
        FloodingHitChecks.answersForItself(story);
    }

    @Rule("FLOOD-6")
    @SeededProperty
    void aHitGoesTheWayThatIsSet(@ForAll("hitsOnTheirWay") FloodingStory story) {
        FloodingHitChecks.hitsGoTheirWay(story);
    }

    @Rule("FLOOD-7")
    @SeededProperty
    void aHitForAnUnknownQueryIsDropped(@ForAll("unknownHits") FloodingStory story) {
        FloodingHitChecks.unknownHitsAreDropped(story);
    }

    @Rule("FLOOD-8")
    @SeededProperty
    void theIssuerReportsEachHolderOnce(@ForAll("hitsForTheIssuer") FloodingStory story) {
        FloodingHitChecks.reportsEachHolderOnce(story);
    }
}
