package dev.peerlab.conformance.recovery;

import dev.peerlab.conformance.Exercise;
import dev.peerlab.conformance.Replayable;
import dev.peerlab.conformance.Rule;
import dev.peerlab.conformance.Rules;
import dev.peerlab.conformance.SeededProperty;
import dev.peerlab.conformance.Violation;
import dev.peerlab.conformance.ring.RingScenario;
import dev.peerlab.conformance.search.DeterminismChecks;
import dev.peerlab.contract.chord.ChordRequest.Inventory;
import dev.peerlab.contract.chord.ChordRequest.Ping;
import dev.peerlab.contract.chord.ChordRequest.Replicate;
import dev.peerlab.contract.chord.kit.Envelope;
import dev.peerlab.simulator.EventLog;
import dev.peerlab.simulator.TraceEvent.Sent;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whether a recovery can be trusted to do the same again, and to bear nonsense. */
@Rules(Exercise.RECOVERY)
class RecoveryDeterminismProperties {

    private static final String SEED = "20010827";
    private static final int TRIES = 10;

    /** Six peers with keys, of which one crashes, one leaves, and one comes back. */
    static final RingScenario ANOTHER = RingScenario.parse(
            "bits=10/r=3/replicas=3/base=5,100,300,500,700,900/keys=5"
                    + "/acts=100:CRASH:2,6000:LEAVE:4,9000:RESTART:2,10000:JOIN:600/latency=50/loss=0.0/twice=0.0/late=0.0/seed=1");

    @Provide
    Arbitrary<RingScenario> ringsWithKeys() {
        return Replayable.arbitrary(RingScenario::parse, RecoveryScenarios.withKeys());
    }

    @Provide
    Arbitrary<NonsenseCase> nonsense() {
        Arbitrary<NonsenseCase> cases = Combinators.combine(
                        RecoveryBenchProperties.strangersAround(),
                        Arbitraries.of(Nonsense.class).list().ofMinSize(1).ofMaxSize(6))
                .as(NonsenseCase::new);
        return Replayable.arbitrary(NonsenseCase::parse, cases);
    }

    @Rule("DET-1")
    @Property(
            seed = SEED,
            tries = TRIES,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.FULL,
            afterFailure = AfterFailureMode.RANDOM_SEED)
    void aRecoveringRingDoesTheSameAgain(@ForAll("ringsWithKeys") RingScenario scenario) {
        DeterminismChecks.sameTwice(scenario, () -> log(scenario));
    }

    @Rule("DET-2")
    @Property(
            seed = SEED,
            tries = TRIES,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.FULL,
            afterFailure = AfterFailureMode.RANDOM_SEED)
    void nothingIsCarriedOverFromAnotherRecoveringRing(@ForAll("ringsWithKeys") RingScenario scenario) {
        DeterminismChecks.sameAfterAnother(scenario, () -> log(scenario), () -> log(ANOTHER));
    }

    @Rule("DET-3")
    @SeededProperty
    void nonsenseOfStrangersChangesNothing(@ForAll("nonsense") NonsenseCase nonsense) {
        NonsenseChecks.nonsenseIsHarmless(nonsense);
    }

    /** {@return what happens, in which recovery must have a part: otherwise there is nothing to be compared} */
    static EventLog log(RingScenario scenario) {
        EventLog log = RingChecks.begin(scenario).toTheEnd().world().log();
        boolean recovers = log.events(Sent.class).stream()
                .anyMatch(sent -> sent.message() instanceof Envelope envelope
                        && (envelope.body() instanceof Ping
                                || envelope.body() instanceof Inventory
                                || envelope.body() instanceof Replicate));
        if (!recovers) {
            throw Violation.of("no peer sent anything of recovery, so nothing can be compared")
                    .expected("predecessors are checked, and copies are sent")
                    .actual("no Ping, no Inventory, no Replicate")
                    .in(scenario)
                    .seen(log)
                    .build();
        }
        return log;
    }
}
