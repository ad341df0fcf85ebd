package dev.peerlab.conformance.capstone;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.ring.RingAct.Kind;
import dev.peerlab.conformance.ring.RingScenario;
import dev.peerlab.conformance.ring.RingScenarios;
import dev.peerlab.conformance.ring.WholeRingProperty;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** What the three parts of a submission do together. */
@Rules(Exercise.CAPSTONE)
class CapstoneProperties {

    private static final int SECONDS = 40;
    private static final int REPLICAS = 3;

    @Provide
    Arbitrary<RingScenario> joins() {
        return Replayable.arbitrary(
                RingScenario::parse, RingScenarios.of(1, 1, Set.of(Kind.JOIN), 10, 20, 1, 0, false));
    }

    @Provide
    Arbitrary<RingScenario> lossyJoins() {
        return Replayable.arbitrary(RingScenario::parse, RingScenarios.of(1, 1, Set.of(Kind.JOIN), 6, 20, 1, 0, true));
    }

    @Provide
    Arbitrary<RingScenario> everything() {
        return Replayable.arbitrary(
                RingScenario::parse, RingScenarios.of(5, 10, Set.of(Kind.values()), 10, SECONDS, REPLICAS, 12, false));
    }

    @Provide
    Arbitrary<RingScenario> everythingOnABadNetwork() {
        return Replayable.arbitrary(
                RingScenario::parse, RingScenarios.of(5, 10, Set.of(Kind.values()), 8, SECONDS, REPLICAS, 12, true));
    }

    @Rule("CHORD-1")
    @WholeRingProperty
    void joinsLeadToAnExactRing(@ForAll("joins") RingScenario scenario) {
        CapstoneChecks.joinsLeadToAnExactRing(scenario);
    }

    @Rule("CHORD-1")
    @WholeRingProperty
    void joinsOnABadNetworkLeadToAnExactRing(@ForAll("lossyJoins") RingScenario scenario) {
        CapstoneChecks.joinsLeadToAnExactRing(scenario);
    }

    @Rule("CHORD-2")
    @WholeRingProperty
    void noKeyIsLostWhateverHappens(@ForAll("everything") RingScenario scenario) {
        CapstoneChecks.noKeyIsLost(scenario);
    }

    @Rule("CHORD-2")
    @WholeRingProperty
    void noKeyIsLostOnABadNetwork(@ForAll("everythingOnABadNetwork") RingScenario scenario) {
        CapstoneChecks.noKeyIsLost(scenario);
    }

    @Rule("CHORD-3")
    @WholeRingProperty
    void everyQuestionIsAnsweredWhateverHappens(@ForAll("everythingOnABadNetwork") RingScenario scenario) {
        CapstoneChecks.everyQuestionIsAnswered(scenario, SECONDS * 1_000);
    }
}
