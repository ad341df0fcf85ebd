package dev.peerlab.conformance.membership;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import dev.peerlab.conformance.membership.JoinScenario.Newcomer;
import dev.peerlab.conformance.search.DeterminismChecks;
import dev.peerlab.simulator.EventLog;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Whether members can be trusted to do the same again, and to bear nonsense. */
@Rules(Exercise.CHORD_JOIN)
class MemberDeterminismProperties {

    /** Two peers that join three others. */
    static final JoinScenario ANOTHER = new JoinScenario(
            List.of(8, 21, 51),
            List.of(new Newcomer(14, 0, 0), new Newcomer(42, 1, 500)),
            2,
            1,
            List.of(12, 40),
            10,
            0,
            1);

    private static final Duration A_WHILE = Duration.ofSeconds(3);

    @Provide
    Arbitrary<JoinScenario> rings() {
        return Replayable.arbitrary(JoinScenario::parse, JoinScenario.withKeys());
    }

    @Provide
    Arbitrary<MemberStory> stories() {
        return Replayable.arbitrary(MemberStory::parse, MemberStory.any());
    }

    /** {@return all that happens in a ring} */
    static EventLog log(JoinScenario scenario) {
        JoinRun run = new JoinRun(scenario);
        run.put();
        run.join();
        run.world().runFor(A_WHILE);
        return run.world().log();
    }

    @Rule("DET-1")
    @SeededProperty
    void aRingThatPeersJoinDoesTheSameAgain(@ForAll("rings") JoinScenario scenario) {
        DeterminismChecks.sameTwice(scenario, () -> log(scenario));
    }

    @Rule("DET-1")
    @SeededProperty
    void twinsAmongTheMembersDoTheSame(@ForAll("stories") MemberStory story) {
        DeterminismChecks.twinsActAlike(story, () -> new MemberLife(story));
    }

    @Rule("DET-2")
    @SeededProperty
    void nothingIsCarriedOverFromOneJoinedRingToAnother(@ForAll("rings") JoinScenario scenario) {
        DeterminismChecks.sameAfterAnother(scenario, () -> log(scenario), () -> log(ANOTHER));
    }

    @Rule("DET-3")
    @SeededProperty
    void nonsenseDoesAMemberNoHarm(@ForAll("stories") MemberStory story) {
        MemberLife.nonsenseIsHarmless(story);
    }
}
