package dev.peerlab.conformance.membership;

import static dev.peerlab.conformance.ReadBack.isReadBack;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whether each case of a rule about joins can be replayed from its line. */
class MembershipLinesProperties {

    @Provide
    Arbitrary<JoinCase> joins() {
        return Arbitraries.oneOf(List.of(JoinCase.fine(), JoinCase.troubled()));
    }

    @Provide
    Arbitrary<StabilizeCase> rounds() {
        return StabilizeCase.any();
    }

    @Provide
    Arbitrary<NotifyCase> notices() {
        return Arbitraries.oneOf(List.of(NotifyCase.oneAfterTheOther(), NotifyCase.handovers(), NotifyCase.bursts()));
    }

    @Provide
    Arbitrary<TakeOverCase> takeOvers() {
        return TakeOverCase.any();
    }

    @Provide
    Arbitrary<JoinScenario> rings() {
        return Arbitraries.oneOf(
                List.of(JoinScenario.oneAfterTheOther(), JoinScenario.atOnce(), JoinScenario.withKeys()));
    }

    @Provide
    Arbitrary<MemberStory> stories() {
        return MemberStory.any();
    }

    @Property(seed = "1", tries = 100)
    void aJoinIsReadBackFromItsLine(@ForAll("joins") JoinCase join) {
        isReadBack(join, JoinCase::parse);
    }

    @Property(seed = "1", tries = 100)
    void aRoundIsReadBackFromItsLine(@ForAll("rounds") StabilizeCase round) {
        isReadBack(round, StabilizeCase::parse);
    }

    @Property(seed = "1", tries = 100)
    void noticesAreReadBackFromTheirLine(@ForAll("notices") NotifyCase story) {
        isReadBack(story, NotifyCase::parse);
    }

    @Property(seed = "1", tries = 100)
    void aHandoverIsReadBackFromItsLine(@ForAll("takeOvers") TakeOverCase story) {
        isReadBack(story, TakeOverCase::parse);
    }

    @Property(seed = "1", tries = 100)
    void aRingIsReadBackFromItsLine(@ForAll("rings") JoinScenario scenario) {
        isReadBack(scenario, JoinScenario::parse);
    }

    @Property(seed = "1", tries = 100)
    void aStoryIsReadBackFromItsLine(@ForAll("stories") MemberStory story) {
        isReadBack(story, MemberStory::parse);
    }
}
