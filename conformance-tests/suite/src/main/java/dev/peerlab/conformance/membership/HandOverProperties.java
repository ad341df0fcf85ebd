package dev.peerlab.conformance.membership;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** What one peer does when it is notified, and with its keys. */
@Rules(Exercise.CHORD_JOIN)
class HandOverProperties {

    @Provide
    Arbitrary<NotifyCase> notices() {
        return Replayable.arbitrary(NotifyCase::parse, NotifyCase.oneAfterTheOther());
    }

    @Provide
    Arbitrary<NotifyCase> handovers() {
        return Replayable.arbitrary(NotifyCase::parse, NotifyCase.handovers());
    }

    @Provide
    Arbitrary<NotifyCase> bursts() {
        return Replayable.arbitrary(NotifyCase::parse, NotifyCase.bursts());
    }

    @Provide
    Arbitrary<TakeOverCase> takeOvers() {
        return Replayable.arbitrary(TakeOverCase::parse, TakeOverCase.any());
    }

    @Rule("JOIN-4")
    @SeededProperty
    void aNearerNotifierBecomesThePredecessorAndNobodyElse(@ForAll("notices") NotifyCase story) {
        NotifyChecks.adoptsWhoIsNearer(story);
    }

    @Rule("JOIN-7")
    @SeededProperty
    void aNewcomerGetsItsKeysAndNoneIsDroppedBefore(@ForAll("handovers") NotifyCase story) {
        HandOverChecks.movesTheKeys(story);
    }

    @Rule("JOIN-7")
    @SeededProperty
    void aKeyThatIsPutWhileOthersMoveMovesToo(@ForAll("handovers") NotifyCase story) {
        HandOverChecks.movesAKeyPutMeanwhile(story);
    }

    @Rule("JOIN-7")
    @SeededProperty
    void keysThatAreHandedOverAreKept(@ForAll("takeOvers") TakeOverCase story) {
        TakeOverChecks.keepsWhatItIsHanded(story);
    }

    @Rule("JOIN-8")
    @SeededProperty
    void whoeverAsksWhileKeysMoveIsSentToTheirKeeper(@ForAll("handovers") NotifyCase story) {
        HandOverChecks.answersWhileKeysMove(story);
    }

    @Rule("JOIN-9")
    @SeededProperty
    void noticesThatComeTwiceOrLateAreHarmless(@ForAll("bursts") NotifyCase story) {
        NotifyChecks.doesNotFlap(story);
    }
}
