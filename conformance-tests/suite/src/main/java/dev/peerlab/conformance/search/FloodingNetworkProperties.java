package dev.peerlab.conformance.search;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** What a network of flooding peers finds, and at what cost. */
@Rules(Exercise.FLOODING)
class FloodingNetworkProperties {

    @Provide
    Arbitrary<FloodingScenario> inStep() {
        return Replayable.arbitrary(FloodingScenario::parse, FloodingScenarios.inStep());
    }

    @Provide
    Arbitrary<FloodingScenario> inStepForwarding() {
        return Replayable.arbitrary(FloodingScenario::parse, FloodingScenarios.forwarding(FloodingScenarios.inStep()));
    }

    @Provide
    Arbitrary<FloodingScenario> outOfStepForwarding() {
        return Replayable.arbitrary(
                FloodingScenario::parse, FloodingScenarios.forwarding(FloodingScenarios.outOfStep()));
    }

    @Provide
    Arbitrary<FloodingScenario> outOfStep() {
        return Replayable.arbitrary(FloodingScenario::parse, FloodingScenarios.outOfStep());
    }

    @Provide
    Arbitrary<FloodingScenario> storms() {
        return Replayable.arbitrary(FloodingScenario::parse, FloodingScenarios.storms());
    }

    @Rule("FLOOD-11")
    @SeededProperty
    void aFloodReachesWhoIsWithinTtlHops(@ForAll("inStepForwarding") FloodingScenario scenario) {
        FloodingNetworkChecks.reachesWhoIsNear(scenario);
    }

    @Rule("FLOOD-11")
    @SeededProperty
    void aFloodReachesNobodyBeyondWhateverOvertakesWhat(@ForAll("outOfStepForwarding") FloodingScenario scenario) {
        FloodingNetworkChecks.reachesWhoIsNear(scenario);
    }

    @Rule("FLOOD-12")
    @SeededProperty
    void aFloodCostsWhatCanBeComputed(@ForAll("inStep") FloodingScenario scenario) {
        FloodingNetworkChecks.costsWhatTheOracleSays(scenario);
    }

    @Rule("FLOOD-12")
    @SeededProperty
    void anAmpleFloodCostsTheSameWhateverOvertakesWhat(@ForAll("outOfStep") FloodingScenario scenario) {
        FloodingNetworkChecks.costsWhatTheOracleSays(scenario);
    }

    @Rule("FLOOD-14")
    @SeededProperty
    void nothingIsReportedThatIsNotThere(@ForAll("storms") FloodingScenario scenario) {
        FloodingNetworkChecks.tellsTheTruthInAStorm(scenario);
    }
}
