package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.ring.RingScenario;
import dev.peerlab.conformance.ring.WholeRingProperty;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** What becomes of a ring when peers come and go. */
@Rules(Exercise.RECOVERY)
class RecoveryRingProperties {

    @Provide
    Arbitrary<RingScenario> crashes() {
        return Replayable.arbitrary(RingScenario::parse, RecoveryScenarios.crashes());
    }

    @Provide
    Arbitrary<RingScenario> comingAndGoing() {
        return Replayable.arbitrary(RingScenario::parse, RecoveryScenarios.comingAndGoing());
    }

    @Provide
    Arbitrary<RingScenario> storms() {
        return Replayable.arbitrary(RingScenario::parse, RecoveryScenarios.storms());
    }

    @Provide
    Arbitrary<RingScenario> isolations() {
        return Replayable.arbitrary(RingScenario::parse, RecoveryScenarios.isolations());
    }

    @Provide
    Arbitrary<RingScenario> restarts() {
        return Replayable.arbitrary(RingScenario::parse, RecoveryScenarios.restarts());
    }

    @Rule("RECOVER-1")
    @WholeRingProperty
    void listsHoldTheNearestLivePeersInTheEnd(@ForAll("crashes") RingScenario scenario) {
        RingChecks.listsAreExactInTheEnd(scenario);
    }

    @Rule("RECOVER-5")
    @WholeRingProperty
    void thereIsOneRingAtAllTimes(@ForAll("comingAndGoing") RingScenario scenario) {
        RingChecks.thereIsOneRingAtAllTimes(scenario);
    }

    @Rule("RECOVER-5")
    @WholeRingProperty
    void aRingBecomesIdealAfterAStorm(@ForAll("storms") RingScenario scenario) {
        RingChecks.theRingBecomesIdeal(scenario);
    }

    @Rule("RECOVER-6")
    @WholeRingProperty
    void aLookupEndsAtTheLiveOwnerOrFails(@ForAll("crashes") RingScenario scenario) {
        CrashLookups.noneEndsAtAnotherPeer(scenario);
    }

    @Rule("RECOVER-11")
    @WholeRingProperty
    void aRingTakesBackWhoeverWasCutOff(@ForAll("isolations") RingScenario scenario) {
        RingChecks.nothingIsDamaged(scenario);
    }

    @Rule("RECOVER-12")
    @WholeRingProperty
    void aPeerThatComesBackEmptyCanJoinAgain(@ForAll("restarts") RingScenario scenario) {
        RingChecks.theRingBecomesIdeal(scenario);
    }
}
