package dev.peerlab.conformance.search;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** How a search by expanding ring grows, and when it stops. */
@Rules(Exercise.FLOODING)
class FloodingRingProperties {

    @Provide
    Arbitrary<FloodingRingStory> rings() {
        return Replayable.arbitrary(FloodingRingStory::parse, FloodingRingStory.any());
    }

    @Rule("FLOOD-13")
    @SeededProperty
    void aRingGrowsUntilTheFirstHit(@ForAll("rings") FloodingRingStory story) {
        FloodingRingChecks.check(story);
    }
}
