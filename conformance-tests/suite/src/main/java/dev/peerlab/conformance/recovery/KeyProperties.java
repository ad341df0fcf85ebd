package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.ring.WholeRingProperty;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** What becomes of the keys of a ring when peers crash, join, come back and leave. */
@Rules(Exercise.RECOVERY)
class KeyProperties {

    @Provide
    Arbitrary<KeyStory> calm() {
        return Replayable.arbitrary(KeyStory::parse, KeyStories.calm());
    }

    @Provide
    Arbitrary<KeyStory> crashes() {
        return Replayable.arbitrary(KeyStory::parse, KeyStories.crashes());
    }

    @Provide
    Arbitrary<KeyStory> changes() {
        return Replayable.arbitrary(KeyStory::parse, KeyStories.changes());
    }

    @Provide
    Arbitrary<KeyStory> leaves() {
        return Replayable.arbitrary(KeyStory::parse, KeyStories.leaves());
    }

    @Provide
    Arbitrary<KeyStory> oneLeave() {
        return Replayable.arbitrary(KeyStory::parse, KeyStories.oneLeave());
    }

    @Rule("RECOVER-7")
    @WholeRingProperty
    void copiesGoToTheNextHosts(@ForAll("calm") KeyStory story) {
        KeySurvivalChecks.replicaSetsNameTheNextHosts(story);
    }

    @Rule("RECOVER-7")
    @WholeRingProperty
    void noKeyIsLostByCrashes(@ForAll("crashes") KeyStory story) {
        KeySurvivalChecks.noKeyIsLost(story);
    }

    @Rule("RECOVER-8")
    @WholeRingProperty
    void copiesAreWhereTheyBelongInTheEnd(@ForAll("changes") KeyStory story) {
        ReplicaChecks.copiesAreWhereTheyBelong(story);
    }

    @Rule("RECOVER-9")
    @WholeRingProperty
    void nothingIsOutOfReachWhileAPeerLeaves(@ForAll("leaves") KeyStory story) {
        LeaveChecks.nothingIsOutOfReach(story);
    }

    @Rule("RECOVER-9")
    @WholeRingProperty
    void neighborsAreToldBeforeAPeerLeaves(@ForAll("oneLeave") KeyStory story) {
        LeaveChecks.neighborsAreTold(story);
    }
}
