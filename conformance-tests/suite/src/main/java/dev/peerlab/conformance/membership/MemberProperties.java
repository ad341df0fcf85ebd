package dev.peerlab.conformance.membership;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** What one peer does when it joins, and when it stabilizes. */
@Rules(Exercise.CHORD_JOIN)
class MemberProperties {

    @Provide
    Arbitrary<JoinCase> joins() {
        return Replayable.arbitrary(JoinCase::parse, JoinCase.fine());
    }

    @Provide
    Arbitrary<JoinCase> troubledJoins() {
        return Replayable.arbitrary(JoinCase::parse, JoinCase.troubled());
    }

    @Provide
    Arbitrary<StabilizeCase> rounds() {
        return Replayable.arbitrary(StabilizeCase::parse, StabilizeCase.any());
    }

    @Rule("JOIN-1")
    @SeededProperty
    void aNewcomerFindsItsPlaceThroughAnyMember(@ForAll("joins") JoinCase join) {
        JoinChecks.findsItsPlace(join);
    }

    @Rule("JOIN-2")
    @SeededProperty
    void aNewcomerTakesOverTheListOfItsSuccessor(@ForAll("joins") JoinCase join) {
        JoinChecks.takesOverTheList(join);
    }

    @Rule("JOIN-3")
    @SeededProperty
    void oneRoundOfStabilizationMakesTheBestOfTheAnswer(@ForAll("rounds") StabilizeCase round) {
        StabilizeChecks.makesTheBestOfTheAnswer(round);
    }

    @Rule("JOIN-10")
    @SeededProperty
    void anAttemptThatLeadsNowhereIsReported(@ForAll("troubledJoins") JoinCase join) {
        JoinChecks.reportsFailure(join);
    }
}
