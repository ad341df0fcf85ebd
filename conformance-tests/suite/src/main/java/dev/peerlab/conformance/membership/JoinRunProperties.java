package dev.peerlab.conformance.membership;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** What becomes of a ring that peers join. */
@Rules(Exercise.CHORD_JOIN)
class JoinRunProperties {

    @Provide
    Arbitrary<JoinScenario> oneAfterTheOther() {
        return Replayable.arbitrary(JoinScenario::parse, JoinScenario.oneAfterTheOther());
    }

    @Provide
    Arbitrary<JoinScenario> atOnce() {
        return Replayable.arbitrary(JoinScenario::parse, JoinScenario.atOnce());
    }

    @Provide
    Arbitrary<JoinScenario> withKeys() {
        return Replayable.arbitrary(JoinScenario::parse, JoinScenario.withKeys());
    }

    @Rule("JOIN-5")
    @SeededProperty
    void aRingThatPeersJoinOneByOneBecomesIdeal(@ForAll("oneAfterTheOther") JoinScenario scenario) {
        JoinRunChecks.becomesIdeal(scenario);
    }

    @Rule("JOIN-6")
    @SeededProperty
    void aRingThatPeersJoinAtOnceBecomesIdeal(@ForAll("atOnce") JoinScenario scenario) {
        JoinRunChecks.becomesIdeal(scenario);
    }

    @Rule("JOIN-7")
    @SeededProperty
    void everyKeyIsFoundAtAnyTime(@ForAll("withKeys") JoinScenario scenario) {
        JoinRunChecks.losesNoKey(scenario);
    }

    @Rule("JOIN-8")
    @SeededProperty
    void everyLookupEndsAtAnOwner(@ForAll("withKeys") JoinScenario scenario) {
        JoinRunChecks.answersEveryLookup(scenario);
    }
}
